import { KIND_WORDS } from '../domain/kinds.ts';
import { type Listing, loadListingMap, loadListings } from './listings.ts';
import { pick } from './once.ts';
import { loadMarketsByHolder } from './outlets.ts';

/** Name of a listing among the favourites: what its address says of it. */
export const favouriteId = ({ kind, slug }: Listing): string => `${KIND_WORDS[kind].segment}/${slug}`;

/** A market is its own; others are where they say that they sell, and where markets say so. */
async function loadMarketsOf(listing: Listing): Promise<string[]> {
  const outlets = listing.data.outlets.flatMap(({ listing: id }) => id ?? []);
  const named = pick(await loadListingMap(), outlets);
  const naming = (await loadMarketsByHolder()).get(listing.id) ?? [];
  const markets = [listing, ...named, ...naming].filter(({ kind }) => kind === 'markets');
  return [...new Set(markets.map(({ slug }) => slug))];
}

/** Slugs of the markets of each listing that has some, by identifier. */
export async function loadFavouriteMarkets(): Promise<Record<string, string[]>> {
  const markets = await Promise.all(
    (await loadListings()).map(
      async (listing) => [favouriteId(listing), await loadMarketsOf(listing)] as const,
    ),
  );
  return Object.fromEntries(markets.filter(([, slugs]) => slugs.length > 0));
}
