import { TIME_ZONE, localDay, localTime } from '../domain/dates.ts';

/** The visitor's present, in local time of the territory. */
export const now = () => localTime(new Date(), TIME_ZONE);

/** The same without the hour, for who has no bytes for it. */
export const today = () => localDay(new Date(), TIME_ZONE);
