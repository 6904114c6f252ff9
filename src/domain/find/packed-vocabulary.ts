import { type ListingKind, LISTING_KINDS } from '../kinds.ts';
import { slugify } from '../slug.ts';
import type { CategoryTerm, Place, ProductTerm, Term, Vocabulary } from './vocabulary.ts';

type PackedTerm = [id: string, name: string, ...synonyms: string[]];

/** A vocabulary as it is sent: lines of values, without the names of the fields. */
export interface PackedVocabulary {
  /** The slug when it is not that of the name, else nothing. */
  communes: [name: string, postcodes: string, latitude: number, longitude: number, slug: string][];
  /** `kinds` as figures, by their rank in `LISTING_KINDS`. */
  categories: [parent: string, kinds: string, ...PackedTerm][];
  /** Months as numbers between spaces; nothing for the whole year. */
  products: [category: string, months: string, storageMonths: string, ...PackedTerm][];
  certifications: PackedTerm[];
  saleModes: PackedTerm[];
  payment: PackedTerm[];
  label?: PackedTerm;
}

const EVERY_MONTH = Array.from({ length: 12 }, (_, index) => index + 1);

const packTerm = ({ id, name, synonyms = [] }: Term): PackedTerm => [id, name, ...synonyms];

const unpackTerm = ([id, name, ...synonyms]: PackedTerm): Term => ({
  id,
  name,
  ...(synonyms.length > 0 && { synonyms }),
});

const packMonths = (months: readonly number[]): string =>
  EVERY_MONTH.every((month) => months.includes(month)) ? '' : months.join(' ');

const unpackMonths = (packed: string): number[] => packed.split(' ').map(Number);

const packPlace = ({ id, name, postcodes, position }: Place): PackedVocabulary['communes'][number] => [
  name,
  postcodes.join(' '),
  position.latitude,
  position.longitude,
  slugify(name) === id ? '' : id,
];

const packKinds = (kinds: readonly ListingKind[]): string =>
  kinds.map((kind) => LISTING_KINDS.indexOf(kind)).join('');

const unpackCategory = ([parent, kinds, ...term]: PackedVocabulary['categories'][number]): CategoryTerm => ({
  ...unpackTerm(term),
  ...(parent && { parent }),
  kinds: LISTING_KINDS.filter((_, rank) => kinds.includes(String(rank))),
});

const unpackProduct = ([
  category,
  months,
  storage,
  ...term
]: PackedVocabulary['products'][number]): ProductTerm => ({
  ...unpackTerm(term),
  category,
  months: months ? unpackMonths(months) : EVERY_MONTH,
  ...(storage && { storageMonths: unpackMonths(storage) }),
});

/** `unpackVocabulary` undoes it; months and kinds come back in their natural order. */
export const packVocabulary = (vocabulary: Vocabulary): PackedVocabulary => ({
  communes: vocabulary.communes.map(packPlace),
  categories: vocabulary.categories.map(({ parent = '', kinds, ...term }) => [
    parent,
    packKinds(kinds),
    ...packTerm(term),
  ]),
  products: vocabulary.products.map(({ category, months, storageMonths = [], ...term }) => [
    category,
    packMonths(months),
    storageMonths.join(' '),
    ...packTerm(term),
  ]),
  certifications: vocabulary.certifications.map(packTerm),
  saleModes: vocabulary.saleModes.map(packTerm),
  payment: vocabulary.payment.map(packTerm),
  ...(vocabulary.label && { label: packTerm(vocabulary.label) }),
});

export const unpackVocabulary = (packed: PackedVocabulary): Vocabulary => ({
  communes: packed.communes.map(([name, postcodes, latitude, longitude, slug]) => ({
    id: slug || slugify(name),
    name,
    postcodes: postcodes.split(' '),
    position: { latitude, longitude },
  })),
  categories: packed.categories.map(unpackCategory),
  products: packed.products.map(unpackProduct),
  certifications: packed.certifications.map(unpackTerm),
  saleModes: packed.saleModes.map(unpackTerm),
  payment: packed.payment.map(unpackTerm),
  ...(packed.label && { label: unpackTerm(packed.label) }),
});
