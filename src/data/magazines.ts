import { type CollectionEntry, getCollection } from 'astro:content';
import { articlePath, authorPath, magazinePath } from '../paths.ts';
import { byId, groupBy, getNamed, once, pick } from './once.ts';
import { type Category, type Commune, loadCategoryMap, loadCommuneMap } from './taxonomy.ts';
import { today } from './today.ts';

export interface Author {
  id: string;
  path: string;
  entry: CollectionEntry<'authors'>;
  data: CollectionEntry<'authors'>['data'];
}

export interface Magazine {
  id: string;
  path: string;
  entry: CollectionEntry<'magazines'>;
  data: CollectionEntry<'magazines'>['data'];
  editors: Author[];
}

/** An article joined with its magazine and authors. */
export interface Article {
  id: string;
  path: string;
  entry: CollectionEntry<'articles'>;
  data: CollectionEntry<'articles'>['data'];
  magazine: Magazine;
  authors: { author: Author; role: string | undefined }[];
  communes: Commune[];
  categories: Category[];
}

export const loadAuthors = once(async (): Promise<Author[]> =>
  (await getCollection('authors')).map((entry) => ({
    id: entry.id,
    path: authorPath(entry.id),
    entry,
    data: entry.data,
  })),
);

export const loadAuthorMap = once(async () => byId(await loadAuthors()));

/** Magazines in their own order. */
export const loadMagazines = once(async (): Promise<Magazine[]> => {
  const authors = await loadAuthorMap();
  return (await getCollection('magazines'))
    .map((entry) => ({
      id: entry.id,
      path: magazinePath(entry.id),
      entry,
      data: entry.data,
      editors: entry.data.editors.map((id) => getNamed(authors, id, `magazines/${entry.id}`)),
    }))
    .sort((a, b) => a.data.order - b.data.order);
});

/** Published articles, latest first. */
export const loadArticles = once(async (): Promise<Article[]> => {
  const [magazines, authors] = [byId(await loadMagazines()), await loadAuthorMap()];
  const [communes, categories] = [await loadCommuneMap(), await loadCategoryMap()];
  const join = (entry: CollectionEntry<'articles'>): Article => {
    const where = `articles/${entry.id}`;
    return {
      id: entry.id,
      path: articlePath(entry.id),
      entry,
      data: entry.data,
      magazine: getNamed(magazines, entry.data.magazine, where),
      authors: entry.data.authors.map(({ author, role }) => ({
        author: getNamed(authors, author, where),
        role,
      })),
      communes: pick(communes, entry.data.communes),
      categories: pick(categories, entry.data.categories),
    };
  };
  const latestFirst = (a: Article, b: Article) =>
    b.data.published.localeCompare(a.data.published) || a.id.localeCompare(b.id);
  const entries = await getCollection('articles', ({ data }) => data.published <= today);
  return entries.map(join).sort(latestFirst);
});

export const loadArticlesByMagazine = once(async () =>
  groupBy(await loadArticles(), ({ magazine }) => [magazine.id]),
);
export const loadArticlesByAuthor = once(async () =>
  groupBy(await loadArticles(), ({ authors }) => authors.map(({ author }) => author.id)),
);
export const loadArticlesByListing = once(async () =>
  groupBy(await loadArticles(), ({ data }) => data.listings),
);
export const loadArticlesByCategory = once(async () =>
  groupBy(await loadArticles(), ({ data }) => data.categories),
);
export const loadArticlesByCommune = once(async () =>
  groupBy(await loadArticles(), ({ data }) => data.communes),
);

/** Approved mentions whose page is still there, latest first. */
export const loadMentions = once(async () =>
  (await getCollection('mentions', ({ data }) => data.approved && !data.origin?.gone)).sort((a, b) =>
    b.data.published.localeCompare(a.data.published),
  ),
);

/** Notices that have not expired on the day of the build, latest first. */
export const loadNotices = once(async () =>
  (await getCollection('notices', ({ data }) => data.expires >= today && data.published <= today)).sort(
    (a, b) => b.data.published.localeCompare(a.data.published),
  ),
);
