import { KIND_WORDS } from '../kinds.ts';
import type { Facet } from './criteria.ts';
import type { Entry, Practice } from './entry.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Facets whose values a listing has for good; the others hang on the clock, the place or the words asked. */
export type FixedFacet = 'kind' | 'category' | 'product' | 'certification' | 'saleMode' | 'payment' | 'place';

/** Every value of the fixed facets, numbered, and the numbers that each listing has. */
export interface FacetIndex {
  keys: { facet: FixedFacet; value: string }[];
  numberOf(facet: Facet, value: string): number | undefined;
  /** By line. */
  numbers: readonly (readonly number[])[];
}

/** → a category and those above it, from the nearest. */
function ancestry({ categories }: Vocabulary): (id: string) => string[] {
  const parents = new Map(categories.map(({ id, parent }) => [id, parent]));
  const climb = (id: string, seen: readonly string[] = []): string[] => {
    const parent = parents.get(id);
    const path = [...seen, id];
    return parent && !path.includes(parent) ? climb(parent, path) : path;
  };
  return (id) => climb(id);
}

interface Numbering {
  keys: FacetIndex['keys'];
  number: (facet: FixedFacet, value: string) => number;
  known: (facet: Facet, value: string) => number | undefined;
}

function createNumbering(): Numbering {
  const keys: FacetIndex['keys'] = [];
  const numbers = new Map<string, number>();
  const known = (facet: Facet, value: string) => numbers.get(`${facet} ${value}`);
  const number = (facet: FixedFacet, value: string) => {
    const found = known(facet, value);
    if (found !== undefined) return found;
    numbers.set(`${facet} ${value}`, keys.length);
    return keys.push({ facet, value }) - 1;
  };
  return { keys, number, known };
}

/** Remembers what a list shared by many entries gives. */
function perList(read: (list: readonly string[]) => number[]): (list: readonly string[]) => number[] {
  const known = new Map<readonly string[], number[]>();
  return (list) => {
    const numbers = known.get(list) ?? read(list);
    known.set(list, numbers);
    return numbers;
  };
}

/** Numbers the values of all entries; practices may come later, in another index. */
export function indexFacets(
  entries: readonly Entry[],
  practices: readonly Practice[],
  vocabulary: Vocabulary,
): FacetIndex {
  const { keys, number, known } = createNumbering();
  const branchOf = ancestry(vocabulary);
  const each = (facet: FixedFacet) => perList((list) => list.map((value) => number(facet, value)));
  const [ofCertifications, ofModes, ofPayment] = [each('certification'), each('saleMode'), each('payment')];
  const ofCategories = perList((list) => [
    ...new Set(list.flatMap(branchOf).map((value) => number('category', value))),
  ]);
  const numbers = entries.map(({ kind, commune, categories, offers, certifications }, line) => [
    number('kind', KIND_WORDS[kind].segment),
    number('place', commune),
    ...ofCategories(categories),
    ...new Set(offers.map(({ product }) => number('product', product))),
    ...ofCertifications(certifications),
    ...ofModes(practices[line]?.saleModes ?? []),
    ...ofPayment(practices[line]?.payment ?? []),
  ]);
  return { keys, numberOf: known, numbers };
}
