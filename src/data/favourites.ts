import { KIND_WORDS } from '../domain/kinds.ts';
import { type Listing, loadListingMap, loadListings } from './listings.ts';
import { pick } from './once.ts';

/** Name of a listing among the favourites: what its address says of it. */
export const favouriteId = ({ kind, slug }: Listing): string => `${KIND_WORDS[kind].segment}/${slug}`;

/** A market is its own; others are where they say that they sell. */
const marketsOf = (listing: Listing, all: ReadonlyMap<string, Listing>): string[] => {
  const outlets = listing.data.outlets.flatMap(({ listing: id }) => id ?? []);
  const markets = [listing, ...pick(all, outlets)].filter(({ kind }) => kind === 'markets');
  return [...new Set(markets.map(({ slug }) => slug))];
};

/** Slugs of the markets of each listing that has some, by identifier. */
export async function loadFavouriteMarkets(): Promise<Record<string, string[]>> {
  const all = await loadListingMap();
  const markets = (await loadListings()).map(
    (listing) => [favouriteId(listing), marketsOf(listing, all)] as const,
  );
  return Object.fromEntries(markets.filter(([, slugs]) => slugs.length > 0));
}
