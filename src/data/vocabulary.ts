import { LISTING_KINDS } from '../domain/kinds.ts';
import type { Vocabulary } from '../domain/find/vocabulary.ts';
import { saleMonths } from '../domain/seasons.ts';
import { slugify } from '../domain/slug.ts';
import { paymentMeans, saleModes } from '../schema/listing.ts';
import { once } from './once.ts';
import { loadCategories, loadCertifications, loadCommunes, loadProducts } from './taxonomy.ts';

const named = (choices: Record<string, string>) =>
  Object.values(choices).map((name) => ({ id: slugify(name), name }));

/** Everything that a filter or a sentence can name. */
export const loadVocabulary = once(async (): Promise<Vocabulary> => ({
  communes: (await loadCommunes()).map(({ slug, name, postcodes, position }) => ({
    id: slug,
    name,
    postcodes,
    position,
  })),
  categories: (await loadCategories())
    .map(({ id, name, parent, kinds }) => ({
      id,
      name,
      ...(parent && { parent }),
      kinds: LISTING_KINDS.filter((kind) => kinds.includes(kind)),
    }))
    .filter(({ kinds }) => kinds.length > 0),
  products: (await loadProducts()).map(({ id, name, category, synonyms, ...season }) => ({
    id,
    name,
    category,
    months: saleMonths(season),
    synonyms,
  })),
  certifications: (await loadCertifications()).map(({ id, name }) => ({ id, name })),
  saleModes: named(saleModes),
  payment: named(paymentMeans),
}));
