import { type CollectionEntry, getCollection } from 'astro:content';
import { readingMinutes, wordsIn } from '../domain/reading.ts';
import { articlePath } from '../paths.ts';
import { type Author, type Magazine, loadAuthorMap, loadMagazines } from './magazines.ts';
import { byId, getNamed, groupBy, once, pick } from './once.ts';
import { type Category, type Commune, loadCategoryMap, loadCommuneMap, loadWidening } from './taxonomy.ts';
import { today } from './today.ts';

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

/** Year of publication, `AAAA`. */
export const yearOf = ({ data }: Article): string => data.published.slice(0, 4);

/** Listings that an article names, the one that it is about first; each once. */
export const listingsNamed = ({ data }: Article): string[] => [
  ...new Set(
    [data.portrait?.listing, data.interview?.listing, ...data.listings].filter((id) => id !== undefined),
  ),
];

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
export const loadArticlesByListing = once(async () => groupBy(await loadArticles(), listingsNamed));
export const loadArticlesByEvent = once(async () => groupBy(await loadArticles(), ({ data }) => data.events));
export const loadArticlesByYear = once(async () =>
  groupBy(await loadArticles(), (article) => [yearOf(article)]),
);
/** Of a category and of all its descendants. */
export const loadArticlesByCategory = once(async () => {
  const widen = await loadWidening();
  return groupBy(await loadArticles(), ({ data }) => widen(data.categories));
});
export const loadArticlesByCommune = once(async () =>
  groupBy(await loadArticles(), ({ data }) => data.communes),
);

/** Articles of a series of one webmagazine, the first one first. */
export interface Series {
  name: string;
  articles: Article[];
}

/** The series of a webmagazine, that with the latest article first; `articles` are its articles, latest first. */
export const seriesOf = (articles: readonly Article[]): Series[] =>
  [...groupBy(articles, ({ data }) => (data.series ? [data.series] : []))].map(([name, list]) => ({
    name,
    articles: list.toReversed(),
  }));

/** What was published just before and just after an article in its webmagazine. */
export async function neighboursOf({
  id,
  magazine,
}: Article): Promise<{ before?: Article; after?: Article }> {
  const siblings = (await loadArticlesByMagazine()).get(magazine.id) ?? [];
  const rank = siblings.findIndex((article) => article.id === id);
  const [before, after] = [siblings[rank + 1], siblings[rank - 1]];
  return { ...(before && { before }), ...(after && { after }) };
}

/** Minutes to read an article, its recipe or its questions too. */
export function minutesToRead({ data, entry }: Article): number {
  const { recipe, walk, portrait, interview, call } = data;
  return readingMinutes([entry.body ?? '', ...wordsIn([recipe, walk, portrait, interview, call])]);
}
