import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RenderedPage } from './rendered-pages.ts';
import { searchIndex } from './search-index.ts';

interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

const listing = `<main data-pagefind-body>
  <span hidden data-pagefind-filter="type:producers" data-pagefind-meta="title[data-title], place[data-place]"
    data-title="L’Œuf &#38; la Poule, chez Zoé : vente" data-place="Gambais"></span>
  <h1>L’Œuf &amp; la Poule</h1><dl><dt>Vente</dt><dd>Distributeur</dd></dl>
  <p>Œufs<span>Gambais</span></p><section data-pagefind-ignore>Voisins</section>
</main>`;

let folder: string;

const page = (pathname: string, body: string): RenderedPage => ({
  pathname,
  html: `<!doctype html><html lang="fr"><body>${body}</body></html>`,
});

async function build(pages: RenderedPage[]): Promise<void> {
  const { read, finish } = searchIndex();
  for (const one of pages) await read(one);
  await finish?.(pathToFileURL(`${folder}/`));
}

async function fragments(): Promise<Fragment[]> {
  const names = await readdir(join(folder, 'pagefind/fragment'));
  const files = await Promise.all(names.map((name) => readFile(join(folder, 'pagefind/fragment', name))));
  // Pagefind puts a signature of twelve bytes before what it compresses.
  return files.map((file) => JSON.parse(gunzipSync(file).subarray(12).toString()) as Fragment);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the search index', () => {
  it('holds the pages that ask for it, in folded letters, with their names as given', async () => {
    await build([
      page('', '<main data-pagefind-body><h1>Accueil</h1></main>'),
      page('producteurs/l-oeuf/', listing),
      page('recherche/', '<main><h1>Rechercher</h1></main>'),
    ]);
    const [fragment, ...others] = await fragments();
    expect(others).toEqual([]);
    expect(fragment).toMatchObject({
      url: '/producteurs/l-oeuf/',
      filters: { type: ['producers'] },
      meta: { title: "L'O\u034feuf & la Poule, chez Zoé : vente", place: 'Gambais' },
      content: "L'O\u034feuf & la Poule. Distributeur O\u034feufs Gambais.",
    });
  });

  it('leaves out the interfaces that the site does not use', async () => {
    await build([page('producteurs/l-oeuf/', listing)]);
    const files = await readdir(join(folder, 'pagefind'));
    expect(files.filter((name) => /ui|highlight|unknown/.test(name))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'wasm.fr.pagefind']));
  });

  it('refuses a page that comes when it is written', async () => {
    const { read, finish } = searchIndex();
    await finish?.(pathToFileURL(`${folder}/`));
    await expect(read(page('producteurs/l-oeuf/', listing))).rejects.toThrow('/producteurs/l-oeuf/');
  });

  it('is the same at every build, however many pages are on their way at once', async () => {
    const pages = Array.from({ length: 200 }, (_, number) =>
      page(`producteurs/p${number}/`, listing.replace('Distributeur', `Distributeur ${number}`)),
    );
    const entry = async () =>
      JSON.parse(await readFile(join(folder, 'pagefind/pagefind-entry.json'), 'utf8'));
    await build(pages);
    const first = await entry();
    expect(first.languages.fr.page_count).toBe(200);
    await build(pages);
    expect(await entry()).toEqual(first);
  });
});
