import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import { searchCopy } from '../domain/search-copy.ts';

// What a page must carry to be found:
// - `data-pagefind-body` on its <main> (the layout does it, unless the page is `indexed={false}`);
// - <SearchMeta type title summary place tag words /> in it: group of the results, name, sentence, place, hidden words;
//   without it the page is shown among « Pages », under the text of its <h1>;
// - `data-pagefind-ignore` around what other pages say better: neighbours, rows of lists, opening hours, dates of
//   verification. Navigation, forms, pictures, drawings and the labels of lists and tables are left out by themselves.
// Words weigh by their heading; `data-pagefind-weight="2"` doubles a passage.

const FILES_AT_ONCE = 64;

/** Pagefind's own interfaces, which the site does not use. */
const UNUSED_FILES = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'wasm.unknown.pagefind',
];

interface Page {
  /** Address under the site's base, without leading slash. */
  pathname: string;
}

const check = (errors: readonly string[], what: string) => {
  if (errors.length > 0) throw new Error(`Index de recherche, ${what} : ${errors.join(' ; ')}`);
};

async function readCopy({ pathname }: Page, dir: URL): Promise<{ url: string; content: string }[]> {
  const html = await readFile(new URL(`${pathname}index.html`, dir), 'utf8').catch(() => '');
  const content = searchCopy(html);
  return content === undefined ? [] : [{ url: `/${pathname}`, content }];
}

/** Adds the pages in the order of their addresses, however fast each is read: the index is the same at every build. */
async function addPages(index: PagefindIndex, pages: readonly Page[], dir: URL): Promise<number> {
  const sorted = pages.toSorted((a, b) => (a.pathname < b.pathname ? -1 : 1));
  let added = 0;
  for (let start = 0; start < sorted.length; start += FILES_AT_ONCE) {
    const batch = sorted.slice(start, start + FILES_AT_ONCE);
    const copies = (await Promise.all(batch.map((page) => readCopy(page, dir)))).flat();
    const answers = await Promise.all(copies.map((copy) => index.addHTMLFile(copy)));
    answers.forEach(({ errors }, position) => check(errors, `page ${copies[position]?.url}`));
    added += copies.length;
  }
  return added;
}

async function writeIndex(index: PagefindIndex, dir: URL): Promise<void> {
  const output = new URL('pagefind/', dir);
  const { errors } = await index.writeFiles({ outputPath: fileURLToPath(output) });
  check(errors, 'écriture');
  await Promise.all(UNUSED_FILES.map((name) => rm(new URL(name, output), { force: true })));
}

/** Writes the search index beside the built pages, from a copy of each in letters that the index knows how to cut. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, pages, logger }) => {
      const start = performance.now();
      const { errors, index } = await createIndex({ forceLanguage: 'fr', excludeSelectors: ['thead', 'dt'] });
      check(errors, 'démarrage');
      if (!index) throw new Error('Index de recherche : Pagefind n’a pas démarré.');
      // The home page only repeats what the others say.
      const found = pages.filter(({ pathname }) => pathname !== '');
      const added = await addPages(index, found, dir);
      await writeIndex(index, dir);
      await close();
      const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
      const what = added > 1 ? `${added} pages indexées` : `${added} page indexée`;
      logger.info(`${what} sur ${pages.length}, en ${seconds} s`);
    },
  },
});
