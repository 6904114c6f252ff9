import {
  type IsoDate,
  MINUTES_PER_DAY,
  addDays,
  daysBetween,
  formatDay,
  formatDayOfYear,
  formatRange,
  minutesOf,
} from './dates.ts';
import { formatPeriod } from './period-words.ts';
import { type EventStatus, stateWord, takesPlace } from './event-status.ts';
import { describeDay } from './hours-words.ts';
import { type Interval, type ResolvedHours, hoursOn } from './hours.ts';
import { describeTimes } from './recurrence-words.ts';
import { type Occurrence, lastDay } from './recurrence.ts';

/** What an agenda is made of, for an event `E` and a market `M` of any shape. */
export interface AgendaItems<E, M> {
  events: readonly { event: E; occurrences: readonly Occurrence[] }[];
  markets: readonly { market: M; hours: ResolvedHours | undefined }[];
}

export interface AgendaDay<E, M> {
  date: IsoDate;
  events: { event: E; occurrence: Occurrence }[];
  markets: { market: M; intervals: Interval[] }[];
}

/** Its last day, or the moment `AAAA-MM-JJTHH:MM` at which the last of it is over when that is known. */
export const overAt = ({ endDate, endTime }: Occurrence): string =>
  endTime ? `${endDate}T${endTime}` : endDate;

/** Days between `from` and `to`, both included, on which one goes to any of the dates of an event; each once, in order. */
export const occurrenceDays = (
  occurrences: readonly Occurrence[],
  { from, to }: { from: IsoDate; to: IsoDate },
): IsoDate[] => {
  const days = occurrences.flatMap((occurrence) => {
    const count = daysBetween(occurrence.date, lastDay(occurrence)) + 1;
    return Array.from({ length: count }, (_, index) => addDays(occurrence.date, index));
  });
  return [...new Set(days)].filter((day) => from <= day && day <= to).sort();
};

type DatedEvent<E> = AgendaDay<E, unknown>['events'][number];

/** Each date of each event under each of its days between `from` and `to`, both included. */
function eventsByDay<E>(
  events: AgendaItems<E, unknown>['events'],
  { from, to }: { from: IsoDate; to: IsoDate },
): Map<IsoDate, DatedEvent<E>[]> {
  const byDay = new Map<IsoDate, DatedEvent<E>[]>();
  for (const { event, occurrences } of events) {
    for (const occurrence of occurrences) {
      for (const date of occurrenceDays([occurrence], { from, to })) {
        const day = byDay.get(date);
        if (day) day.push({ event, occurrence });
        else byDay.set(date, [{ event, occurrence }]);
      }
    }
  }
  return byDay;
}

const marketsOn = <M>(markets: AgendaItems<unknown, M>['markets'], date: IsoDate) =>
  markets
    .map(({ market, hours }) => ({ market, intervals: (hours && hoursOn(hours, date)) ?? [] }))
    .filter(({ intervals }) => intervals.some(({ maybe }) => !maybe));

/** The `days` days from `from`, each with its events and open markets, empty days included; `dayEntries` sorts them. */
export function agendaDays<E, M>(
  { events, markets }: AgendaItems<E, M>,
  { from, days }: { from: IsoDate; days: number },
): AgendaDay<E, M>[] {
  const byDay = eventsByDay(events, { from, to: addDays(from, days - 1) });
  return Array.from({ length: days }, (_, index) => addDays(from, index)).map((date) => ({
    date,
    events: byDay.get(date) ?? [],
    markets: marketsOn(markets, date),
  }));
}

/** How much of the agenda one page shows. */
export interface PageSize {
  /** Lines wanted at most, and at most once `fewestDays` are there. */
  rows: number;
  mostRows: number;
  fewestDays: number;
}

/** The first days that a page can hold, whole: `fewestDays` even beyond `rows`, and one however much it has. */
export function leadingDays<D extends { events: readonly unknown[]; markets: readonly unknown[] }>(
  days: readonly D[],
  { rows, mostRows, fewestDays }: PageSize,
): D[] {
  let total = 0;
  const end = days.findIndex(({ events, markets }, index) => {
    total += events.length + markets.length;
    return index > 0 && total > (index < fewestDays ? mostRows : rows);
  });
  return days.slice(0, end < 0 ? days.length : end);
}

/** An event or a market of a day, with its hours in words, and the minute of the day at which it is over, when it is known and before midnight. */
export type DayEntry<E, M> = { hours: string; end: number | undefined } & ({ event: E } | { market: M });

/** « 9 h – 17 h » as the hours of places are written, « à 20 h 30 », « toute la journée », « jusqu’au 29 novembre ». */
function describeHours(occurrence: Occurrence, day: IsoDate): string {
  const { startTime, endTime, endDate } = occurrence;
  if (startTime && endTime) return formatRange(minutesOf(startTime), minutesOf(endTime) || MINUTES_PER_DAY);
  if (startTime) return describeTimes({ startTime });
  if (occurrence.date === endDate) return 'toute la journée';
  return day < endDate ? `jusqu’au ${formatDayOfYear(endDate)}` : 'dernier jour';
}

/** The minute of a day at which it is over; nothing of what ends after midnight or nobody knows when. */
function endOfDay({ startTime = '', endTime }: Occurrence): number | undefined {
  return endTime && endTime > startTime ? minutesOf(endTime) : undefined;
}

function lastEnd(intervals: readonly Interval[]): number | undefined {
  const end = Math.max(...intervals.map((interval) => interval.end));
  return end < MINUTES_PER_DAY ? end : undefined;
}

/** What a day holds, events and markets together: first what lasts the whole day, then by the hour it begins. */
export function dayEntries<E, M>({ date, events, markets }: AgendaDay<E, M>): DayEntry<E, M>[] {
  const entries: { start: number; entry: DayEntry<E, M> }[] = [
    ...events.map(({ event, occurrence }) => ({
      start: occurrence.startTime ? minutesOf(occurrence.startTime) : -1,
      entry: { event, hours: describeHours(occurrence, date), end: endOfDay(occurrence) },
    })),
    ...markets.map(({ market, intervals }) => ({
      start: intervals[0]?.start ?? -1,
      entry: { market, hours: describeDay(intervals), end: lastEnd(intervals) },
    })),
  ];
  return entries.sort((one, other) => one.start - other.start).map(({ entry }) => entry);
}

/**
 * « Événement passé : samedi 5 décembre 2026 », of its last date, « Était prévu samedi 5 décembre 2026 » of what was not
 * held; without a date when none is known.
 */
export function describePast(last: Occurrence | undefined, status: EventStatus): string {
  const isHeld = takesPlace(status);
  if (!last) return `Événement ${isHeld ? 'passé' : stateWord(status)}`;
  const [from, to] = [last.date, lastDay(last)];
  const day = to === from ? `${formatDay(from)} ${from.slice(0, 4)}` : formatPeriod({ from, to }, '0000');
  return `${isHeld ? 'Événement passé\u00a0:' : 'Était prévu'} ${day}`;
}

/**
 * « samedi 5 décembre, de 8 h à 13 h », « du 5 au 7 décembre », « samedi 5 décembre, toute la journée »; the year when
 * it is not `today`'s. The hours of an event of several days are those of each day.
 */
export function describeWhen(occurrence: Occurrence, today: IsoDate): string {
  const [from, to] = [occurrence.date, lastDay(occurrence)];
  const times = describeTimes(occurrence);
  if (from === to) return `${formatDay(from, today)}, ${times || 'toute la journée'}`;
  const period = formatPeriod({ from, to }, today);
  return times ? `${period}, ${times}` : period;
}
