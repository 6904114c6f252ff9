import type { APIRoute } from 'astro';
import { loadListings } from '../../data/listings.ts';
import { loadCategories, loadCommunes, loadProducts } from '../../data/taxonomy.ts';
import { vocabularyOf } from '../../domain/text-answers.ts';

/** What a mistyped word may have meant; read by the search only when it finds nothing. */
export const GET: APIRoute = async () => {
  const products = (await loadProducts()).flatMap(({ name, synonyms }) => [name, ...synonyms]);
  const categories = (await loadCategories()).map(({ name }) => name);
  const communes = (await loadCommunes()).map(({ name }) => name);
  const listings = (await loadListings()).map(({ data }) => data.name);
  return Response.json(vocabularyOf([...products, ...categories, ...communes, ...listings]));
};
