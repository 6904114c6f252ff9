import { TIME_ZONE, localDay, localTime, momentAt } from '../domain/dates.ts';

/** The visitor's present, in local time of the territory. */
export const now = () => localTime(new Date(), TIME_ZONE);

/** The same without the hour, for who has no bytes for it. */
export const today = () => localDay(new Date(), TIME_ZONE);

/** The same as one text, `AAAA-MM-JJTHH:MM`. */
export const moment = () => momentAt(new Date(), TIME_ZONE);
