import type { Position } from '../distance.ts';
import type { Moment } from '../hours-state.ts';
import { type Criteria, HERE, onlyValue } from './criteria.ts';
import type { Entry, Practice } from './entry.ts';
import { type FacetIndex, indexFacets } from './facet-index.ts';
import { type TextIndex, indexTexts } from './text-index.ts';
import type { Place, ProductTerm, Vocabulary } from './vocabulary.ts';

/** Listings ready to be asked. */
export interface Directory {
  entries: readonly Entry[];
  /** By line, as the entries; empty until it is known when and how they sell. */
  practices: readonly Practice[];
  vocabulary: Vocabulary;
  facets: FacetIndex;
  places: ReadonlyMap<string, Place>;
  products: ReadonlyMap<string, ProductTerm>;
  text: () => TextIndex;
}

/** Prepares listings for `find`; words are indexed when they are first asked for. */
export function createDirectory(
  entries: readonly Entry[],
  practices: readonly Practice[],
  vocabulary: Vocabulary,
): Directory {
  const facets = indexFacets(entries, practices, vocabulary);
  let text: TextIndex | undefined;
  return {
    entries,
    practices,
    vocabulary,
    facets,
    places: new Map(vocabulary.communes.map((place) => [place.id, place])),
    products: new Map(vocabulary.products.map((product) => [product.id, product])),
    text: () => (text ??= indexTexts(entries, facets, vocabulary)),
  };
}

export interface Question {
  criteria: Criteria;
  now: Moment;
  /** Where who asks is; undefined as long as they did not say. */
  here?: Position | undefined;
  /** Lines among which to look; all when absent. */
  among?: ReadonlySet<number> | undefined;
}

/** Where distances are reckoned from. */
export function originOf({ places }: Directory, { criteria, here }: Question): Position | undefined {
  const place = onlyValue(criteria, 'place');
  return place === HERE ? here : places.get(place ?? '')?.position;
}
