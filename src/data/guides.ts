import { type CollectionEntry, getCollection } from 'astro:content';
import { type IsoDate, addMonths } from '../domain/dates.ts';
import { STALE_MONTHS } from '../domain/verification.ts';
import { guidePath } from '../paths.ts';
import { type Listing, lapsedLast, loadListingMap, loadListingsByCategory } from './listings.ts';
import { type Author, loadAuthorMap } from './magazines.ts';
import { once, pick } from './once.ts';
import { type Category, loadCategoryMap } from './taxonomy.ts';

type Section = CollectionEntry<'guides'>['data']['sections'][number];

/** A listing that the editors chose, and why. */
export interface GuideChoice {
  listing: Listing;
  note: string | undefined;
}

export interface GuideSection {
  /** Place in the page. */
  anchor: string;
  title: string;
  text: string | undefined;
  chosen: GuideChoice[];
  categories: Category[];
  /** The other listings of its categories. */
  others: Listing[];
}

/** A guide with, for each part, the chosen listings and then the others of its categories. */
export interface Guide {
  id: string;
  path: string;
  entry: CollectionEntry<'guides'>;
  data: CollectionEntry<'guides'>['data'];
  editors: Author[];
  sections: GuideSection[];
  /** Day from which it is no longer fresh. */
  staleFrom: IsoDate;
}

const sectionOf =
  (
    listings: ReadonlyMap<string, Listing>,
    byCategory: ReadonlyMap<string, Listing[]>,
    categories: ReadonlyMap<string, Category>,
  ) =>
  (section: Section, index: number): GuideSection => {
    const named = new Set(section.listings.map(({ listing }) => listing));
    const all = new Set(section.categories.flatMap((category) => byCategory.get(category) ?? []));
    return {
      anchor: `partie-${index + 1}`,
      title: section.title,
      text: section.text,
      chosen: section.listings.flatMap(({ listing, note }) =>
        pick(listings, [listing]).map((found) => ({ listing: found, note })),
      ),
      categories: pick(categories, section.categories),
      others: [...all].filter(({ id }) => !named.has(id)).sort(lapsedLast),
    };
  };

export const loadGuides = once(async (): Promise<Guide[]> => {
  const authors = await loadAuthorMap();
  const toSection = sectionOf(
    await loadListingMap(),
    await loadListingsByCategory(),
    await loadCategoryMap(),
  );
  return (await getCollection('guides')).map((entry) => ({
    id: entry.id,
    path: guidePath(entry.id),
    entry,
    data: entry.data,
    editors: pick(authors, entry.data.editors),
    sections: entry.data.sections.map(toSection),
    staleFrom: addMonths(entry.data.updated, STALE_MONTHS),
  }));
});
