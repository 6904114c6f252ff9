import { KIND_WORDS } from '../domain/kinds.ts';
import { loadStallholders } from './calendars.ts';
import { type Listing, believedHours, loadListingsByKind } from './listings.ts';

/** Name of a listing among the favourites: what its address says of it. */
export const favouriteId = ({ kind, slug }: Listing): string => `${KIND_WORDS[kind].segment}/${slug}`;

/** Favourites that have market days: markets, and those who sell there. */
export async function loadFavouriteMarkets(): Promise<string[]> {
  const markets = ((await loadListingsByKind()).get('markets') ?? []).filter(believedHours);
  const sellers = [...(await loadStallholders())]
    .filter(([, days]) => days.length > 0)
    .map(([seller]) => seller);
  return [...markets, ...sellers].map(favouriteId);
}
