import { frenchOrder } from '../domain/french-order.ts';
import {
  type Season,
  type SeasonState,
  isAllYear,
  joinSeasons,
  offeredSeason,
  seasonOn,
} from '../domain/seasons.ts';
import { productWords, productsNamed } from '../domain/product-words.ts';
import { type Listing, loadListingsByProduct } from './listings.ts';
import { loadArticles } from './articles.ts';
import { getNamed, groupBy, once } from './once.ts';
import { type Category, type Product, loadCategoryMap, loadProducts } from './taxonomy.ts';

/** Who sells a product, and when that one does. */
export interface Seller {
  listing: Listing;
  season: Season;
}

/** A product with its category and all who sell it, in alphabetical order. */
export interface SoldProduct {
  product: Product;
  category: Category;
  sellers: Seller[];
}

const sellerOf = (product: Product, listing: Listing): Seller => ({
  listing,
  season: joinSeasons(
    listing.data.products
      .filter((offer) => offer.product === product.id)
      .map(({ months }) => offeredSeason(product, months)),
  ),
});

/** Every product, in alphabetical order. */
export const loadSoldProducts = once(async (): Promise<SoldProduct[]> => {
  const [listings, categories] = [await loadListingsByProduct(), await loadCategoryMap()];
  return (await loadProducts()).map((product) => ({
    product,
    category: getNamed(categories, product.category, `products/${product.id}`),
    sellers: (listings.get(product.id) ?? []).map((listing) => sellerOf(product, listing)),
  }));
});

/** Products of one category. */
export interface SoldGroup {
  category: Category;
  products: SoldProduct[];
}

/** By category, the best supplied first, then in alphabetical order. */
function grouped(products: readonly SoldProduct[]): SoldGroup[] {
  const groups = [...groupBy(products, ({ category }) => [category.id]).values()];
  return groups
    .flatMap((list) => (list[0] ? [{ category: list[0].category, products: list }] : []))
    .sort(
      (one, other) =>
        other.products.length - one.products.length ||
        frenchOrder.compare(one.category.name, other.category.name),
    );
}

export const loadSeasonal = once(async (): Promise<SoldGroup[]> =>
  grouped((await loadSoldProducts()).filter(({ product }) => !isAllYear(product))),
);

export const loadAllYear = once(async (): Promise<SoldGroup[]> =>
  grouped((await loadSoldProducts()).filter(({ product }) => isAllYear(product))),
);

const RANK: Record<SeasonState, number> = { harvest: 0, storage: 1, none: 2 };

/** Those whose own months hold in `month` (1 to 12), what they harvest before what they keep; the others after. */
export const sellersFirstIn = (sellers: readonly Seller[], month: number): Seller[] =>
  sellers.toSorted((one, other) => RANK[seasonOn(one.season, month)] - RANK[seasonOn(other.season, month)]);

/** Those who sell it in `month` (1 to 12). */
export const sellersIn = (sellers: readonly Seller[], month: number): Seller[] =>
  sellersFirstIn(sellers, month).filter(({ season }) => seasonOn(season, month) !== 'none');

export const loadSoldMap = once(
  async () => new Map((await loadSoldProducts()).map((sold) => [sold.product.id, sold])),
);

/** Articles whose title or summary names a product, latest first, by product. */
export const loadArticlesByProduct = once(async () => {
  const words = productWords(await loadProducts());
  return groupBy(await loadArticles(), ({ data }) => [
    ...productsNamed(`${data.title} ${data.summary}`, words),
  ]);
});
