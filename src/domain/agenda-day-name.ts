import { capitalize } from './capitalize.ts';
import { type IsoDate, addDays, formatDay } from './dates.ts';
import { comingWeekend } from './near-days.ts';

/** What is said of a date of today that is over. */
export const OVER = 'terminé';

/** What people call a day that is near; empty for the others. */
export function dayName(date: IsoDate, today: IsoDate): string {
  if (date === today) return 'Aujourd’hui';
  if (date === addDays(today, 1)) return 'Demain';
  return comingWeekend(today).includes(date) ? 'Ce week-end' : '';
}

/** « Demain, dimanche 22 novembre », « Lundi 30 novembre »; the year when it is not `today`'s. */
export function dayTitle(date: IsoDate, today: IsoDate): string {
  const name = dayName(date, today);
  const day = formatDay(date, today);
  return name ? `${name}, ${day}` : capitalize(day);
}
