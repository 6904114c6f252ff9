import { type IsoDate, addDays, weekdayOf } from './dates.ts';
import { describeWeek } from './hours-words.ts';
import type { ResolvedHours } from './hours.ts';
import { type WeekGroup, groupDays } from './week-groups.ts';

/** Hours day by day, neighbours that are alike together. */
export interface ToldWeek {
  monday: IsoDate;
  days: WeekGroup[];
}

/** This week, or the next one when the hours begin in the middle of it. */
export function tellWeek(hours: ResolvedHours, today: IsoDate): ToldWeek {
  const thisMonday = addDays(today, -weekdayOf(today));
  const monday = thisMonday < hours.from ? addDays(thisMonday, 7) : thisMonday;
  return { monday, days: groupDays(describeWeek(hours, monday)) };
}
