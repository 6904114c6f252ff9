import { type IsoDate, isRealDate } from '../dates.ts';
import { slugify } from '../slug.ts';
import type { WrittenEntry } from '../written-entry.ts';
import { at, textAt } from '../json-values.ts';

interface Identity {
  title: string;
  start: IsoDate;
  startTime: string;
  places: string[];
}

/** By what people would say that two entries are the same event. */
function identityOf(data: unknown): Identity {
  const places = [textAt(data, 'commune'), slugify(textAt(at(data, 'place'), 'name'))];
  return {
    title: slugify(textAt(data, 'title')),
    start: textAt(data, 'start'),
    startTime: textAt(data, 'startTime'),
    places: places.filter(Boolean),
  };
}

/** Identifier of the source that an entry was taken from; empty when someone wrote it. */
export const feedOf = (entry: WrittenEntry): string => textAt(at(entry.data, 'source'), 'feed');

/** Identifier of the event in that source. */
export const sourceIdOf = (entry: WrittenEntry): string => textAt(at(entry.data, 'source'), 'id');

/** Every day that an entry names as one of its own, in its list of dates too. */
function daysOf(data: unknown): IsoDate[] {
  const also = at(at(data, 'recurrence'), 'also');
  const others = Array.isArray(also) ? also.map((one) => textAt(one, 'date')) : [];
  return [textAt(data, 'start'), ...others].filter(isRealDate);
}

/** The last of all days that an entry names; empty when it names none. */
export function lastDayNamed(data: unknown): IsoDate {
  const days = [...daysOf(data), textAt(data, 'end'), textAt(at(data, 'recurrence'), 'until')];
  return days.filter(isRealDate).sort().at(-1) ?? '';
}

/** Entries of the agenda, found by source and identifier, and by title, day and place. */
export class KnownEntries {
  readonly #bySource = new Map<string, WrittenEntry>();
  readonly #byTitle = new Map<string, WrittenEntry[]>();

  constructor(entries: readonly WrittenEntry[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: WrittenEntry): void {
    const feed = feedOf(entry);
    if (feed) this.#bySource.set(`${feed} ${sourceIdOf(entry)}`, entry);
    const { title } = identityOf(entry.data);
    if (title) this.#byTitle.set(title, [...(this.#byTitle.get(title) ?? []), entry]);
  }

  bySource(feed: string, id: string): WrittenEntry | undefined {
    return this.#bySource.get(`${feed} ${id}`);
  }

  /** Those of the same title, on one of the same days, in the same commune or place. */
  alike(fields: unknown): WrittenEntry[] {
    const { title, places } = identityOf(fields);
    const days = new Set(daysOf(fields));
    return (this.#byTitle.get(title) ?? []).filter(
      ({ data }) =>
        daysOf(data).some((day) => days.has(day)) &&
        identityOf(data).places.some((place) => places.includes(place)),
    );
  }
}

/** Two sessions of one feed on one day are two events. */
export const isSameHour = (one: unknown, other: unknown): boolean =>
  textAt(one, 'startTime') === textAt(other, 'startTime');
