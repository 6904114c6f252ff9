import { Feed, type FeedOptions } from 'feed';
import type { IsoDate } from './dates.ts';
import type { FeedFormat } from './feed-formats.ts';
import { cleanText, escapeXml } from './svg.ts';

export interface FeedAuthor {
  name: string;
  /** Absolute address. */
  url?: string | undefined;
}

export interface FeedItem {
  title: string;
  /** Absolute address, which identifies the item for ever. */
  url: string;
  published: IsoDate;
  /** The day of publication by default. */
  updated?: IsoDate | undefined;
  /** Plain text. */
  summary: string;
  /** HTML that the sanitiser has passed, with absolute addresses (see `withAbsoluteLinks`). */
  html?: string | undefined;
  /** Absolute address of a picture; its name ends with the name of its format. */
  image?: string | undefined;
  authors?: readonly FeedAuthor[];
  categories?: readonly string[];
}

export interface FeedFacts {
  title: string;
  /** Plain text. */
  description: string;
  /** Absolute addresses of the page that the feed follows and of the feed itself. */
  url: string;
  feedUrl: string;
  /** Who publishes it. */
  publisher: FeedAuthor;
  licence: string;
  /** Latest first. */
  items: readonly FeedItem[];
}

/** One line of plain text. Readers differ on whether a title is text or HTML: without « < » it is the same. */
export const plainTitle = (text: string): string =>
  cleanText(text).replace(/\s+/g, ' ').trim().replaceAll('<', '‹');

/** The writer below undoes one `&amp;` before it escapes. */
const shielded = (text: string): string => text.replaceAll('&', '&amp;');

/** The writer below would end a section at the second `]]>` that it holds. */
const forSection = (html: string): string => cleanText(html).replaceAll(']]>', ']]&gt;');

/** Passed on as it is by the writer below. */
const extra = (name: string, value: unknown) => ({ name, objects: value as Record<string, unknown> });

const asText = (name: string, text: string) => extra(name, { _text: shielded(text) });

/** Six o’clock in universal time, a morning in Europe whatever the season. */
const instantOf = (date: IsoDate): Date => new Date(`${date}T06:00:00Z`);

/** When anything of a feed last changed; an empty feed never did. */
const lastChange = (items: readonly FeedItem[]): Date =>
  instantOf(
    items
      .map(({ published, updated = published }) => updated)
      .sort()
      .at(-1) ?? '2000-01-01',
  );

const authorOf = ({ name, url }: FeedAuthor) => ({ name: shielded(plainTitle(name)), link: url });

const basicsOf = (item: FeedItem) => ({
  title: plainTitle(item.title),
  id: item.url,
  link: item.url,
  image: item.image,
  published: instantOf(item.published),
  date: instantOf(item.updated ?? item.published),
});

/** Everything is written as text, which no reader takes for markup; the address is the identity. */
const rssItem = (item: FeedItem) => ({
  ...basicsOf(item),
  id: undefined,
  category: item.categories?.map((name) => ({ name: shielded(plainTitle(name)) })),
  content: item.html && 'content',
  extensions: [
    asText('title', plainTitle(item.title)),
    asText('description', escapeXml(item.summary)),
    ...(item.html ? [asText('content:encoded', cleanText(item.html)), ...creatorsOf(item)] : []),
  ],
});

/** Its namespace is declared with that of whole texts. */
const creatorsOf = ({ authors = [] }: FeedItem) =>
  authors.length > 0 ? [asText('dc:creator', plainTitle(authors.map(({ name }) => name).join(', ')))] : [];

/** Title and summary are read as HTML. */
const atomItem = (item: FeedItem) => ({
  ...basicsOf(item),
  title: escapeXml(plainTitle(item.title)),
  description: escapeXml(item.summary),
  content: item.html && forSection(item.html),
  author: item.authors?.map(authorOf),
  category: item.categories?.map((name) => ({ term: plainTitle(name), label: plainTitle(name) })),
});

const jsonAuthor = ({ name, url }: FeedAuthor) => ({ name: plainTitle(name), url });

/** Source: https://www.jsonfeed.org/version/1.1/. */
const jsonItem = (item: FeedItem) => ({
  ...basicsOf(item),
  content: item.html && cleanText(item.html),
  description: item.html ? cleanText(item.summary) : escapeXml(item.summary),
  category: item.categories?.map((name) => ({ name: plainTitle(name) })),
  extensions: [extra('authors', item.authors?.map(jsonAuthor) ?? [])],
});

const emptyFeed = (
  { title, description, url, feedUrl, licence, items }: FeedFacts,
  own: Partial<FeedOptions>,
) =>
  new Feed({
    title: shielded(plainTitle(title)),
    description: shielded(plainTitle(description)),
    id: url,
    link: url,
    feed: feedUrl,
    language: 'fr',
    copyright: shielded(plainTitle(licence)),
    generator: false,
    updated: lastChange(items),
    ...own,
  });

/** RSS 2.0 with whole texts. Source: https://www.rssboard.org/rss-profile. */
export function writeRss(facts: FeedFacts): string {
  const feed = emptyFeed(facts, {});
  for (const item of facts.items) feed.addItem(rssItem(item));
  return feed.rss2();
}

/** Source: RFC 4287. */
function writeAtom(facts: FeedFacts): string {
  const feed = emptyFeed(facts, { author: authorOf(facts.publisher) });
  for (const item of facts.items) feed.addItem(atomItem(item));
  return feed.atom1();
}

function writeJsonFeed(facts: FeedFacts): string {
  const { title, description, feedUrl, publisher, items } = facts;
  const feed = emptyFeed(facts, {
    title: plainTitle(title),
    description: plainTitle(description),
    feedLinks: { json: feedUrl },
  });
  feed.addExtension(extra('version', 'https://jsonfeed.org/version/1.1'));
  feed.addExtension(extra('language', 'fr'));
  feed.addExtension(extra('authors', [jsonAuthor(publisher)]));
  for (const item of items) feed.addItem(jsonItem(item));
  return feed.json1();
}

const WRITERS: Record<FeedFormat, (facts: FeedFacts) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** A feed with whole texts; the same for the same facts. */
export const writeFeed = (facts: FeedFacts, format: FeedFormat): string => WRITERS[format](facts);

const TAG = /<[a-z][^\s<>"=]*(?:\s+[^\s<>"=]+(?:="[^"]*")?)*\s*\/?>/gi;
const ATTRIBUTE = /\s([^\s<>"=]+)(?:="([^"]*)")?/g;

const decoded = (attribute: string): string => attribute.replace(/&(?:amp|#x26|#38);/gi, '&');

function absoluteLink(attribute: string, base: string): string {
  const url = URL.parse(decoded(attribute), base);
  return url ? escapeXml(url.href) : '';
}

/** The widest picture of a `srcset`, which Astro writes last; the original may be far too heavy. */
function widestOf(tag: string): string | undefined {
  const srcset = [...tag.matchAll(ATTRIBUTE)].find(([, name]) => name === 'srcset')?.[2];
  return srcset?.split(',').at(-1)?.trim().split(/\s/)[0];
}

/**
 * HTML of the sanitiser (attributes in double quotes) whose addresses no longer depend on the page at `base`; pictures
 * are in one size, 1,200 pixels wide at most, and what speaks to the scripts and styles of the site is left out.
 */
export const withAbsoluteLinks = (html: string, base: string): string =>
  html.replace(TAG, (tag) => {
    const widest = widestOf(tag);
    return tag.replace(ATTRIBUTE, (whole, name: string, value = '') => {
      if (name === 'srcset' || name === 'sizes' || name.startsWith('data-')) return '';
      if (name === 'src') return ` src="${absoluteLink(widest || value, base)}"`;
      return name === 'href' ? ` href="${absoluteLink(value, base)}"` : whole;
    });
  });
