import type { Appointment } from './calendar.ts';
import { type IsoDate, MINUTES_PER_DAY, WEEKDAYS, addDays, daysBetween, timeOf, weekdayOf } from './dates.ts';
import type { Position } from './distance.ts';
import { type CalendarContext, stampOf, titleOf } from './event-calendar.ts';
import { type Interval, type ResolvedHours, hoursOn } from './hours.ts';
import type { Schedule } from './recurrence.ts';
import { typeset } from './typography.ts';

/** Dates on which the same hours come back on the same weekday, in order. */
interface Series {
  dates: IsoDate[];
  interval: Interval;
}

function seriesOf(hours: ResolvedHours, from: IsoDate): Series[] {
  const series = new Map<string, Series>();
  for (let date = from; date <= hours.until; date = addDays(date, 1))
    for (const interval of hoursOn(hours, date) ?? []) {
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
 * When a market is open from `from` as far as its hours are known: a weekly rule with its exceptions for each weekday
 * and hours where there is one, single dates otherwise. What is to be confirmed is left out.
 */
export const marketSchedules = (hours: ResolvedHours | undefined, from: IsoDate): Schedule[] =>
  hours ? seriesOf(hours, from < hours.from ? hours.from : from).flatMap(schedulesOf) : [];

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
    verified: { on: IsoDate };
    demo: boolean;
  };
  commune: { name: string };
  categories: readonly { name: string }[];
}

/** Stable from one build to the next: a rule is named by its weekday, a single date by itself. */
function partOf({ start, startTime = '', recurrence }: Schedule): string {
  const day = recurrence ? WEEKDAYS[weekdayOf(start)] : start;
  return `${day}-${startTime.replace(':', '')}`;
}

/** A market as entries of a calendar, from the day `from`. */
export function marketAppointments(
  { slug, path, hours, data, commune, categories }: MarketFacts,
  from: IsoDate,
  { absolute, host, now }: CalendarContext,
): Appointment[] {
  const lines = [data.summary, data.hoursNote].flatMap((line) => (line ? typeset(line) : []));
  return marketSchedules(hours, from).map((schedule) => ({
    uid: `${slug}-${partOf(schedule)}@${host}`,
    title: titleOf(data.name, data.demo),
    description: [...lines, absolute(path)].join('\n'),
    url: absolute(path),
    place: [data.address?.street, commune.name].filter(Boolean).join(', '),
    position: data.position,
    categories: categories.map(({ name }) => name),
    schedule,
    status: 'confirmed',
    revision: 0,
    stamp: stampOf(data.verified.on, now),
  }));
}
