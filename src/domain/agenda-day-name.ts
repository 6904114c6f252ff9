import { type IsoDate, addDays } from './dates.ts';
import { comingWeekend } from './near-days.ts';

/** What people call a day that is near; empty for the others. */
export function dayName(date: IsoDate, today: IsoDate): string {
  if (date === today) return 'Aujourd’hui';
  if (date === addDays(today, 1)) return 'Demain';
  return comingWeekend(today).includes(date) ? 'Ce week-end' : '';
}
