import type { z } from 'zod';
import { ON } from '../domain/find/criteria.ts';
import type { Term, Vocabulary } from '../domain/find/vocabulary.ts';
import { LISTING_KINDS } from '../domain/kinds.ts';
import { slugify } from '../domain/slug.ts';
import { paymentMeans, saleModes } from './listing.ts';
import type { categorySchema, certificationSchema, communeSchema, productSchema } from './taxonomy.ts';
import type { territorySchema } from './territory.ts';

export interface Taxonomy {
  communes: readonly z.infer<ReturnType<typeof communeSchema>>[];
  categories: readonly z.infer<ReturnType<typeof categorySchema>>[];
  products: readonly z.infer<ReturnType<typeof productSchema>>[];
  certifications: readonly z.infer<ReturnType<typeof certificationSchema>>[];
  territory: Pick<z.infer<ReturnType<typeof territorySchema>>, 'name' | 'shortName' | 'mention' | 'hashtag'>;
}

/** Addresses are in French. */
const termsOf = (choices: Record<string, string>): Term[] =>
  Object.values(choices).map((name) => ({ id: slugify(name), name }));

/** Without the empty list: the vocabulary is sent to browsers. */
const otherNames = ({ synonyms }: { synonyms: readonly string[] }): Pick<Term, 'synonyms'> =>
  synonyms.length > 0 ? { synonyms } : {};

const termOf = (term: { id: string; name: string; synonyms: readonly string[] }): Term => ({
  id: term.id,
  name: term.name,
  ...otherNames(term),
});

function categoryTerms(categories: Taxonomy['categories']): Vocabulary['categories'] {
  return categories
    .map(({ kinds, ...category }) => ({
      ...category,
      kinds: LISTING_KINDS.filter((kind) => kinds.includes(kind)),
    }))
    .filter(({ kinds }) => kinds.length > 0)
    .map(({ parent, kinds, ...category }) => ({ ...termOf(category), ...(parent && { parent }), kinds }));
}

const productTerms = (products: Taxonomy['products']): Vocabulary['products'] =>
  products.map(({ category, months, storageMonths, ...product }) => ({
    ...termOf(product),
    category,
    months,
    ...(storageMonths && { storageMonths }),
  }));

/** The most populous commune first: it is the one meant by a name or a postcode that several share. */
const places = (communes: Taxonomy['communes']): Vocabulary['communes'] =>
  communes
    .toSorted((one, other) => other.population - one.population)
    .map(({ slug, name, postcodes, position }) => ({ id: slug, name, postcodes, position }));

/** Whoever holds the label carries the name of the territory, and its hashtag. */
const labelTerm = ({ name, shortName, mention, hashtag }: Taxonomy['territory']): Term => ({
  id: ON,
  name: hashtag,
  synonyms: [...new Set([shortName, name, mention])],
});

/** What filters and sentences can name in a territory; categories of events and articles alone are left out. */
export const vocabularyOf = ({
  communes,
  categories,
  products,
  certifications,
  territory,
}: Taxonomy): Vocabulary => ({
  communes: places(communes),
  categories: categoryTerms(categories),
  products: productTerms(products),
  certifications: certifications.map(termOf),
  saleModes: termsOf(saleModes),
  payment: termsOf(paymentMeans),
  label: labelTerm(territory),
});
