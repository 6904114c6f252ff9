import type { Appointment } from './calendar.ts';
import { type IsoDate, MINUTES_PER_DAY, WEEKDAYS, addDays, daysBetween, timeOf, weekdayOf } from './dates.ts';
import type { Position } from './distance.ts';
import { type CalendarContext, titleOf } from './event-calendar.ts';
import { type Interval, type ResolvedHours, hoursOn } from './hours.ts';
import type { Schedule } from './recurrence.ts';
import { type Stall, isStallDay } from './stall.ts';
import { typeset } from './typography.ts';

/** Dates on which the same hours come back on the same weekday, in order. */
interface Series {
  dates: IsoDate[];
  interval: Interval;
}

/** Days that count, among those on which a market is held. */
type DayFilter = (date: IsoDate) => boolean;

function seriesOf(hours: ResolvedHours, from: IsoDate, isWanted: DayFilter): Series[] {
  const series = new Map<string, Series>();
  for (let date = from; date <= hours.until; date = addDays(date, 1))
    for (const interval of isWanted(date) ? (hoursOn(hours, date) ?? []) : []) {
      if (interval.maybe) continue;
      const key = `${weekdayOf(date)} ${interval.start}-${interval.end}`;
      const known = series.get(key) ?? { dates: [], interval };
      known.dates.push(date);
      series.set(key, known);
    }
  return [...series.values()];
}

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other);

/** A rule shorter than this, or with more exceptions than dates, tells less than the dates themselves. */
const MIN_DATES_OF_RULE = 4;

function weeklyRule(dates: readonly IsoDate[]): Schedule['recurrence'] {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || dates.length < MIN_DATES_OF_RULE) return undefined;
  const step = dates.map((date) => daysBetween(first, date)).reduce(commonDivisor, 0);
  const held = new Set(dates);
  const all = Array.from({ length: daysBetween(first, last) / step + 1 }, (_, index) =>
    addDays(first, index * step),
  );
  const except = all.filter((date) => !held.has(date));
  if (except.length > dates.length) return undefined;
  return {
    every: 'week',
    interval: step / 7,
    weekdays: [],
    week: [],
    months: [],
    until: last,
    except,
    moved: [],
    also: [],
  };
}

const scheduleOn = (date: IsoDate, { start, end }: Interval): Schedule => ({
  start: addDays(date, Math.floor(start / MINUTES_PER_DAY)),
  end: addDays(date, Math.floor(end / MINUTES_PER_DAY)),
  startTime: timeOf(start % MINUTES_PER_DAY),
  endTime: timeOf(end % MINUTES_PER_DAY),
});

function schedulesOf({ dates, interval }: Series): Schedule[] {
  const recurrence = weeklyRule(dates);
  const [first] = dates;
  if (recurrence && first) return [{ ...scheduleOn(first, interval), recurrence }];
  return dates.map((date) => scheduleOn(date, interval));
}

/**
 * When a market is open from `from` as far as its hours are known, on the days that `isWanted`: a weekly rule with its
 * exceptions for each weekday and hours where there is one, single dates otherwise. What is to be confirmed is left out.
 */
export const marketSchedules = (
  hours: ResolvedHours | undefined,
  from: IsoDate,
  isWanted: DayFilter = () => true,
): Schedule[] =>
  hours ? seriesOf(hours, from < hours.from ? hours.from : from, isWanted).flatMap(schedulesOf) : [];

/** What of a market goes into a calendar. */
export interface MarketFacts {
  slug: string;
  path: string;
  hours: ResolvedHours | undefined;
  data: {
    name: string;
    summary: string;
    hoursNote?: string | undefined;
    address?: { street?: string | undefined } | undefined;
    position?: Position | undefined;
    demo: boolean;
  };
  commune: { name: string };
  categories: readonly { name: string }[];
}

/** A rule is named by its weekday and its hours, a single date by itself and its start: no two are named alike. */
function partOf({ start, startTime = '', endTime = '', recurrence }: Schedule): string {
  const name = recurrence ? [WEEKDAYS[weekdayOf(start)], startTime, endTime] : [start, startTime];
  return name.join('-').replaceAll(':', '');
}

/**
 * What every entry about a market says, whichever of its days. Its dates are computed again from `from` on: as of that
 * day it is another state of the entry, which a calendar must not take for the one it has.
 */
const marketEntry = ({ data, commune, categories }: MarketFacts, from: IsoDate) =>
  ({
    place: [data.address?.street, commune.name].filter(Boolean).join(', '),
    position: data.position,
    categories: categories.map(({ name }) => name),
    status: 'confirmed',
    revision: 0,
    updated: from,
  }) as const;

const linesOf = (...lines: (string | undefined)[]): string =>
  lines.flatMap((line) => (line ? typeset(line) : [])).join('\n');

/** A market as entries of a calendar, from the day `from`. */
export const marketAppointments = (
  market: MarketFacts,
  from: IsoDate,
  { absolute, host }: CalendarContext,
): Appointment[] =>
  marketSchedules(market.hours, from).map((schedule) => ({
    ...marketEntry(market, from),
    uid: `${market.slug}_${partOf(schedule)}@${host}`,
    title: titleOf(market.data.name, market.data.demo),
    description: `${linesOf(market.data.summary, market.data.hoursNote)}\n${absolute(market.path)}`,
    url: absolute(market.path),
    schedule,
  }));

/** Someone who has a stall at a market, on some of its days. */
export interface StallFacts {
  market: MarketFacts;
  /** `hours` are those of the stall: of the market, unless the seller says otherwise. */
  hours?: ResolvedHours | undefined;
  stall: Stall;
  note?: string | undefined;
  seller: { slug: string; path: string; data: { name: string; demo: boolean } };
}

/** The days on which someone is at a market, as entries of a calendar. */
export const stallAppointments = (
  { market, seller, hours, stall, note }: StallFacts,
  from: IsoDate,
  { absolute, host }: CalendarContext,
): Appointment[] =>
  marketSchedules(hours, from, (date) => isStallDay(stall, date)).map((schedule) => ({
    ...marketEntry(market, from),
    uid: `${seller.slug}_${market.slug}_${partOf(schedule)}@${host}`,
    title: titleOf(`${seller.data.name}, ${market.data.name}`, seller.data.demo || market.data.demo),
    description: [linesOf(note), absolute(seller.path), absolute(market.path)].filter(Boolean).join('\n'),
    url: absolute(seller.path),
    schedule,
  }));
