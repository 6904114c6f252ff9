import { type CollectionEntry, getCollection } from 'astro:content';
import { guidePath } from '../paths.ts';
import { type Listing, loadListingMap, loadListingsByCategory } from './listings.ts';
import { type Author, loadAuthorMap } from './magazines.ts';
import { once, pick } from './once.ts';

/** A guide with, for each part, the chosen listings first and then those of its categories. */
export interface Guide {
  id: string;
  path: string;
  entry: CollectionEntry<'guides'>;
  data: CollectionEntry<'guides'>['data'];
  editors: Author[];
  sections: { title: string; text: string | undefined; listings: Listing[] }[];
}

export const loadGuides = once(async (): Promise<Guide[]> => {
  const [listings, byCategory, authors] = [
    await loadListingMap(),
    await loadListingsByCategory(),
    await loadAuthorMap(),
  ];
  const listingsOf = (section: CollectionEntry<'guides'>['data']['sections'][number]) => [
    ...new Set([
      ...pick(listings, section.listings),
      ...section.categories.flatMap((category) => byCategory.get(category) ?? []),
    ]),
  ];
  return (await getCollection('guides')).map((entry) => ({
    id: entry.id,
    path: guidePath(entry.id),
    entry,
    data: entry.data,
    editors: pick(authors, entry.data.editors),
    sections: entry.data.sections.map((section) => ({
      title: section.title,
      text: section.text,
      listings: listingsOf(section),
    })),
  }));
});
