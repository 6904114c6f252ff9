import { type IsoDate, daysBetween } from './dates.ts';
import { type Term, meantTerm } from './embed-meaning.ts';
import type { FACET_PARAMETERS } from './find/criteria.ts';
import { holdsOn } from './label.ts';

/**
 * Attributes of the element, which are the keys of the frame’s address: some of the words of the directory’s own
 * address, written again because the script has no room for those that it does not use.
 */
export const LIST_KEYS = {
  kind: 'genre',
  category: 'categorie',
  product: 'produit',
  place: 'lieu',
  label: 'label',
  count: 'nombre',
} as const satisfies Pick<typeof FACET_PARAMETERS, ListFacet | 'label'> & { count: string };

/** The filters whose values are words, in the order in which what is wrong with them is said. */
export const LIST_FACETS = ['kind', 'category', 'product', 'place'] as const;
export type ListFacet = (typeof LIST_FACETS)[number];

/** How many listings are shown, when nothing is asked and at most. */
const USUAL_COUNT = 10;
const MOST_COUNT = 100;

/** The first day of the turns; any will do. */
const EPOCH = '2020-01-01';

/** Days after which the data say that they are old. */
const OLD_DAYS = 60;

/** What a host asks of the embeddable list, in its own words: `meantByList` makes identifiers of them. */
export interface ListOptions extends Record<ListFacet, string> {
  /** Only those that hold the label. */
  label: boolean;
  count: number;
}

/** What attributes ask for, by name; null for those that are not there. A count that is no number is the usual one. */
export function readList(get: (name: string) => string | null): ListOptions {
  const text = (key: keyof typeof LIST_KEYS) => get(LIST_KEYS[key]) ?? '';
  const count = parseInt(text('count'), 10);
  return {
    kind: text('kind'),
    category: text('category'),
    product: text('product'),
    place: text('place'),
    label: get(LIST_KEYS.label) !== null,
    count: isNaN(count) ? USUAL_COUNT : Math.min(Math.max(count, 1), MOST_COUNT),
  };
}

/** `[name, slug, kind, commune, categories, products, label]`: places in the lists of terms; last day of the label, empty when it is not held. */
export type PackedListing = [string, string, number, number, number[], number[], IsoDate | ''];

/** What the embeddable list shows, small: whatever comes back is a number in a list. */
export interface ListData {
  /** Day of the data, and the same in words. */
  day: IsoDate;
  told: string;
  /** Path of our home page. */
  home: string;
  /** What marks who holds the label. */
  hashtag: string;
  terms: Record<ListFacet, Term[]>;
  listings: PackedListing[];
}

/** What a host means: identifiers, empty for the words that mean nothing, which are told as it wrote them. */
export function meantByList(
  { terms }: ListData,
  options: ListOptions,
): ListOptions & { unknown: [ListFacet, string][] } {
  const meant = { ...options, unknown: [] as [ListFacet, string][] };
  for (const facet of LIST_FACETS) {
    const word = options[facet];
    meant[facet] = meantTerm(terms[facet], word)?.[0] ?? '';
    if (word && !meant[facet]) meant.unknown.push([facet, word]);
  }
  return meant;
}

/** A listing as the list shows it. */
export interface ShownListing {
  name: string;
  /** Path under the site’s origin. */
  path: string;
  commune: string;
  /** Whether it holds the label today. */
  isHeld: boolean;
}

export interface ShownList {
  listings: ShownListing[];
  /** How many there are in all. */
  total: number;
  /** Whether the data have not been renewed for long. */
  isOld: boolean;
}

/**
 * Those that are asked for, by identifiers, in their order. When there are too many, others have their turn every day.
 */
export function shownList(data: ListData, options: ListOptions, today: IsoDate): ShownList {
  const idOf = (facet: ListFacet, place: number) => data.terms[facet][place]?.[0] ?? '';
  const holds = (facet: ListFacet, places: number[]) =>
    !options[facet] || places.some((place) => idOf(facet, place) === options[facet]);
  const found = data.listings.filter(
    ([, , kind, commune, categories, products, until]) =>
      holds('kind', [kind]) &&
      holds('place', [commune]) &&
      holds('category', categories) &&
      holds('product', products) &&
      (!options.label || holdsOn(until, today)),
  );
  const age = daysBetween(data.day, today);
  const first = daysBetween(EPOCH, today) * options.count;
  const total = found.length;
  return {
    total,
    isOld: age > OLD_DAYS,
    listings: found
      .filter((_, index) => (index + total - (first % total)) % total < options.count)
      .map(([name, slug, kind, commune, , , until]) => ({
        name,
        path: `${data.home}${idOf('kind', kind)}/${slug}/`,
        commune: data.terms.place[commune]?.[1] ?? '',
        isHeld: holdsOn(until, today),
      })),
  };
}
