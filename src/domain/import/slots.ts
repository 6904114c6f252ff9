import {
  type IsoDate,
  MINUTES_PER_DAY,
  WEEKDAY_CODES,
  addDays,
  daysBetween,
  timeOf,
  weekdayOf,
} from '../dates.ts';
import { recurrenceFaults } from '../recurrence-faults.ts';
import { type Hours, type Recurrence, type Schedule, isNight, occurrencesOf } from '../recurrence.ts';

/** One date of an event, with its last day. */
export interface Slot extends Hours {
  date: IsoDate;
  endDate: IsoDate;
  /** When it begins and ends if it goes on for more than a day: its days have no hours of their own. */
  continuous?: Hours | undefined;
}

/** A day and a time of day in minutes, local. */
export interface Moment {
  date: IsoDate;
  minutes: number;
}

/** `moment` some minutes later; days are all of 24 hours. */
export function later({ date, minutes }: Moment, more: number): Moment {
  const total = minutes + more;
  return {
    date: addDays(date, Math.floor(total / MINUTES_PER_DAY)),
    minutes: ((total % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY,
  };
}

/** Minutes from one moment to another. */
export const minutesBetween = (from: Moment, to: Moment): number =>
  daysBetween(from.date, to.date) * MINUTES_PER_DAY + to.minutes - from.minutes;

/** From midnight to midnight is what some calendars write for whole days. */
export function slotOf(from: Moment, to?: Moment): Slot {
  const length = to ? minutesBetween(from, to) : 0;
  if (!to || length <= 0) return { date: from.date, endDate: from.date, startTime: timeOf(from.minutes) };
  if (from.minutes === 0 && length % MINUTES_PER_DAY === 0)
    return { date: from.date, endDate: addDays(to.date, -1) };
  const hours = { startTime: timeOf(from.minutes), endTime: timeOf(to.minutes) };
  const days = { date: from.date, endDate: to.date };
  return length > MINUTES_PER_DAY ? { ...days, continuous: hours } : { ...days, ...hours };
}

/** True when both begin and end at the same times of day. */
export const sameHours = (one: Hours, other: Hours): boolean =>
  one.startTime === other.startTime && one.endTime === other.endTime;

const lengthOf = ({ date, endDate }: Slot) => daysBetween(date, endDate);

const slotOrder = (one: Slot, other: Slot) =>
  `${one.date} ${one.startTime ?? ''}`.localeCompare(`${other.date} ${other.startTime ?? ''}`);

/** Ends on its day or the next morning: its hours say which. */
const isShort = (slot: Slot) => lengthOf(slot) === 0 || isNight(slot);

/** The days of a slot one by one. */
function singleDays(slot: Slot): Slot[] {
  if (isShort(slot)) return [slot];
  return Array.from({ length: lengthOf(slot) + 1 }, (_, index) => {
    const day = addDays(slot.date, index);
    return { date: day, endDate: day };
  });
}

const withoutHours = ({ continuous, ...slot }: Slot): Slot => ({
  date: slot.date,
  endDate: isNight(slot) ? slot.date : slot.endDate,
  continuous,
});

/** Dates that are all short or of one length, and all of whole days as soon as one is: a list cannot say otherwise. */
function level(slots: readonly Slot[]): Slot[] {
  const isOneLength = new Set(slots.map(lengthOf)).size === 1;
  const isLevel = slots.every(isShort) || (isOneLength && !slots.some(isNight));
  const even = isLevel ? [...slots] : slots.flatMap(singleDays);
  const isTimed = even.every(({ startTime }) => startTime);
  return isTimed ? even : even.map(withoutHours);
}

const NO_RULE: Recurrence = {
  every: 'dates',
  interval: 1,
  weekdays: [],
  week: [],
  months: [],
  except: [],
  moved: [],
  also: [],
};

/** A recurrence with what it says and nothing else. */
export const recurrenceWith = (said: Partial<Recurrence>): Recurrence => ({ ...NO_RULE, ...said });

/** A slot as the first date of an event. */
export const headOf = ({ date, endDate, startTime, endTime }: Slot): Schedule => ({
  start: date,
  ...(endDate > date && { end: endDate }),
  ...(startTime && { startTime }),
  ...(startTime && endTime && { endTime }),
});

/** More would be refused by the schema. */
const MAX_DATES = 200;

/** A list of dates, each with its own hours when they are not those of the first. */
function listOf(first: Slot, others: readonly Slot[]): Schedule {
  const also = others.slice(0, MAX_DATES).map((slot) => ({
    date: slot.date,
    ...(!sameHours(slot, first) && { startTime: slot.startTime }),
    ...(!sameHours(slot, first) && slot.endTime && { endTime: slot.endTime }),
  }));
  return { ...headOf(first), recurrence: recurrenceWith({ every: 'dates', also }) };
}

/** Fewer dates are clearer as a list. */
const MIN_WEEKS = 4;
const MAX_MISSING_SHARE = 0.2;

/** « Every Saturday but two », when that is what the dates say exactly. */
function weeklyOf(slots: readonly Slot[]): Schedule | undefined {
  const [first] = slots;
  const until = slots.at(-1)?.date;
  if (!first || !until || slots.length < MIN_WEEKS || !slots.every((slot) => sameHours(slot, first)))
    return undefined;
  const codes = new Set(slots.map(({ date }) => WEEKDAY_CODES[weekdayOf(date)] ?? 'mo'));
  const weekdays = WEEKDAY_CODES.filter((code) => codes.has(code));
  const rule = recurrenceWith({ every: 'week', weekdays, until });
  const dates = new Set(slots.map(({ date }) => date));
  const ruled = occurrencesOf({ start: first.date, recurrence: rule }, { from: first.date, to: until });
  const except = ruled.map(({ date }) => date).filter((date) => !dates.has(date));
  if (ruled.length < dates.size || except.length > slots.length * MAX_MISSING_SHARE) return undefined;
  const schedule = { ...headOf(first), recurrence: { ...rule, except } };
  return recurrenceFaults(schedule).length === 0 ? schedule : undefined;
}

/** `start` and the like of dates in any order, and what they cannot say: more sessions a day, hours that go on; undefined for no date. */
export function scheduleOf(
  dates: readonly Slot[],
): { schedule: Schedule; otherSessions: Slot[] } | undefined {
  const slots = level(dates).sort(slotOrder);
  const days = slots.filter(({ date }, index) => date !== slots[index - 1]?.date);
  const otherSessions = slots.filter(
    (slot, index) =>
      slot.continuous !== undefined ||
      (slot.date === slots[index - 1]?.date && !sameHours(slot, slots[index - 1] ?? slot)),
  );
  const [first, ...others] = days;
  if (!first) return undefined;
  if (others.length === 0) return { schedule: headOf(first), otherSessions };
  return { schedule: weeklyOf(days) ?? listOf(first, others), otherSessions };
}

/** Last day of all dates. */
export const lastDayOf = (slots: readonly Slot[]): IsoDate =>
  slots.reduce((last, { endDate }) => (endDate > last ? endDate : last), '');
