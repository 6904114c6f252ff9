import type { Article } from './articles.ts';
import type { Listing } from './listings.ts';
import { pick } from './once.ts';
import { loadSoldMap } from './seasons.ts';
import type { Product } from './taxonomy.ts';

/** A product that a recipe asks for, and who sells it. */
export interface Ingredient {
  product: Product;
  /** Some of those who sell it. */
  sellers: Listing[];
  otherCount: number;
}

const SELLERS_SHOWN = 3;

/** The products that a recipe names, each once, in its order. */
export async function loadIngredients({
  ingredients,
}: NonNullable<Article['data']['recipe']>): Promise<Ingredient[]> {
  const named = [...new Set(ingredients.flatMap(({ product }) => product ?? []))];
  return pick(await loadSoldMap(), named).map(({ product, sellers }) => ({
    product,
    sellers: sellers.slice(0, SELLERS_SHOWN).map(({ listing }) => listing),
    otherCount: Math.max(0, sellers.length - SELLERS_SHOWN),
  }));
}
