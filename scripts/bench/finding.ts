import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { NO_CHROMIUM, obtainChromium } from '../browser/find-chromium.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { median } from './measure.ts';

/** How much slower than this machine an old phone is. */
export const SLOWDOWN = 4;

/** What a visitor waits for and downloads, with a processor slowed down. */
export interface Finding {
  /** Milliseconds to filter the whole directory and count every value. */
  filter: number;
  /** Milliseconds from the key to the first result, once the files are there. */
  firstResult: number;
  /** Kilobytes, compressed: scripts of the search and data files. */
  kilobytes: number;
  /** The same when a word is in no listing, and the texts of the site are searched for it. */
  withTexts: number;
  /** Kilobytes of the file of who, what and where, and of that of when and how. */
  entries: number;
  practice: number;
}

const FILTERS = [
  'saison=1',
  'label=1',
  'ouvert=samedi',
  'q=ferme',
  'q=fromge',
  'genre=producteurs&paiement=cheque',
];
const SENTENCES = ['miel', 'ferme', 'fromage bio', 'pommes samedi matin', 'legumes pres de rambouillet'];

/** In texts alone. */
const UNKNOWN = 'vocabulaire';

const compressed = (body: Buffer) => gzipSync(body, { level: 9 }).length;

async function slowPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: origin });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

/** Filters with the panel open, so that every value is counted. */
async function measureFilter(page: Page): Promise<number> {
  const times: number[] = [];
  for (const filter of FILTERS) {
    await page.goto(`/annuaire/?${filter}`);
    await page.locator('[data-open]').click();
    await page.locator('.filters .count').first().waitFor();
    const box = page.getByRole('checkbox', { name: 'Porte le label' });
    for (let round = 0; round < 6; round += 1) await box.click();
    const durations = await page.evaluate(() =>
      performance.getEntriesByName('filtrer').map(({ duration }) => duration),
    );
    times.push(...durations.slice(2));
  }
  return median(times);
}

/** In the page: writes a sentence at once, as a last key would complete it, and waits for the first result, or for what is said when there is none. */
const answerTime = (sentence: string) =>
  new Promise<number>((resolve) => {
    const input = document.querySelector<HTMLInputElement>('#recherche');
    const results = document.querySelector('[data-results]');
    if (!input || !results) throw new Error('no search');
    results.replaceChildren();
    const observer = new MutationObserver(() => {
      if (!results.querySelector('.name a, .nothing')) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(results, { childList: true, subtree: true });
    input.value = sentence;
    const start = performance.now();
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

interface FirstSearch {
  milliseconds: number;
  kilobytes: number;
}

/** A first search in a page just opened: the files come with the focus, then the key. */
async function firstSearch(page: Page, sentence: string): Promise<FirstSearch> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const isCounted = /\.(?:js|json|pagefind|pf_\w+)$/.test(new URL(response.url()).pathname);
    if (isCounted) sizes.push(response.body().then(compressed));
  });
  await page.goto('/recherche/');
  await page.locator('#recherche').focus();
  await page.waitForLoadState('networkidle');
  const milliseconds = await page.evaluate(answerTime, sentence);
  await page.locator('[data-results]:not([aria-busy])').waitFor();
  const bytes = await Promise.all(sizes);
  return { milliseconds, kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1000 };
}

/** Measures a built site in Chromium, its processor slowed down. */
export async function measureFinding(site: string): Promise<Finding> {
  const executablePath = obtainChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  const server = await serveFolder(site);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const filterPage = await slowPage(browser, server.origin);
    const filter = await measureFilter(filterPage);
    await filterPage.close();
    const searches: FirstSearch[] = [];
    const search = async (sentence: string) => {
      const page = await slowPage(browser, server.origin);
      const measured = await firstSearch(page, sentence);
      await page.context().close();
      return measured;
    };
    for (const sentence of SENTENCES) searches.push(await search(sentence));
    const sizeOf = (name: string) => compressed(readFileSync(join(site, 'annuaire', name))) / 1000;
    return {
      filter,
      firstResult: median(searches.map(({ milliseconds }) => milliseconds)),
      kilobytes: Math.max(...searches.map(({ kilobytes }) => kilobytes)),
      withTexts: (await search(UNKNOWN)).kilobytes,
      entries: sizeOf('fiches.json'),
      practice: sizeOf('pratique.json'),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
