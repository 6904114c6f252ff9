import { type CollectionEntry, getCollection } from 'astro:content';
import { authorPath, magazinePath } from '../paths.ts';
import { byId, getNamed, once } from './once.ts';

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
