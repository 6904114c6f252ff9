import { TIME_ZONE, localTime } from '../domain/dates.ts';

/** The visitor's present, in local time of the territory. */
export const now = () => localTime(new Date(), TIME_ZONE);
