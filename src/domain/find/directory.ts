import { type Position, distanceKm } from '../distance.ts';
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
  /** What was made under a key, as long as it is among the last ones. */
  recall: Recall;
}

type Recall = <T extends Uint8Array | Float64Array>(key: string, make: () => T) => T;

/** More than what changes in a minute of use. */
const MAX_REMEMBERED = 60;

function createMemory(): Recall {
  const known = new Map<string, Uint8Array | Float64Array>();
  return <T extends Uint8Array | Float64Array>(key: string, make: () => T) => {
    const remembered = known.get(key) as T | undefined;
    if (remembered) return remembered;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const value = make();
    known.set(key, value);
    return value;
  };
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
    recall: createMemory(),
  };
}

export interface Question {
  criteria: Criteria;
  now: Moment;
  /** Where who asks is; undefined as long as they did not say. */
  here?: Position | undefined;
  /** Lines among which to look; all when absent. */
  among?: ReadonlySet<number> | undefined;
  /** Whether somebody reads the counts: those of opening are the longest to reckon. */
  isCounted?: boolean | undefined;
}

/** Where distances are reckoned from. */
export function originOf({ places }: Directory, { criteria, here }: Question): Position | undefined {
  const place = onlyValue(criteria, 'place');
  return place === HERE ? here : places.get(place ?? '')?.position;
}

/** Kilometres from the place asked for, by line; nothing without place. */
export function distancesOf(directory: Directory, question: Question): Float64Array | undefined {
  const origin = originOf(directory, question);
  if (!origin) return undefined;
  return directory.recall(`from ${origin.latitude} ${origin.longitude}`, () => {
    const distances = new Float64Array(directory.entries.length);
    for (const [line, { position }] of directory.entries.entries())
      distances[line] = distanceKm(origin, position);
    return distances;
  });
}
