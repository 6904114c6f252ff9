import { Feed } from 'feed';
import type { IsoDate } from './dates.ts';
import { cleanText, escapeXml } from './svg.ts';

export interface FeedItem {
  title: string;
  /** Absolute address, which identifies the item for ever. */
  url: string;
  published: IsoDate;
  /** Plain text. */
  summary: string;
  /** HTML that the sanitiser has passed, with absolute addresses (see `withAbsoluteLinks`). */
  html?: string | undefined;
  authors?: readonly string[];
  categories?: readonly string[];
}

export interface FeedFacts {
  title: string;
  /** Plain text. */
  description: string;
  /** Absolute addresses of the page that the feed follows and of the feed itself. */
  url: string;
  feedUrl: string;
  licence: string;
  /** Latest first. */
  items: readonly FeedItem[];
}

/** Readers differ on whether a title is text or HTML: without « < » it is the same. */
const plain = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim().replaceAll('<', '‹');

/** The writer below undoes one `&amp;` before it escapes. */
const shielded = (text: string): string => text.replaceAll('&', '&amp;');

const element = (name: string, text: string) => ({ name, objects: { _text: shielded(text) } });

/** Six o’clock in universal time, a morning in Europe whatever the season. */
const instantOf = (date: IsoDate): Date => new Date(`${date}T06:00:00Z`);

/** Everything is written as text: the writer’s CDATA sections end at the second `]]>` they hold. */
function itemOf({ title, url, published, summary, html, authors = [], categories = [] }: FeedItem) {
  return {
    title: 'title',
    link: url,
    date: instantOf(published),
    category: categories.map((name) => ({ name: shielded(plain(name)) })),
    content: html && 'content',
    extensions: [
      element('title', plain(title)),
      element('description', escapeXml(summary)),
      ...(html ? [element('content:encoded', cleanText(html))] : []),
      ...(html && authors.length > 0 ? [element('dc:creator', plain(authors.join(', ')))] : []),
    ],
  };
}

/** RSS 2.0 with whole texts; the same for the same facts. Source: https://www.rssboard.org/rss-profile. */
export function writeRss({ title, description, url, feedUrl, licence, items }: FeedFacts): string {
  const latest = items
    .map(({ published }) => published)
    .sort()
    .at(-1);
  const feed = new Feed({
    title: shielded(plain(title)),
    description: shielded(plain(description)),
    link: url,
    feed: feedUrl,
    language: 'fr',
    copyright: shielded(plain(licence)),
    generator: false,
    updated: instantOf(latest ?? '2000-01-01'),
  });
  for (const item of items) feed.addItem(itemOf(item));
  return feed.rss2();
}

const TAG = /<[a-z][^\s<>"=]*(?:\s+[^\s<>"=]+(?:="[^"]*")?)*\s*\/?>/gi;
const LINK = /(\s(?:href|src)=")([^"]*)"/gi;

const decoded = (attribute: string): string => attribute.replace(/&(?:amp|#x26|#38);/gi, '&');

function absoluteLink(attribute: string, base: string): string {
  const url = URL.parse(decoded(attribute), base);
  return url ? escapeXml(url.href) : '';
}

/** HTML of the sanitiser (attributes in double quotes) whose addresses no longer depend on the page at `base`. */
export const withAbsoluteLinks = (html: string, base: string): string =>
  html.replace(TAG, (tag) =>
    tag
      .replace(/\ssrcset="[^"]*"/gi, '')
      .replace(LINK, (_, start: string, address: string) => `${start}${absoluteLink(address, base)}"`),
  );
