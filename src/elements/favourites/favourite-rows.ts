import { describeOffer } from '../../domain/find/offer-words.ts';
import type { FavouriteRow, FavouriteRows } from '../../domain/favourite-list.ts';
import { formatHours } from '../../domain/hours-writing.ts';
import { KIND_WORDS } from '../../domain/kinds.ts';
import { favouriteMarketsPath } from '../../paths.ts';
import { loadDirectory } from '../directory/directory-source.ts';
import { readJson } from '../read-json.ts';

/** What the page of the favourites shows of every listing, by identifier; the same files for everybody. */
export async function loadFavouriteRows(): Promise<FavouriteRows> {
  const [directory, markets] = await Promise.all([loadDirectory(), readJson<string[]>(favouriteMarketsPath)]);
  const dated = new Set(markets);
  const rows = directory.entries.map((entry, line): [string, FavouriteRow] => {
    const id = `${KIND_WORDS[entry.kind].segment}/${entry.slug}`;
    return [
      id,
      {
        name: entry.name,
        what: describeOffer(directory, entry),
        commune: directory.places.get(entry.commune)?.name ?? '',
        // Of those shown alone.
        get hours() {
          const hours = directory.practices[line]?.hours;
          return hours && formatHours(hours);
        },
        verified: entry.verified,
        hasMarketDays: dated.has(id),
        demo: entry.demo,
      },
    ];
  });
  return Object.fromEntries(rows);
}
