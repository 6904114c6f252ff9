import type OpeningHours from 'opening_hours';
import { type IsoDate, MINUTES_PER_DAY, addDays, daysBetween, timeOf, weekdayOf } from './dates.ts';
import { type Day, calendarOf, midnight } from './hours-calendar.ts';
import { compactDays } from './hours-compact.ts';
import { classify, templateOf } from './hours-pattern.ts';
import { quietly, readHours } from './hours-syntax.ts';
import type { Interval, ResolvedHours } from './hours.ts';

export interface ResolveOptions {
  /** The day on which the hours are resolved; the answer starts up to a week before. */
  from: IsoDate;
  days?: number;
  /** Name of the region, for its school and public holidays, as `Bretagne`. */
  region: string;
}

const HORIZON_DAYS = 365;

/** A night that ends later than this is written as two days. */
const LATEST_NIGHT_END = 720;

const minutesIn = (instant: Date, end: Date) =>
  instant >= end ? MINUTES_PER_DAY : instant.getHours() * 60 + instant.getMinutes();

const isSame = (one: Interval, other: Interval) => one.maybe === other.maybe && one.note === other.note;

/** What is open between midnight and midnight; neighbours of one kind are joined. */
function evaluateDay(hours: OpeningHours, date: IsoDate, value: string): Interval[] {
  const end = midnight(addDays(date, 1));
  const found: Interval[] = [];
  for (const [from, to, maybe, comment] of hours.getOpenIntervals(midnight(date), end)) {
    const note = comment && value.includes(`"${comment}"`) ? comment : undefined;
    const interval = { start: minutesIn(from, end), end: minutesIn(to, end), maybe, note };
    const last = found.at(-1);
    if (last?.end === interval.start && isSame(last, interval)) last.end = interval.end;
    else if (interval.end > interval.start) found.push(interval);
  }
  return found;
}

/** Hours of every day of the calendar; one day of each kind is evaluated, those with a change of clocks last. */
function evaluateCalendar(value: string, calendar: Day[], region: string): Interval[][] {
  const hours = readHours(value, region);
  const keys = classify(calendar, value);
  const byKey = new Map<string, Interval[]>();
  for (const ordinary of [true, false])
    for (const [index, { date, clockChange }] of calendar.entries()) {
      const key = keys[index] ?? date;
      if (clockChange !== ordinary && !byKey.has(key)) byKey.set(key, evaluateDay(hours, date, value));
    }
  return keys.map((key) => byKey.get(key) ?? []);
}

const evaluated = new WeakMap<Day[], Map<string, Interval[][]>>();

function evaluateTemplate(value: string, calendar: Day[], region: string): Interval[][] {
  const known = evaluated.get(calendar) ?? new Map<string, Interval[][]>();
  evaluated.set(calendar, known);
  const days = known.get(value) ?? evaluateCalendar(value, calendar, region);
  known.set(value, days);
  return days;
}

function evaluate(value: string, calendar: Day[], region: string): Interval[][] {
  const template = templateOf(value);
  return evaluateTemplate(template.value, calendar, region).map((day) =>
    day.map((interval) => ({
      ...interval,
      start: template.timeFor(interval.start),
      end: template.timeFor(interval.end),
    })),
  );
}

/** True when the last interval of `day` goes on into the morning of `next`. */
function isNight(day: Interval[], next: Interval[]): boolean {
  const [evening, morning] = [day.at(-1), next[0]];
  if (!evening || !morning || evening.maybe || !isSame(evening, morning)) return false;
  return evening.end === MINUTES_PER_DAY && morning.start === 0 && morning.end <= LATEST_NIGHT_END;
}

/** Gives each night to the day on which it begins; the first and last day are there for their neighbours only. */
function attachNights(days: Interval[][]): Interval[][] {
  return days.slice(1, -1).map((day, index) => {
    const [before, after] = [days[index] ?? [], days[index + 2] ?? []];
    const own = isNight(before, day) ? day.slice(1) : day;
    const evening = own.at(-1);
    if (!evening || !isNight(own, after)) return own;
    return [...own.slice(0, -1), { ...evening, end: MINUTES_PER_DAY + (after[0]?.end ?? 0) }];
  });
}

function formatInterval({ start, end, maybe, note }: Interval, notes: string[]): string {
  const mark = maybe ? '?' : note ? '#' : '';
  return `${timeOf(start)}-${timeOf(end)}${mark}${note ? notes.indexOf(note) + 1 : ''}`;
}

const notesOf = (days: Interval[][]): string[] => [
  ...new Set(days.flatMap((day) => day.flatMap(({ note }) => note ?? []))),
];

/** The days of `calendar` whose hours can be told: where school holidays matter, those that are published. */
function knownPart(calendar: Day[], value: string, region: string): Day[] {
  const unknown = calendar.findIndex((day) => day.schoolHoliday === undefined);
  const first = calendar[0]?.date;
  return first && unknown >= 0 && /\bSH\b/.test(value) ? calendarOf(first, unknown, region) : calendar;
}

function daysOf(value: string, calendar: Day[], region: string): Interval[][] {
  const known = knownPart(calendar, value, region);
  if (known.length === 0) return [];
  const days = evaluate(value, known, region);
  return attachNights(known.length === calendar.length ? days : [...days, []]);
}

function daysOrNone(value: string, calendar: Day[], region: string): Interval[][] {
  try {
    return daysOf(value, calendar, region);
  } catch {
    return [];
  }
}

/** Monday of the week of the day before `from`: a night of yesterday and the table of this week are then known. */
const firstDay = (from: IsoDate) => addDays(from, -1 - weekdayOf(addDays(from, -1)));

function pack(days: Interval[][], from: IsoDate): ResolvedHours {
  const notes = notesOf(days);
  const texts = days.map((day) => day.map((interval) => formatInterval(interval, notes)).join());
  const known = { from, until: addDays(from, days.length - 1), ...compactDays(texts, from) };
  return notes.length > 0 ? { ...known, notes } : known;
}

function resolve(value: string, { from, days = HORIZON_DAYS, region }: ResolveOptions): ResolvedHours {
  const first = firstDay(from);
  const calendar = calendarOf(addDays(first, -1), daysBetween(first, from) + days + 2, region);
  return pack(daysOrNone(value, calendar, region), first);
}

const resolved = new Map<string, ResolvedHours>();

/**
 * Opening hours in OpenStreetMap's syntax as plain days, French public holidays and the region's school holidays
 * included. Ends early where school holidays matter and are not published; an expression that cannot be evaluated
 * gives no day at all. Never throws.
 */
export function resolveHours(value: string, options: ResolveOptions): ResolvedHours {
  const key = [options.from, options.days, options.region, value].join('\n');
  const hours = resolved.get(key) ?? quietly(() => resolve(value, options));
  resolved.set(key, hours);
  return hours;
}
