import { type JsonLdNode, graph } from '../domain/json-ld.ts';
import { articleNode, authorNode, magazineNode } from '../domain/json-ld-article.ts';
import { eventNode } from '../domain/json-ld-event.ts';
import { listingNode } from '../domain/json-ld-listing.ts';
import { type Crumb, breadcrumbNode, siteNodes } from '../domain/json-ld-site.ts';
import { homePath, searchPath, sharePicturePath } from '../paths.ts';
import { audiences, eventAccess } from '../schema/event.ts';
import type { Happening } from './events.ts';
import { ARTICLE_LICENCE } from '../domain/licence.ts';
import { type Listing, isLapsed } from './listings.ts';
import type { Article } from './articles.ts';
import type { Author, Magazine } from './magazines.ts';
import { pick } from './once.ts';
import { absolute } from './site.ts';
import { loadCertificationMap, loadProductMap } from './taxonomy.ts';
import { territory } from './territory.ts';

/** What a page adds to its entry. */
interface Around {
  /** Pages above this one, as its breadcrumbs show them. */
  trail: readonly Crumb[];
  /** Absolute address. */
  picture?: string | undefined;
}

/** A listing for search engines. */
export async function describeListing(listing: Listing, { trail, picture }: Around): Promise<JsonLdNode> {
  const products = await loadProductMap();
  const breadcrumb = breadcrumbNode(trail, absolute);
  const productName = (id: string) => products.get(id)?.name;
  const certifications = pick(await loadCertificationMap(), listing.data.certifications);
  // What nobody verifies any more is not told to machines either.
  const hours = isLapsed(listing) ? undefined : listing.hours;
  const context = { absolute, productName, certifications, picture };
  return graph([listingNode({ ...listing, hours }, context, [breadcrumb]), breadcrumb]);
}

/** Where a list stands in the site; the list itself is the last of the trail. */
export const describeList = (trail: readonly Crumb[]): JsonLdNode => graph([breadcrumbNode(trail, absolute)]);

/** An event for search engines. */
export async function describeEvent(event: Happening, { trail, picture }: Around): Promise<JsonLdNode> {
  const { audience } = event.data;
  return graph([
    eventNode(event, {
      absolute,
      picture,
      organiserPath: event.organiser?.path,
      audience: audience === 'all' ? undefined : audiences[audience],
      accessName: (access) => eventAccess[access as keyof typeof eventAccess],
    }),
    breadcrumbNode(trail, absolute),
  ]);
}

/** An article for search engines. */
export const describeArticle = (
  article: Article,
  { trail, ...around }: Around & { /** To read it. */ minutes: number },
): JsonLdNode =>
  graph([
    articleNode(article, { absolute, licence: ARTICLE_LICENCE.url, ...around }),
    breadcrumbNode(trail, absolute),
  ]);

/** A webmagazine for search engines. */
export const describeMagazine = (magazine: Magazine, { trail }: Around): JsonLdNode =>
  graph([magazineNode(magazine, absolute), breadcrumbNode(trail, absolute)]);

/** An author for search engines. */
export const describeAuthor = (author: Author, trail: readonly Crumb[]): JsonLdNode =>
  graph([authorNode(author, absolute), breadcrumbNode(trail, absolute)]);

/** The site itself for search engines. */
export const describeSite = (): JsonLdNode =>
  graph(
    siteNodes(
      { ...territory, ...territory.contacts, homePath, searchPath, picturePath: sharePicturePath },
      absolute,
    ),
  );
