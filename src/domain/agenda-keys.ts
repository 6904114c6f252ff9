import { type IsoDate, addDays, addMonths, daysInMonth, weekdayOf } from './dates.ts';

const DAYS = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['ArrowUp', -7],
  ['ArrowDown', 7],
]);
const MONTHS = new Map([
  ['PageUp', -1],
  ['PageDown', 1],
]);

/** The day to which a key goes from another one in a calendar; undefined for other keys. Source: WAI-ARIA APG, date grid. */
export function dayAfterKey(key: string, date: IsoDate): IsoDate | undefined {
  const days = DAYS.get(key);
  if (days !== undefined) return addDays(date, days);
  const months = MONTHS.get(key);
  return months === undefined ? endOfWeek(key, date) : addMonths(date, months);
}

/** First or last day of its week that is of the same month. */
function endOfWeek(key: string, date: IsoDate): IsoDate | undefined {
  const day = Number(date.slice(8));
  const weekday = weekdayOf(date);
  if (key === 'Home') return addDays(date, -Math.min(weekday, day - 1));
  if (key !== 'End') return undefined;
  return addDays(date, Math.min(6 - weekday, daysInMonth(date.slice(0, 7)) - day));
}
