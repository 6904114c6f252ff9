import { RRuleTemporal } from 'rrule-temporal';
import {
  type IsoDate,
  WEEKDAY_CODES,
  addDays,
  addMonths,
  daysInMonth,
  minutesOf,
  twoDigits,
} from '../dates.ts';
import type { Recurrence, WeekOfMonth } from '../recurrence.ts';
import { EventFault } from './feed-event.ts';
import { type Moment, recurrenceWith } from './slots.ts';

/** Parts of an `RRULE` by lower-case name, as RFC 7265 writes them: `{ freq: 'WEEKLY', byday: ['SA'] }`. */
export type RuleParts = Readonly<Record<string, unknown>>;

const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const WINDOW_MONTHS = 12;

/** Days in which dates are sought: from the year before, to the end of the month a year ahead. */
export function windowOf(today: IsoDate): { from: IsoDate; to: IsoDate } {
  const month = addMonths(today, WINDOW_MONTHS).slice(0, 7);
  return {
    from: `${Number(today.slice(0, 4)) - 1}-01-01`,
    to: `${month}-${twoDigits(daysInMonth(month))}`,
  };
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

const compact = ({ date, minutes }: Moment) =>
  `${date.replaceAll('-', '')}T${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}00Z`;

const PARTS = [
  'freq',
  'interval',
  'count',
  'byday',
  'bymonth',
  'bymonthday',
  'byyearday',
  'byweekno',
  'bysetpos',
  'wkst',
];

export interface RuleStart {
  /** First date, by the clocks of its own zone. */
  start: Moment;
  /** Last moment by the same clocks. */
  until?: Moment | undefined;
}

/** Dates of a rule by the clocks of its own zone, first one included; throws a French sentence. */
export function ruleMoments(
  parts: RuleParts,
  { start, until }: RuleStart,
  { from, to }: { from: IsoDate; to: IsoDate },
): Moment[] {
  if (!FREQUENCIES.has(String(parts.freq)))
    throw new EventFault('il revient plusieurs fois par jour, ce que l’agenda ne sait pas dire.');
  const said = PARTS.filter((part) => parts[part] !== undefined).map(
    (part) => `${part.toUpperCase()}=${listOf(parts[part]).join()}`,
  );
  const rule = [...said, ...(until ? [`UNTIL=${compact(until)}`] : [])].join(';');
  try {
    const dates = new RRuleTemporal({
      rruleString: `DTSTART:${compact(start)}\nRRULE:${rule}`,
      includeDtstart: true,
    }).between(new Date(`${addDays(from, -1)}T00:00:00Z`), new Date(`${addDays(to, 2)}T00:00:00Z`), true);
    return dates.map((date) => {
      const text = date.toString();
      return { date: text.slice(0, 10), minutes: minutesOf(text.slice(11, 16)) };
    });
  } catch {
    throw new EventFault('sa règle de répétition n’est pas lisible.');
  }
}

/** A rule without `COUNT` nor `UNTIL`. */
export const isEndless = (parts: RuleParts): boolean =>
  parts.count === undefined && parts.until === undefined;

const WEEKS: Readonly<Record<string, WeekOfMonth>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '-1': 'last',
};
const EVERY = { DAILY: 'week', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
const MAX_INTERVAL = 12;

/** Plain choices that look like the rule: whether they say exactly the same is for the caller to compare. */
export function plainChoices(parts: RuleParts): Recurrence | undefined {
  const every = EVERY[String(parts.freq) as keyof typeof EVERY];
  const interval = Number(parts.interval ?? 1);
  if (!every || interval > MAX_INTERVAL || (parts.freq === 'DAILY' && interval > 1)) return undefined;
  const days = listOf(parts.byday).map((day) => /^([+-]?\d+)?([A-Z]{2})$/.exec(day));
  const weekdays = WEEKDAY_CODES.filter((day) => days.some((found) => found?.[2] === day.toUpperCase()));
  const ordinals = [...days.flatMap((found) => found?.[1] ?? []), ...listOf(parts.bysetpos)];
  const weeks = [...new Set(ordinals.map((ordinal) => WEEKS[String(Number(ordinal))]))];
  return recurrenceWith({
    every,
    interval,
    weekdays: parts.freq === 'DAILY' && weekdays.length === 0 ? [...WEEKDAY_CODES] : weekdays,
    week: weeks.filter((week) => week !== undefined),
    months: listOf(parts.bymonth).map(Number),
  });
}
