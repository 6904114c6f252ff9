import { RRuleTemporal } from 'rrule-temporal';
import {
  type IsoDate,
  TIME_ZONE,
  WEEKDAY_CODES,
  type Weekday,
  addDays,
  addMonths,
  daysBetween,
  localTime,
  monthOf,
  weekdayOf,
} from './dates.ts';

export type WeekOfMonth = 'first' | 'second' | 'third' | 'fourth' | 'last';

/** Times `HH:MM`; none for the whole day. */
export interface Hours {
  startTime?: string | undefined;
  endTime?: string | undefined;
}

/** A date put off or brought forward, with its own hours when they change too. */
export interface Move extends Hours {
  from: IsoDate;
  to: IsoDate;
}

/** A date that the rule does not give, with its own hours when they are not the usual ones. */
export interface ExtraDate extends Hours {
  date: IsoDate;
}

/** How an event comes back, in plain choices; turned into an RFC 5545 rule by `toRrule`. */
export interface Recurrence {
  /** `dates`: no rule, the first day and those of `also`. */
  every: 'week' | 'month' | 'year' | 'dates';
  interval: number;
  weekdays: Weekday[];
  week: WeekOfMonth[];
  /** 1 to 12; empty: every month. */
  months: number[];
  /** Nothing only for `dates`. */
  until?: IsoDate | undefined;
  except: IsoDate[];
  moved: Move[];
  also: ExtraDate[];
}

/** When an event takes place. */
export interface Schedule extends Hours {
  start: IsoDate;
  end?: IsoDate | undefined;
  recurrence?: Recurrence | undefined;
}

/** One date of an event. */
export interface Occurrence extends Hours {
  date: IsoDate;
  /** Last day, `date` for most. */
  endDate: IsoDate;
  /** The day of the rule that it replaces. */
  movedFrom?: IsoDate | undefined;
}

const FREQUENCIES = { week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const ORDINALS: Record<WeekOfMonth, number> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

/** A rule longer than this is one that nobody looks after. */
export const MAX_RULE_YEARS = 10;

/** Last day that a rule may reach: its own, or ten years after the first. */
function lastDayOf({ until }: Recurrence, start: IsoDate): IsoDate {
  const longest = addMonths(start, MAX_RULE_YEARS * 12);
  return until && until < longest ? until : longest;
}

const weekdayCode = (date: IsoDate): Weekday => WEEKDAY_CODES[weekdayOf(date)] ?? 'mo';

const byWeek = <T extends Weekday>(days: readonly T[]): T[] =>
  days.toSorted((one, other) => WEEKDAY_CODES.indexOf(one) - WEEKDAY_CODES.indexOf(other));

/** Weekdays asked for in order, or the start's where the rule needs one; empty when it goes by day of the month. */
export function weekdaysOf({ every, weekdays, week }: Recurrence, start: IsoDate): Weekday[] {
  if (weekdays.length > 0) return byWeek([...new Set(weekdays)]);
  return every === 'week' || week.length > 0 ? [weekdayCode(start)] : [];
}

/** `WE`, or `1SU,-1SU` for weeks of the month. */
function byDay(recurrence: Recurrence, start: IsoDate): string {
  const codes = weekdaysOf(recurrence, start).map((day) => day.toUpperCase());
  const weeks = recurrence.every === 'week' ? [] : [...new Set(recurrence.week)];
  if (weeks.length === 0) return codes.join();
  return weeks.flatMap((week) => codes.map((code) => `${ORDINALS[week]}${code}`)).join();
}

/** Months asked for, 1 to 12, or the start’s where the rule needs one. */
export const monthsOf = ({ every, months }: Recurrence, start: IsoDate): number[] =>
  months.length === 0 && every === 'year' ? [monthOf(start)] : months;

/** Of some months only, each year: the same dates, which ical.js 2 (Thunderbird) repeats when the rule is monthly. */
const isYearly = ({ every, interval, months }: Recurrence): boolean =>
  every === 'year' || (every === 'month' && interval === 1 && months.length > 0);

const compact = (date: IsoDate) => date.replaceAll('-', '');

/** Last second of the day in Paris, in UTC as RFC 5545 §3.3.10 asks when the start has a time zone. */
function endOfDayUtc(date: IsoDate): string {
  const noon = new Date(`${date}T12:00:00Z`);
  const offset = localTime(noon, TIME_ZONE).minutes - 720;
  const end = new Date(Date.parse(`${date}T23:59:59Z`) - offset * 60_000);
  return end.toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * Value of an RFC 5545 `RRULE`, exceptions, moved and other dates aside; undefined for plain dates. `UNTIL` is a date
 * for a whole day, an instant in UTC when the event has a start time.
 */
export function toRrule(recurrence: Recurrence, start: IsoDate, startTime?: string): string | undefined {
  const { every, interval } = recurrence;
  if (every === 'dates') return undefined;
  const until = lastDayOf(recurrence, start);
  const days = byDay(recurrence, start);
  const parts = {
    FREQ: FREQUENCIES[isYearly(recurrence) ? 'year' : every],
    INTERVAL: interval > 1 ? interval : '',
    BYMONTH: monthsOf(recurrence, start).toSorted((one, other) => one - other),
    BYDAY: days,
    BYMONTHDAY: days ? '' : Number(start.slice(8)),
    WKST: interval > 1 && every === 'week' ? 'MO' : '',
    UNTIL: startTime ? endOfDayUtc(until) : compact(until),
  };
  return Object.entries(parts)
    .filter(([, value]) => String(value))
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(';');
}

/** Days of the rule, or the first alone without one. Only days are computed: no change of clocks can move them. */
export function ruleDays(recurrence: Recurrence, start: IsoDate): IsoDate[] {
  const value = toRrule(recurrence, start);
  if (value === undefined) return [start];
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${compact(start)}T120000Z\nRRULE:${value.replace(/UNTIL=\d+/, '$&T120000Z')}`,
    includeDtstart: false,
  });
  return rule.all().map((date) => date.toString().slice(0, 10));
}

/** Last day on which people set out for it: a night belongs to its evening, and it ends the morning after the last. */
export const lastDay = ({ date, endDate, startTime, endTime }: Occurrence): IsoDate =>
  startTime && endTime && endTime <= startTime && endDate > date ? addDays(endDate, -1) : endDate;

/** Begins one evening and ends the next morning. */
export const isNight = (occurrence: Occurrence): boolean =>
  occurrence.endDate > occurrence.date && lastDay(occurrence) === occurrence.date;

/** The usual hours on `date`. */
const usualOn = ({ start, end = start, startTime, endTime }: Schedule, date: IsoDate): Occurrence => ({
  date,
  endDate: end === start ? date : addDays(date, daysBetween(start, end)),
  startTime,
  endTime,
});

/** `date` with hours of its own: an evening may then end the next morning, and a night be but an evening. */
function withHours(usual: Occurrence, { startTime = '', endTime }: Hours): Occurrence {
  const nights = endTime !== undefined && endTime <= startTime ? 1 : 0;
  return { ...usual, endDate: addDays(lastDay(usual), nights), startTime, endTime };
}

/** What becomes of a date of the rule or of the list: it may be moved, or have hours of its own. */
export function occurrenceOf(schedule: Schedule, date: IsoDate): Occurrence {
  const { moved = [], also = [] } = schedule.recurrence ?? {};
  const move = moved.find(({ from }) => from === date);
  const usual = usualOn(schedule, move?.to ?? date);
  const own = [move, also.find((extra) => extra.date === date)].find((change) => change?.startTime);
  const one = own ? withHours(usual, own) : usual;
  return move ? { ...one, movedFrom: date } : one;
}

/** Days of an event before any is moved, exceptions left out, not sorted. */
function daysOf({ start, recurrence }: Schedule): IsoDate[] {
  if (!recurrence) return [start];
  const { except, also } = recurrence;
  const days = new Set([...ruleDays(recurrence, start), ...also.map(({ date }) => date)]);
  return [...days].filter((date) => !except.includes(date));
}

/** Dates of an event that touch the days `from` to `to`, both included, in order. */
export const occurrencesOf = (event: Schedule, { from, to }: { from: IsoDate; to: IsoDate }): Occurrence[] =>
  daysOf(event)
    .map((date) => occurrenceOf(event, date))
    .filter(({ date, endDate }) => endDate >= from && date <= to)
    .sort((one, other) => one.date.localeCompare(other.date));

/** Every date of an event, in order. */
export const allOccurrences = (event: Schedule): Occurrence[] =>
  occurrencesOf(event, { from: '1900-01-01', to: '2199-12-31' });
