import type { Position } from '../distance.ts';
import type { ListingKind } from '../kinds.ts';

/** Something that a filter can name: its identifier in addresses, its French name. */
export interface Named {
  id: string;
  name: string;
}

/** A thing that visitors also call otherwise. */
export interface Term extends Named {
  synonyms?: readonly string[];
}

export interface CategoryTerm extends Term {
  parent?: string;
  /** Kinds of listings that use it. */
  kinds: readonly ListingKind[];
}

export interface ProductTerm extends Term {
  category: string;
  /** Months of harvest, 1 to 12. */
  months: readonly number[];
  /** Months in which what was harvested before is still sold. */
  storageMonths?: readonly number[];
}

/** A commune; `id` is its slug, unlike elsewhere its INSEE code. */
export interface Place extends Named {
  postcodes: readonly string[];
  position: Position;
}

/** Everything a filter or a sentence can name, by facet: a territory has its own. */
export interface Vocabulary {
  /** In the order in which one is meant where several share a name or a postcode. */
  communes: readonly Place[];
  categories: readonly CategoryTerm[];
  products: readonly ProductTerm[];
  certifications: readonly Term[];
  saleModes: readonly Term[];
  payment: readonly Term[];
  /** The label of the territory itself. */
  label?: Term;
}
