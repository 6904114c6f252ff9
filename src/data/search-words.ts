import type { Listing } from './listings.ts';
import { pick } from './once.ts';
import { loadProductMap } from './taxonomy.ts';

/** What a visitor may type to find a listing: its categories, what it sells, and their other names. */
export async function searchWordsOf({ categories, data }: Listing): Promise<string[]> {
  const products = pick(
    await loadProductMap(),
    data.products.map(({ product }) => product),
  );
  const names = products.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  const kinds = categories.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  return [...new Set([...kinds, ...names])];
}
