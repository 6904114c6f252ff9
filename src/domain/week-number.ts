import { type IsoDate, addDays, daysBetween, weekdayOf } from './dates.ts';

/** Number of its week, 1 to 53: that of the week's Thursday in its year. Source: ISO 8601. */
export function weekNumberOf(date: IsoDate): number {
  const thursday = addDays(date, 3 - weekdayOf(date));
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}
