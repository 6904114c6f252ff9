import type { IsoDate } from '../dates.ts';
import { slugify } from '../slug.ts';
import type { OtherPage, OtherPages } from './other-pages.ts';

/** A page as it is sent: without what its title or its commune says already. */
interface PackedPage extends Omit<OtherPage, 'path' | 'place'> {
  /** When it is not that of the title. */
  slug?: string;
  /** When it is not the name of the first commune. */
  place?: string;
}

export interface PackedPages {
  day: IsoDate;
  pages: PackedPage[];
}

/** What both sides know. */
export interface PageNames {
  /** Address of a page by its slug. */
  pathOf(type: OtherPage['type'], slug: string): string;
  /** Name of a commune by its slug. */
  communeName(slug: string): string | undefined;
}

const lastSegment = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? '';

const placeOf = ({ communes }: Pick<OtherPage, 'communes'>, { communeName }: PageNames) =>
  communes?.[0] === undefined ? undefined : communeName(communes[0]);

/** Packs pages whose addresses end in their slug. */
export const packPages = ({ day, pages }: OtherPages, names: PageNames): PackedPages => ({
  day,
  pages: pages.map(({ path, place, ...page }) => {
    const slug = lastSegment(path);
    return {
      ...page,
      ...(slug !== slugify(page.title) && { slug }),
      ...(place !== undefined && place !== placeOf(page, names) && { place }),
    };
  }),
});

/** The pages as they were; one without place is where its first commune is. */
export const unpackPages = ({ day, pages }: PackedPages, names: PageNames): OtherPages => ({
  day,
  pages: pages.map(({ slug, place, ...page }) => {
    const where = place ?? placeOf(page, names);
    return {
      ...page,
      path: names.pathOf(page.type, slug ?? slugify(page.title)),
      ...(where !== undefined && { place: where }),
    };
  }),
});
