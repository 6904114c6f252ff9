import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { once } from './once.ts';

export type EditorialPage = CollectionEntry<'pages'>;

export const loadPages = once(() => getCollection('pages'));

/** The editorial page `id`; a page that the site cannot do without. */
export async function loadPage(id: string): Promise<EditorialPage> {
  const page = await getEntry('pages', id);
  if (!page) throw new Error(`Il manque la page content/pages/${id}.md.`);
  return page;
}
