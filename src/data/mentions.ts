import { type CollectionEntry, getCollection } from 'astro:content';
import { type Magazine, loadMagazines } from './magazines.ts';
import { type Listing, loadListingMap } from './listings.ts';
import { byId, getNamed, once, pick } from './once.ts';

/** A publication elsewhere, noted by a webmagazine. */
export interface Mention {
  id: string;
  data: CollectionEntry<'mentions'>['data'];
  magazine: Magazine;
  /** Those that it is about. */
  listings: Listing[];
}

/** Approved mentions whose page is still there, latest first. */
export const loadMentions = once(async (): Promise<Mention[]> => {
  const [magazines, listings] = [byId(await loadMagazines()), await loadListingMap()];
  const entries = await getCollection('mentions', ({ data }) => data.approved && !data.origin?.gone);
  return entries
    .map(({ id, data }) => ({
      id,
      data,
      magazine: getNamed(magazines, data.magazine, `mentions/${id}`),
      listings: pick(listings, data.listings),
    }))
    .sort(
      (one, other) =>
        other.data.published.localeCompare(one.data.published) || one.id.localeCompare(other.id),
    );
});
