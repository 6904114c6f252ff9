import { TIME_ZONE, localTime } from '../domain/dates.ts';

const instant = process.env.SOURCE_DATE_EPOCH
  ? new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000)
  : new Date();

/** Instant of the build: the only clock of the pages. */
export const buildInstant: Date = instant;

/** Local day of the build. */
export const today = localTime(instant, TIME_ZONE).date;
