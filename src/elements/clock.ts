import { localTime } from '../domain/dates.ts';

const TIME_ZONE = 'Europe/Paris';

/** The visitor's present, in local time of the territory. */
export const now = () => localTime(new Date(), TIME_ZONE);
