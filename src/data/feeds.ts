import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { render } from 'astro:content';
import { formatDate } from '../domain/dates.ts';
import { eventFeedSummary, eventFeedTitle } from '../domain/event-feed.ts';
import { type FeedItem, withAbsoluteLinks, writeRss } from '../domain/feed.ts';
import { typeset } from '../domain/typography.ts';
import {
  agendaFeedPath,
  agendaPath,
  directoryPath,
  listingsFeedPath,
  magazineFeedPath,
  magazinesPath,
  newsFeedPath,
} from '../paths.ts';
import { type Happening, loadUpcoming } from './events.ts';
import { type Listing, loadListings } from './listings.ts';
import { type Article, type Magazine, loadArticles, loadArticlesByMagazine } from './magazines.ts';
import { once } from './once.ts';
import { absolute } from './site.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

const ITEMS = 30;
/** Enough that who reads once a month misses nothing. */
const EVENT_ITEMS = 100;
const ARTICLE_LICENCE = 'CC BY-SA 4.0';
const DATA_LICENCE = 'Licence Ouverte 2.0';

const loadContainer = once(() => AstroContainer.create());

/** The text of an article as its page shows it, which the sanitiser has passed. */
async function htmlOf({ entry, path }: Article): Promise<string> {
  const { Content } = await render(entry);
  const html = await (await loadContainer()).renderToString(Content);
  return withAbsoluteLinks(html, absolute(path));
}

const itemOf = async (article: Article): Promise<FeedItem> => ({
  title: typeset(article.data.title),
  url: absolute(article.path),
  published: article.data.published,
  summary: typeset(article.data.summary),
  html: await htmlOf(article),
  authors: article.authors.map(({ author }) => author.data.name),
  categories: [article.magazine.data.name, ...article.categories.map(({ name }) => name)],
});

/** The latest articles of all magazines, as RSS. */
export const loadNewsFeed = async (): Promise<string> =>
  writeRss({
    title: `Les articles de ${territory.name}`,
    description: typeset(territory.description),
    url: absolute(magazinesPath),
    feedUrl: absolute(newsFeedPath),
    licence: ARTICLE_LICENCE,
    items: await Promise.all((await loadArticles()).slice(0, ITEMS).map(itemOf)),
  });

/** The latest articles of a magazine, as RSS. */
export async function loadMagazineFeed({ id, path, data }: Magazine): Promise<string> {
  const articles = (await loadArticlesByMagazine()).get(id) ?? [];
  return writeRss({
    title: `${data.name}, ${territory.name}`,
    description: typeset(data.theme),
    url: absolute(path),
    feedUrl: absolute(magazineFeedPath(id)),
    licence: ARTICLE_LICENCE,
    items: await Promise.all(articles.slice(0, ITEMS).map(itemOf)),
  });
}

const listingItem = ({ path, data, commune, categories }: Listing): FeedItem => ({
  title: `${data.name}, ${commune.name}${data.demo ? ' (exemple)' : ''}`,
  url: absolute(path),
  published: data.verified.on,
  summary: `${typeset(data.summary)} Fiche vérifiée le ${formatDate(data.verified.on)}.`,
  categories: categories.map(({ name }) => name),
});

/** The listings added or verified last, as RSS. */
export async function loadListingsFeed(): Promise<string> {
  const latest = (await loadListings()).toSorted((a, b) =>
    b.data.verified.on.localeCompare(a.data.verified.on),
  );
  return writeRss({
    title: `Les nouveautés de l’annuaire, ${territory.name}`,
    description: 'Les fiches ajoutées ou vérifiées en dernier.',
    url: absolute(directoryPath),
    feedUrl: absolute(listingsFeedPath),
    licence: DATA_LICENCE,
    items: latest.slice(0, ITEMS).map(listingItem),
  });
}

const eventItem = (event: Happening): FeedItem => ({
  title: eventFeedTitle(event, today),
  url: absolute(event.path),
  published: event.data.updated,
  summary: typeset(eventFeedSummary(event, today)),
  categories: event.categories.map(({ name }) => name),
});

/**
 * The events to come, as RSS. A subscriber is told of what is new and of what changed: what was announced or changed
 * last comes first, whatever its day; of one day, the next to come.
 */
export async function loadAgendaFeed(): Promise<string> {
  const latest = (await loadUpcoming()).toSorted((a, b) => b.data.updated.localeCompare(a.data.updated));
  return writeRss({
    title: `Les événements à venir, ${territory.name}`,
    description: 'Les événements à venir, ceux qui viennent d’être annoncés ou de changer d’abord.',
    url: absolute(agendaPath),
    feedUrl: absolute(agendaFeedPath),
    licence: DATA_LICENCE,
    items: latest.slice(0, EVENT_ITEMS).map(eventItem),
  });
}
