import type { Vocabulary } from '../domain/find/vocabulary.ts';
import { vocabularyOf } from '../schema/vocabulary.ts';
import { once } from './once.ts';
import { loadCategories, loadCertifications, loadCommunes, loadProducts } from './taxonomy.ts';
import { territory } from './territory.ts';

/** Everything that a filter or a sentence can name. */
export const loadVocabulary = once(async (): Promise<Vocabulary> =>
  vocabularyOf({
    communes: await loadCommunes(),
    categories: await loadCategories(),
    products: await loadProducts(),
    certifications: await loadCertifications(),
    territory,
  }),
);
