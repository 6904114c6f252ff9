import {
  type IsoDate,
  MINUTES_PER_DAY,
  WEEKDAYS,
  addDays,
  daysBetween,
  formatDayOfYear,
  formatMinutes,
  weekdayOf,
} from './dates.ts';
import { type Interval, type ResolvedHours, hoursOn } from './hours.ts';

/** A minute of local time: day and minutes since midnight, 0 to 1,440. */
export interface Moment {
  date: IsoDate;
  minutes: number;
}

export type OpenState =
  | {
      state: 'open';
      /** Absent when it never closes, or not as far as is known. */ until?: Moment;
      always?: true;
    }
  | { state: 'closed'; /** Absent when no opening is known. */ next?: Moment }
  | { state: 'unknown'; /** Why, as « sur rendez-vous ». */ note?: string | undefined };

const NOON = 720;
const DAWN = 300;
const NEVER_CLOSES_DAYS = 7;

/** The last minutes before closing, when the visitor should know. */
const CLOSING_MINUTES = 30;

const moment = (date: IsoDate, minutes: number, day: number): Moment => ({
  date: addDays(date, day),
  minutes: minutes - day * MINUTES_PER_DAY,
});

/** Intervals that begin `day` days after `date`, in minutes since `date` at midnight. */
const shifted = (hours: ResolvedHours, date: IsoDate, day: number): Interval[] | undefined =>
  hoursOn(hours, addDays(date, day))?.map((interval) => ({
    ...interval,
    start: interval.start + day * MINUTES_PER_DAY,
    end: interval.end + day * MINUTES_PER_DAY,
  }));

/** Follows open intervals that touch, from the one that ends at `end`, in minutes since midnight of today. */
function openUntil(hours: ResolvedHours, now: Moment, end: number): OpenState {
  const day = Math.floor(end / MINUTES_PER_DAY);
  if (day > NEVER_CLOSES_DAYS) return { state: 'open', always: true };
  const known = shifted(hours, now.date, day);
  if (!known) return { state: 'open' };
  const next = known.find((other) => !other.maybe && other.start <= end && other.end > end);
  if (next) return openUntil(hours, now, next.end);
  return { state: 'open', until: moment(now.date, end, Math.ceil(end / MINUTES_PER_DAY) - 1) };
}

function closedUntil(hours: ResolvedHours, now: Moment, day = 0): OpenState {
  const known = shifted(hours, now.date, day);
  const next = known?.find((interval) => !interval.maybe && interval.start > now.minutes);
  if (next) return { state: 'closed', next: moment(now.date, next.start, day) };
  return known ? closedUntil(hours, now, day + 1) : { state: 'closed' };
}

/** Open, closed or unknown at `now`, local time of the place. */
export function openState(hours: ResolvedHours | undefined, now: Moment): OpenState {
  const today = hours && shifted(hours, now.date, 0);
  if (!hours || !today) return { state: 'unknown' };
  const current = [...(shifted(hours, now.date, -1) ?? []), ...today].filter(
    ({ start, end }) => start <= now.minutes && now.minutes < end,
  );
  const open = current.find((interval) => !interval.maybe);
  if (open) return openUntil(hours, now, open.end);
  return current[0] ? { state: 'unknown', note: current[0].note } : closedUntil(hours, now);
}

const minutesUntil = (then: Moment, now: Moment) =>
  daysBetween(now.date, then.date) * MINUTES_PER_DAY + then.minutes - now.minutes;

/** True in the last minutes before closing. */
export const isClosing = (state: OpenState, now: Moment): boolean =>
  state.state === 'open' && !!state.until && minutesUntil(state.until, now) < CLOSING_MINUTES;

/** A closing before dawn belongs to the evening: « ferme à 2 h », not « demain à 2 h ». */
const isTonight = (then: Moment, now: Moment) => then.minutes <= DAWN && now.minutes >= NOON;

function describeChange(verb: string, then: Moment, now: Moment): string {
  const days = daysBetween(now.date, then.date);
  const wait = minutesUntil(then, now);
  if (wait < CLOSING_MINUTES) return `${verb} dans ${wait}\u00a0min`;
  if (days >= 7) return `r${verb} le ${formatDayOfYear(then.date)}`;
  const day = days === 1 ? 'demain ' : `${WEEKDAYS[weekdayOf(then.date)]} `;
  const isNear = days === 0 || (days === 1 && verb === 'ferme' && isTonight(then, now));
  return `${verb} ${isNear ? '' : day}à ${formatMinutes(then.minutes)}`;
}

/** « ouvert, ferme à 18 h 30 », « fermé, ouvre demain à 9 h », « ouvert jour et nuit », « horaires inconnus »… */
export function describeOpenState(state: OpenState, now: Moment): string {
  if (state.state === 'unknown') return state.note ?? 'horaires inconnus';
  if (state.state === 'closed')
    return state.next ? `fermé, ${describeChange('ouvre', state.next, now)}` : 'fermé';
  if (state.until) return `ouvert, ${describeChange('ferme', state.until, now)}`;
  return state.always ? 'ouvert jour et nuit' : 'ouvert';
}
