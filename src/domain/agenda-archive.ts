import { type IsoDate, formatDayOfYear } from './dates.ts';
import { formatPeriod } from './period-words.ts';
import { type Occurrence, lastDay } from './recurrence.ts';

/** An event in a year that it has past dates in: held or not, for an event is often cancelled after some of them. */
export interface PastEvent<E> {
  event: E;
  /** Its last date of the year. */
  last: Occurrence;
  /** Its dates of the year. */
  count: number;
}

export interface PastMonth<E> {
  /** `AAAA-MM`. */
  month: string;
  events: PastEvent<E>[];
}

/** « 14 novembre », « du 5 au 7 décembre », « 14 novembre, et 16 autres dates »: the hours of what is past help nobody. */
export function describePast({ last, count }: Pick<PastEvent<unknown>, 'last' | 'count'>): string {
  const [from, to] = [last.date, lastDay(last)];
  const day = from === to ? formatDayOfYear(from) : formatPeriod({ from, to });
  if (count === 1) return day;
  return `${day}, et ${count - 1}\u00a0${count === 2 ? 'autre date' : 'autres dates'}`;
}

const yearOf = (date: IsoDate): string => date.slice(0, 4);

function* pastEvents<E>(
  events: readonly { event: E; past: readonly Occurrence[] }[],
): Generator<PastEvent<E>> {
  for (const { event, past } of events) {
    const years = Map.groupBy(past, ({ date }) => yearOf(date));
    for (const dates of years.values()) {
      const last = dates.at(-1);
      if (last) yield { event, last, count: dates.length };
    }
  }
}

/** Past dates, in order, by year and month, the newest first: an event that comes back is there once a year, at its last date. */
export function archiveOf<E>(
  events: readonly { event: E; past: readonly Occurrence[] }[],
): Map<string, PastMonth<E>[]> {
  const rows = [...pastEvents(events)].sort((one, other) => other.last.date.localeCompare(one.last.date));
  const months = [...Map.groupBy(rows, ({ last }) => last.date.slice(0, 7))].map(([month, found]) => ({
    month,
    events: found,
  }));
  return Map.groupBy(months, ({ month }) => yearOf(month));
}
