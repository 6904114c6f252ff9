import { type IsoDate, addDays } from '../domain/dates.ts';
import { type ExceptionalDays, exceptionsAhead } from '../domain/hours-exceptions.ts';
import { tellWeek } from '../domain/hours-week.ts';
import type { ResolvedHours } from '../domain/hours.ts';
import type { WeekGroup } from '../domain/week-groups.ts';
import { today } from './today.ts';

const EXCEPTIONS_SHOWN = 6;
const EXCEPTIONS_DAYS = 100;
/** Hours known for less than this stop at the school holidays that are not published. */
const KNOWN_DAYS = 360;
/** Looks further than what is shown, so as to know where the last one ends; longer ones are seasons. */
const LONGEST_EXCEPTION_DAYS = 60;

/** Opening hours as a page shows them. */
export interface ToldHours {
  /** This week, or the first one known. */
  week: WeekGroup[];
  exceptions: ExceptionalDays[];
  /** The last day known, when it comes early. */
  until: IsoDate | undefined;
}

const tell = (hours: ResolvedHours): ToldHours => ({
  week: tellWeek(hours, today).days,
  exceptions: exceptionsAhead(hours, { from: today, days: EXCEPTIONS_DAYS + LONGEST_EXCEPTION_DAYS })
    .filter(({ from }) => from < addDays(today, EXCEPTIONS_DAYS))
    .slice(0, EXCEPTIONS_SHOWN),
  until: hours.until >= today && hours.until < addDays(today, KNOWN_DAYS) ? hours.until : undefined,
});

const known = new WeakMap<ResolvedHours, ToldHours>();

/** The hours in words; told once for all the places that share them. */
export function tellHours(hours: ResolvedHours): ToldHours {
  const told = known.get(hours) ?? tell(hours);
  known.set(hours, told);
  return told;
}
