import { formatDate } from '../domain/dates.ts';
import { eventFeedSummary, eventFeedTitle } from '../domain/event-feed.ts';
import { type FeedItem, withAbsoluteLinks, writeFeed, writeRss } from '../domain/feed.ts';
import { FEED_FORMATS, type FeedFormat } from '../domain/feed-formats.ts';
import { typeset } from '../domain/typography.ts';
import {
  agendaFeedPath,
  agendaPath,
  articleFeedPath,
  categoryPath,
  directoryPath,
  homePath,
  listingsFeedPath,
  magazinesPath,
} from '../paths.ts';
import { type Happening, loadUpcoming } from './events.ts';
import { ARTICLE_LICENCE, DATA_LICENCE } from '../domain/licence.ts';
import { type Listing, loadListings } from './listings.ts';
import {
  type Article,
  loadArticles,
  loadArticlesByAuthor,
  loadArticlesByCategory,
  loadArticlesByMagazine,
} from './articles.ts';
import { type Author, type Magazine, loadAuthors, loadMagazines } from './magazines.ts';
import { byName, once } from './once.ts';
import { articlePicture } from './share-cards.ts';
import { absolute } from './site.ts';
import { type Category, loadCategories } from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

const ITEMS = 30;
/** Enough that who reads once a month misses nothing. */
const EVENT_ITEMS = 100;

const publisher = { name: territory.contacts.publisher, url: absolute(homePath) };

/** Gives the whole text of an article, which the sanitiser has passed, as its page shows it. */
export type ReadArticle = (article: Article) => Promise<string>;

const itemOf = async (article: Article, read: ReadArticle): Promise<FeedItem> => ({
  title: typeset(article.data.title),
  url: absolute(article.path),
  published: article.data.published,
  updated: article.data.updated,
  summary: typeset(article.data.summary),
  html: withAbsoluteLinks(await read(article), absolute(article.path)),
  image: await articlePicture(article),
  authors: article.authors.map(({ author }) => ({ name: author.data.name, url: absolute(author.path) })),
  categories: [article.magazine.data.name, ...article.categories.map(({ name }) => name)],
});

const items = new Map<string, Promise<FeedItem>>();

/** An article stands in up to ten feeds, in three formats each. */
function itemOnce(article: Article, read: ReadArticle): Promise<FeedItem> {
  const item = items.get(article.id) ?? itemOf(article, read);
  items.set(article.id, item);
  return item;
}

/** A feed of articles that people can follow. */
export interface ArticleFeed {
  /** Of what the articles share: « Terres et tables ». */
  name: string;
  title: string;
  description: string;
  /** Of the page that gathers the same articles. */
  path: string;
  /** Folder of its files, which `articleFeedPath` knows. */
  folder: string;
  articles: readonly Article[];
}

const named = (name: string) => `${name}, ${territory.name}`;

export const loadNewsFeed = async (): Promise<ArticleFeed> => ({
  name: 'Tous les articles',
  title: `Les articles de ${territory.name}`,
  description: territory.description,
  path: magazinesPath,
  folder: homePath,
  articles: await loadArticles(),
});

export const magazineFeed = async ({ id, path, data }: Magazine): Promise<ArticleFeed> => ({
  name: data.name,
  title: named(data.name),
  description: data.theme,
  path,
  folder: path,
  articles: (await loadArticlesByMagazine()).get(id) ?? [],
});

export const authorFeed = async ({ id, path, data }: Author): Promise<ArticleFeed> => ({
  name: data.name,
  title: named(data.name),
  description: data.role,
  path,
  folder: path,
  articles: (await loadArticlesByAuthor()).get(id) ?? [],
});

export const categoryFeed = async ({ id, name, summary }: Category): Promise<ArticleFeed> => ({
  name,
  title: named(`Articles\u00a0: ${name}`),
  description: summary,
  path: categoryPath(id),
  folder: categoryPath(id),
  articles: (await loadArticlesByCategory()).get(id) ?? [],
});

const withArticles = ({ articles }: ArticleFeed) => articles.length > 0;

export const loadMagazineFeeds = once(async () => Promise.all((await loadMagazines()).map(magazineFeed)));

/** Of those who have signed something. */
export const loadAuthorFeeds = once(async () =>
  (await Promise.all((await loadAuthors()).map(authorFeed))).filter(withArticles),
);

/** Of what something was written about. */
export const loadCategoryFeeds = once(async () =>
  (await Promise.all((await loadCategories()).map(categoryFeed))).filter(withArticles),
);

/** Every feed of articles, as a page and a list present them. */
export const loadFeedGroups = once(async (): Promise<{ title: string; feeds: ArticleFeed[] }[]> => [
  { title: 'Tout', feeds: [await loadNewsFeed()] },
  { title: 'Par webmagazine', feeds: await loadMagazineFeeds() },
  { title: 'Par auteur', feeds: (await loadAuthorFeeds()).toSorted(byName) },
  { title: 'Par sujet', feeds: (await loadCategoryFeeds()).toSorted(byName) },
]);

/** The latest articles of a feed, with their whole texts. */
export async function loadFeed(feed: ArticleFeed, format: FeedFormat, read: ReadArticle): Promise<string> {
  return writeFeed(
    {
      title: feed.title,
      description: typeset(feed.description),
      url: absolute(feed.path),
      feedUrl: absolute(articleFeedPath(feed.folder, format)),
      publisher,
      licence: ARTICLE_LICENCE.name,
      items: await Promise.all(feed.articles.slice(0, ITEMS).map((article) => itemOnce(article, read))),
    },
    format,
  );
}

/** Every format of feeds whose page is `segment/slug/`, as paths of a route with `[slug]` and `[feed]`. */
export const feedRoutes = (feeds: readonly ArticleFeed[]) =>
  feeds.flatMap((feed) =>
    (Object.keys(FEED_FORMATS) as FeedFormat[]).map((format) => ({
      params: { slug: feed.folder.split('/').at(-2) ?? '', feed: FEED_FORMATS[format].file },
      props: { feed, format },
    })),
  );

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
    publisher,
    licence: DATA_LICENCE.name,
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
    publisher,
    licence: DATA_LICENCE.name,
    items: latest.slice(0, EVENT_ITEMS).map(eventItem),
  });
}
