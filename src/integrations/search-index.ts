import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import { searchCopy } from '../domain/search-copy.ts';
import type { PageReader } from './rendered-pages.ts';

// What a page must carry to be found:
// - `data-pagefind-body` on its <main> (the layout does it, unless the page is `indexed={false}`);
// - <SearchMeta type title summary place tag words /> in it: group of the results, name, sentence, place, hidden words;
//   without it the page is shown among « Pages », under the text of its <h1>;
// - `data-pagefind-ignore` around what other pages say better: neighbours, rows of lists, opening hours, dates of
//   verification. Navigation, forms, pictures, drawings, code and the labels of lists and tables are left out by themselves.
// Words weigh by their heading; `data-pagefind-weight="2"` doubles a passage.

/** Rendering waits when more pages than this are on their way to the index. */
const MAX_WAITING = 64;

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

const check = (errors: readonly string[], what: string) => {
  if (errors.length > 0) throw new Error(`Index de recherche, ${what} : ${errors.join(' ; ')}`);
};

async function openIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({
    forceLanguage: 'fr',
    excludeSelectors: ['thead', 'dt', 'pre'],
  });
  check(errors, 'démarrage');
  if (!index) throw new Error('Index de recherche : Pagefind n’a pas démarré.');
  return index;
}

async function writeIndex(index: PagefindIndex, dir: URL): Promise<void> {
  const output = new URL('pagefind/', dir);
  const { errors } = await index.writeFiles({ outputPath: fileURLToPath(output) });
  check(errors, 'écriture');
  await Promise.all(UNUSED_FILES.map((name) => rm(new URL(name, output), { force: true })));
}

/** Adds pages to an index that works beside; the order in which they are given is that of the index. */
function createQueue() {
  let opened: Promise<PagefindIndex> | undefined;
  const open = () => (opened ??= openIndex());
  const waiting = new Set<Promise<void>>();
  const faults: string[] = [];
  let isFinished = false;
  const add = async (url: string, content: string) => {
    if (isFinished) throw new Error(`Index de recherche : ${url} arrive quand tout est déjà indexé.`);
    const adding = (await open())
      .addHTMLFile({ url, content })
      .catch((error: unknown) => ({ errors: [String(error)] }))
      .then(({ errors }) => {
        faults.push(...errors.map((error) => `${url} ${error}`));
        waiting.delete(adding);
      });
    waiting.add(adding);
    if (waiting.size > MAX_WAITING) await Promise.race(waiting);
  };
  const finish = async () => {
    isFinished = true;
    await Promise.all(waiting);
    check(faults, 'pages');
    return open();
  };
  return { add, finish };
}

/** Writes the search index beside the built pages, from a copy of each in letters that the index knows how to cut. */
export function searchIndex(): PageReader {
  const queue = createQueue();
  return {
    read: async ({ pathname, html }) => {
      // The home page only repeats what the others say.
      const content = pathname === '' ? undefined : searchCopy(html);
      if (content === undefined) return;
      await queue.add(`/${pathname}`, content);
    },
    finish: async (dir) => {
      await writeIndex(await queue.finish(), dir);
      await close();
    },
  };
}
