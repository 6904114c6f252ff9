import type { FavouriteRow } from '../domain/favourite-list.ts';
import { formatHours } from '../domain/hours-text.ts';
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

const rowOf = (listing: Listing, all: ReadonlyMap<string, Listing>): FavouriteRow => {
  const { data, commune, hours } = listing;
  const markets = marketsOf(listing, all);
  return {
    name: data.name,
    what: data.summary,
    commune: commune.name,
    ...(hours && { hours: formatHours(hours) }),
    verified: data.verified.on,
    ...(markets.length > 0 && { markets }),
    ...(data.demo && { demo: true }),
  };
};

/** What the page of the favourites shows of every listing, by identifier. */
export async function loadFavouriteRows(): Promise<Record<string, FavouriteRow>> {
  const all = await loadListingMap();
  return Object.fromEntries(
    (await loadListings()).map((listing) => [favouriteId(listing), rowOf(listing, all)]),
  );
}
