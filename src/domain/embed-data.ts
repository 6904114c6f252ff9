import type { AGENDA_PARAMETERS } from './agenda-criteria.ts';
import { EVENTS, MARKETS } from './agenda-kinds.ts';
import { type IsoDate, addDays, daysBetween } from './dates.ts';
import { type Term, keyOf, meantTerm } from './embed-meaning.ts';

/** How the data make themselves known to the element: nothing is left in the host’s page. */
export const EMBED_EVENT = 'agenda-local';

/** File of the data, beside that of the script. */
export const EMBED_DATA_FILE = 'agenda-donnees.js';

/**
 * Attributes of the element that say what it shows, which are the keys of the frame’s address: the words of the
 * agenda’s own address, written again because the script has no room for those that it does not use.
 */
export const EMBED_KEYS = {
  place: 'lieu',
  category: 'categorie',
  kind: 'genre',
  days: 'jours',
  filters: 'filtres',
} as const satisfies Pick<typeof AGENDA_PARAMETERS, 'place' | 'category' | 'kind'> & Record<string, string>;

const USUAL_DAYS = 14;
/** The most days that a host may ask for, and all those that a build tells. */
export const MOST_EMBED_DAYS = 60;

/** What a host asks of the embeddable agenda, in its own words: `meantByHost` makes identifiers of them. */
export interface EmbedOptions {
  /** A commune and a category; empty for all. */
  place: string;
  category: string;
  /** `MARKETS`, `EVENTS`; anything else for both. */
  kind: string;
  days: number;
  /** Whether visitors choose a commune and a category. */
  filters: boolean;
}

/** What attributes ask for, by name; null for those that are not there. Days that are no number are the usual ones. */
export function readEmbed(get: (name: string) => string | null): EmbedOptions {
  const text = (key: keyof typeof EMBED_KEYS) => get(EMBED_KEYS[key]) ?? '';
  const days = parseInt(text('days'), 10);
  return {
    place: text('place'),
    category: text('category'),
    kind: text('kind'),
    days: isNaN(days) ? USUAL_DAYS : Math.min(Math.max(days, 1), MOST_EMBED_DAYS),
    filters: get(EMBED_KEYS.filters) !== null,
  };
}

/** `[title, path, commune, isMarket, categories, state]`; communes and categories are places in their lists. */
export type PackedEntry = [string, string, number, 0 | 1, number[], string];

/** What the embeddable agenda shows, small: whatever comes back is a number in a list. */
export interface EmbedData {
  /** First day. */
  from: IsoDate;
  communes: Term[];
  categories: Term[];
  hours: string[];
  entries: PackedEntry[];
  /** Each day from the first, its entries in order: place of the entry, place of its hours, and so on. */
  days: number[][];
}

/** A date as the agenda shows it. */
export interface EmbedItem {
  title: string;
  /** Path under the site’s origin. */
  path: string;
  commune: string;
  isMarket: boolean;
  /** Identifiers, with those of the categories above. */
  categories: readonly string[];
  /** « annulé », « complet »; empty when there is nothing to say. */
  state: string;
}

/** What the coming days are packed from. */
export interface EmbedFacts {
  /** `id` is the code of INSEE. */
  communes: readonly { id: string; slug: string; name: string }[];
  categories: readonly { id: string; name: string }[];
  /** Days that follow one another, the empty ones too. */
  days: readonly { date: IsoDate; entries: readonly { hours: string; item: EmbedItem }[] }[];
}

/** Gives each value a number, from 0, the same to the same key. */
function numbered<T>() {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  const numberOf = (key: string, make: () => T): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    return values.push(make()) - 1;
  };
  return { values, numberOf };
}

/** The coming days made small; `embedDays` reads them. */
export function packEmbed({ communes, categories, days }: EmbedFacts): EmbedData {
  const entries = numbered<PackedEntry>();
  const hours = numbered<string>();
  const communeNumbers = new Map(communes.map(({ slug }, index) => [slug, index]));
  const packEntry = ({ title, path, commune, isMarket, categories: ids, state }: EmbedItem): PackedEntry => [
    title,
    path,
    communeNumbers.get(commune) ?? -1,
    isMarket ? 1 : 0,
    categories.flatMap(({ id }, index) => (ids.includes(id) ? index : [])),
    state,
  ];
  return {
    from: days[0]?.date ?? '',
    days: days.map((day) =>
      day.entries.flatMap(({ hours: text, item }) => [
        entries.numberOf(item.path, () => packEntry(item)),
        hours.numberOf(text, () => text),
      ]),
    ),
    communes: communes.map(({ id, slug, name }) => [slug, name, id]),
    categories: categories.map(({ id, name }) => [id, name]),
    hours: hours.values,
    entries: entries.values,
  };
}

/** The filters whose values are words. */
export type EmbedFacet = 'place' | 'category';

/** What a host means: slugs and identifiers, empty for the words that mean nothing, which are told as it wrote them. */
export function meantByHost(
  { communes, categories }: EmbedData,
  { place, category, kind, ...others }: EmbedOptions,
): EmbedOptions & { unknown: [EmbedFacet, string][] } {
  const unknown: [EmbedFacet, string][] = [];
  const find = (facet: EmbedFacet, word: string, terms: readonly Term[]): string => {
    const found = meantTerm(terms, word);
    if (word && !found) unknown.push([facet, word]);
    return found?.[0] ?? '';
  };
  return {
    ...others,
    kind: keyOf(kind),
    place: find('place', place, communes),
    category: find('category', category, categories),
    unknown,
  };
}

/** What is shown: slugs and identifiers, and of the days those known, from today. */
export interface EmbedChoice extends Omit<EmbedOptions, 'filters'> {
  today: IsoDate;
}

/** A day as it is shown. */
export interface EmbedDay {
  date: IsoDate;
  entries: { title: string; path: string; commune: string; state: string; hours: string }[];
}

const isChosen =
  ({ communes, categories }: EmbedData, { place, category, kind }: EmbedChoice) =>
  ([, , commune, isMarket, ids]: PackedEntry): boolean =>
    (!place || communes[commune]?.[0] === place) &&
    (!category || ids.some((id) => categories[id]?.[0] === category)) &&
    kind !== (isMarket ? EVENTS : MARKETS);

/** Days known from `today` on, at most `asked`; none when the data are too old. */
export const knownDays = ({ from, days }: EmbedData, today: IsoDate, asked: number): number =>
  Math.min(asked, days.length - daysBetween(from, today));

/** Days that hold something of what is chosen, from `today` on. */
export function embedDays(data: EmbedData, choice: EmbedChoice): EmbedDay[] {
  const first = daysBetween(data.from, choice.today);
  const chosen = isChosen(data, choice);
  const entryAt = (numbers: number[], index: number): EmbedDay['entries'] => {
    const entry = data.entries[numbers[index] ?? -1];
    if (index % 2 || !entry || !chosen(entry)) return [];
    const [title, path, place, , , state] = entry;
    const hours = data.hours[numbers[index + 1] ?? -1] ?? '';
    return [{ title, path, commune: data.communes[place]?.[1] ?? '', state, hours }];
  };
  return data.days
    .map((numbers, day) => ({
      date: addDays(data.from, day),
      entries: numbers.flatMap((_, index) => entryAt(numbers, index)),
    }))
    .filter(({ entries }, day) => entries.length > 0 && day >= first && day < first + choice.days);
}
