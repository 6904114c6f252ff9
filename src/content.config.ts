import { type Loader, file, glob } from 'astro/loaders';
import { type SchemaContext as AstroContext, defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { contentDir } from './settings.ts';
import type { SchemaContext } from './schema/fields.ts';
import { collections as schemas } from './schema/index.ts';
import { setAside } from './set-aside.ts';

type Store = Parameters<Loader['load']>[0]['store'];
type Entry = Parameters<Store['set']>[0];

/**
 * What pages show of a text, and the headings of an article. Astro would also store the fields again, all headings and
 * pictures: everything in the store is compiled into the program that renders the pages, so that half of it is half of
 * the memory.
 */
function withoutRepetition({ rendered, ...entry }: Entry, isArticle: boolean): Entry {
  if (!rendered) return entry;
  const { imagePaths = [], headings = [] } = rendered.metadata ?? {};
  const metadata = {
    ...(imagePaths.length > 0 && { imagePaths }),
    ...(isArticle && { headings }),
  };
  return { ...entry, rendered: { html: rendered.html, metadata } };
}

/** A folder of Markdown files; the name of a file is its identifier. */
function markdown({ source: { folder } }: { source: { folder: string } }): Loader {
  const isArticle = folder === schemas.articles.source.folder;
  const loader = (pattern: string[]) =>
    glob({
      base: `${contentDir}/${folder}`,
      pattern,
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
      // Only articles tell how long they are to read.
      retainBody: isArticle,
    });
  const lean = (store: Store): Store => ({
    ...store,
    set: (entry) => store.set(withoutRepetition(entry, isArticle)),
  });
  return {
    ...loader([]),
    load: async (context) =>
      loader(['*.md', ...(await leftOut(folder))]).load({ ...context, store: lean(context.store) }),
  };
}

/** Patterns of the files of a folder that the check has set aside; their names may hold signs of patterns. */
const leftOut = async (folder: string): Promise<string[]> =>
  (await setAside)
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ path }) => `!${path.slice(folder.length + 1).replace(/[^\p{L}\p{N}]/gu, '\\$&')}`);

/** A list of a YAML file. */
const list = ({ source }: { source: { file: string; list: string } }) =>
  file(`${contentDir}/${source.file}`, { parser: (text) => parse(text)[source.list] });

/**
 * Gives Astro's `image()` to a schema that has pictures. Astro asks for a schema per entry; one is enough, since every
 * entry of a folder names its pictures alike (`../media/…`), and is four seconds less for 10,000 listings. It also
 * asks for one where pictures stay texts, to describe the fields: that one is kept apart.
 */
function pictured<S>({ schema }: { schema: (context: SchemaContext) => S }) {
  const built = new Map<string, S>();
  return ({ image }: AstroContext): S => {
    const { type } = image();
    const known = built.get(type) ?? schema({ image: image as SchemaContext['image'] });
    built.set(type, known);
    return known;
  };
}

export const collections = {
  producers: defineCollection({ loader: markdown(schemas.producers), schema: pictured(schemas.producers) }),
  shops: defineCollection({ loader: markdown(schemas.shops), schema: pictured(schemas.shops) }),
  services: defineCollection({ loader: markdown(schemas.services), schema: pictured(schemas.services) }),
  stays: defineCollection({ loader: markdown(schemas.stays), schema: pictured(schemas.stays) }),
  markets: defineCollection({ loader: markdown(schemas.markets), schema: pictured(schemas.markets) }),
  events: defineCollection({ loader: markdown(schemas.events), schema: pictured(schemas.events) }),
  articles: defineCollection({ loader: markdown(schemas.articles), schema: pictured(schemas.articles) }),
  magazines: defineCollection({ loader: markdown(schemas.magazines), schema: pictured(schemas.magazines) }),
  authors: defineCollection({ loader: markdown(schemas.authors), schema: pictured(schemas.authors) }),
  guides: defineCollection({ loader: markdown(schemas.guides), schema: pictured(schemas.guides) }),
  mentions: defineCollection({ loader: markdown(schemas.mentions), schema: schemas.mentions.schema }),
  notices: defineCollection({ loader: markdown(schemas.notices), schema: schemas.notices.schema }),
  pages: defineCollection({ loader: markdown(schemas.pages), schema: schemas.pages.schema }),
  categories: defineCollection({ loader: list(schemas.categories), schema: schemas.categories.schema }),
  products: defineCollection({ loader: list(schemas.products), schema: schemas.products.schema }),
  certifications: defineCollection({
    loader: list(schemas.certifications),
    schema: schemas.certifications.schema,
  }),
  departures: defineCollection({ loader: list(schemas.departures), schema: schemas.departures.schema }),
  sources: defineCollection({ loader: list(schemas.sources), schema: schemas.sources.schema }),
  feeds: defineCollection({ loader: list(schemas.feeds), schema: schemas.feeds.schema }),
  communes: defineCollection({ loader: list(schemas.communes), schema: schemas.communes.schema }),
};
