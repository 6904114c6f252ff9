import { type IsoDate, addDays, weekdayOf } from './dates.ts';

/** Days that people name by where they are, as addresses write them. */
export const TODAY = 'aujourdhui';
export const TOMORROW = 'demain';
export const WEEKEND = 'week-end';
export const NEXT_WEEKEND = 'week-end-prochain';

const SATURDAY = 5;
const SUNDAY = 6;

/** Saturday and Sunday to come, or what is left of the week-end one is in. */
export function comingWeekend(today: IsoDate): IsoDate[] {
  const weekday = weekdayOf(today);
  return [SATURDAY, SUNDAY].filter((day) => day >= weekday).map((day) => addDays(today, day - weekday));
}

/** Saturday and Sunday to come, never the week-end one is in. */
export const nextWeekend = (today: IsoDate): IsoDate[] =>
  comingWeekend(weekdayOf(today) < SATURDAY ? today : addDays(today, SUNDAY + 1 - weekdayOf(today)));
