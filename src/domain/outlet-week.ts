import { type IsoDate, addDays } from './dates.ts';
import { type Interval, type ResolvedHours, hoursOn } from './hours.ts';
import { type Stall, isStallDay } from './stall.ts';

/** A place where someone's goods are sold. */
export interface Outlet {
  /** Nothing when its hours are not known, or not believed. */
  hours?: ResolvedHours | undefined;
  /** The days of these hours on which the seller is there. */
  stall: Stall;
}

/** Hours of an outlet on a date; what is to be confirmed is left out. */
const openOn = ({ hours, stall }: Outlet, date: IsoDate): Interval[] =>
  hours && isStallDay(stall, date) ? (hoursOn(hours, date) ?? []).filter(({ maybe }) => !maybe) : [];

/** A day on which something is sold, and where: first what begins first, then in the order given. */
export interface OutletDay<O> {
  date: IsoDate;
  outlets: { outlet: O; intervals: Interval[] }[];
}

/** Among the `days` days from `from`, those on which at least one outlet is open for sure. */
export const outletDays = <O extends Outlet>(
  outlets: readonly O[],
  { from, days }: { from: IsoDate; days: number },
): OutletDay<O>[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index))
    .map((date) => ({
      date,
      outlets: outlets
        .map((outlet) => ({ outlet, intervals: openOn(outlet, date) }))
        .filter(({ intervals }) => intervals.length > 0)
        .sort((one, other) => (one.intervals[0]?.start ?? 0) - (other.intervals[0]?.start ?? 0)),
    }))
    .filter((day) => day.outlets.length > 0);
