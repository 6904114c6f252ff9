import { DetectError, parseFeed } from 'feedsmith';
import { FeedFault, answerText, isWebPage } from '../feed-fault.ts';
import { escapeXml } from '../svg.ts';

/** One item of a feed of any format, as it comes: texts may be HTML, and hostile. */
export interface FeedItem {
  id?: string | undefined;
  /** The likeliest first. */
  links: string[];
  title?: string | undefined;
  /** A summary before the whole. */
  texts: string[];
  tags: string[];
  /** The day of publication first. */
  dates: string[];
}

/** Every item of a feed (RSS, Atom, RDF, JSON Feed), in its order; throws a `FeedFault` when it cannot be read. */
export function feedItems(raw: string): FeedItem[] {
  const text = answerText(raw);
  if (isWebPage(text))
    throw new FeedFault(
      'c’est une page web, pas un flux. Cherchez sur ce site l’adresse « RSS », « Atom » ou « flux ».',
    );
  if (definesEntities(text))
    throw new FeedFault(
      'ce flux définit des entités XML (<!ENTITY), ce qui est refusé par prudence. Prévenez qui tient ce site.',
    );
  return itemsOf(parsed(text));
}

/** What is quoted or commented out defines nothing; what never ends is left out to the end. */
const definesEntities = (text: string): boolean =>
  /^\s*</.test(text) && /<!ENTITY/i.test(text.replace(/<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)/g, ''));

type Parsed = ReturnType<typeof parseFeed>;

function parsed(text: string): Parsed {
  try {
    return parseFeed(text);
  } catch (error) {
    throw new FeedFault(
      error instanceof DetectError && !/^\s*\{/.test(text)
        ? 'ce n’est pas un flux RSS, Atom ou JSON Feed. Vérifiez l’adresse.'
        : 'le flux est coupé ou mal écrit. Relancez la commande plus tard, ou prévenez qui tient ce site.',
    );
  }
}

function itemsOf(parsedFeed: Parsed): FeedItem[] {
  switch (parsedFeed.format) {
    case 'rss':
      return (parsedFeed.feed.items ?? []).map(rssItem);
    case 'atom':
      return (parsedFeed.feed.entries ?? []).map(atomItem);
    case 'rdf':
      return (parsedFeed.feed.items ?? []).map(rdfItem);
    case 'json':
      return (parsedFeed.feed.items ?? []).map(jsonItem);
  }
}

type ItemOf<Format extends Parsed['format'], Key extends string> =
  Extract<Parsed, { format: Format }>['feed'] extends Partial<Record<Key, (infer Item)[]>> ? Item : never;

const said = (values: readonly unknown[]): string[] =>
  values.filter((value) => typeof value === 'string' && value !== '') as string[];

/** An identifier may be an address, or anything. */
const webOnly = (id: string | undefined) => (id && /^\s*https?:/i.test(id) ? id : undefined);

/** What describes a video. */
type Media = NonNullable<ItemOf<'rss', 'items'>['media']>;
const mediaTexts = (media: Media | undefined) => [
  media?.description?.value,
  ...(media?.groups ?? []).map((group) => group.description?.value),
];

const rssItem = (item: ItemOf<'rss', 'items'>): FeedItem => ({
  id: item.guid?.value,
  links: said([item.link, item.guid?.isPermaLink === false ? undefined : webOnly(item.guid?.value)]),
  title: item.title,
  texts: said([item.description, item.content?.encoded, ...mediaTexts(item.media)]),
  tags: said([...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])]),
  dates: said([item.pubDate, ...(item.dc?.dates ?? [])]),
});

const atomItem = (entry: ItemOf<'atom', 'entries'>): FeedItem => ({
  id: entry.id,
  links: said([
    ...(entry.links ?? []).filter(({ rel }) => (rel ?? 'alternate') === 'alternate').map(({ href }) => href),
    webOnly(entry.id),
  ]),
  title: entry.title?.value,
  texts: said([entry.summary?.value, entry.content?.value, ...mediaTexts(entry.media)]),
  tags: said((entry.categories ?? []).flatMap(({ term, label }) => [term, label])),
  dates: said([entry.published, entry.updated]),
});

const rdfItem = (item: ItemOf<'rdf', 'items'>): FeedItem => ({
  id: item.rdf?.about,
  links: said([item.link, webOnly(item.rdf?.about)]),
  title: item.title,
  texts: said([item.description, item.content?.encoded]),
  tags: said(item.dc?.subjects ?? []),
  dates: said(item.dc?.dates ?? []),
});

const jsonItem = (item: ItemOf<'json', 'items'>): FeedItem => ({
  id: item.id,
  links: said([item.url, item.external_url]),
  title: item.title,
  texts: said([item.summary, item.content_html, escapeXml(item.content_text ?? '')]),
  tags: said(item.tags ?? []),
  dates: said([item.date_published, item.date_modified]),
});
