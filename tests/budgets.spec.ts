import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Page, type Request, expect, test } from '@playwright/test';
import { TEST_SITE } from '../scripts/browser/test-site.ts';
import { type BuiltPage, builtPage, builtPages } from './support/built-pages.ts';
import {
  TYPICAL_LISTING,
  articlePages,
  halves,
  listingPages,
  pageTypes,
  pathOf,
} from './support/page-types.ts';
import { visit } from './support/visit.ts';

const MAX_PAGE_BYTES = 14 * 1024;
const MAX_SCRIPT_BYTES = 6 * 1024;
const MAX_REQUESTS = 8;
const MAX_ELEMENTS = 300;
/** Of the listing that is called typical. */
const MAX_TYPICAL_ELEMENTS = 266;
/** For any page. */
const MAX_ANY_PAGE_BYTES = 24 * 1024;
const MAX_ANY_ELEMENTS = 1000;
/** What a phone of some years ago shows of the agenda without a pause. */
const MAX_AGENDA_ELEMENTS = 900;
/** It shares one behaviour with the home page and another with its months. */
const MAX_AGENDA_REQUESTS = 11;
/** Every field of every form, on one page that people search in. */
const FIELD_GUIDE = '/contribuer/';

const compressed = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;

const sizes = new Map<string, number>();

/** Bytes of a file of the site, compressed. */
function sizeOf(path: string): number {
  const size = sizes.get(path) ?? compressed(readFileSync(join(TEST_SITE, path)));
  sizes.set(path, size);
  return size;
}

const stylesheetsOf = (html: string) =>
  [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
  );

/** Page and style sheets, compressed. */
const weightOf = ({ html }: BuiltPage) =>
  compressed(html) + stylesheetsOf(html).reduce((sum, path) => sum + sizeOf(path), 0);

const tooHeavy = (pages: readonly BuiltPage[], limit = MAX_PAGE_BYTES) =>
  pages.map((page) => ({ path: page.path, bytes: weightOf(page) })).filter(({ bytes }) => bytes > limit);

const countElements = (pages: readonly BuiltPage[]) =>
  pages.map(({ path, html }) => {
    const dom = new DOMParser().parseFromString(html, 'text/html');
    return { path, count: dom.querySelectorAll('*:not(svg, svg *)').length };
  });

test.describe('weight', () => {
  test('a listing, page and style, comes in the first round trip: 14 kB compressed', () => {
    expect(listingPages.length).toBeGreaterThan(0);
    expect(tooHeavy(listingPages)).toEqual([]);
  });

  test('so does an article', () => {
    expect(articlePages.length).toBeGreaterThan(0);
    expect(tooHeavy(articlePages)).toEqual([]);
  });

  test('so does the agenda, with all its filters', () => {
    expect(tooHeavy([builtPage('/agenda/')])).toEqual([]);
  });

  test('the agenda has at most 900 elements outside of drawings', async ({ page }) => {
    await visit(page, '/');
    const [agenda] = await page.evaluate(countElements, [builtPage('/agenda/')]);
    expect(agenda?.count).toBeLessThanOrEqual(MAX_AGENDA_ELEMENTS);
  });

  test('no page, with its style, weighs more than 24 kB compressed', () => {
    expect(tooHeavy(builtPages, MAX_ANY_PAGE_BYTES)).toEqual([]);
  });

  test('no page but the field guide has more than 1,000 elements outside of drawings', async ({ page }) => {
    await visit(page, '/');
    const counts = await page.evaluate(countElements, builtPages);
    const many = counts.filter(({ count }) => count > MAX_ANY_ELEMENTS).map(({ path }) => path);
    expect(many).toEqual([FIELD_GUIDE]);
  });

  test('what the first filter loads weighs at most 15 kB compressed for each started thousand of listings', () => {
    const files = ['annuaire/fiches.json', 'annuaire/pratique.json'].map(sizeOf);
    const thousands = Math.ceil(listingPages.length / 1000);
    expect(files.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(thousands * 15 * 1024);
  });

  for (const type of ['typical listing', 'list of producteurs', 'directory', 'article', 'agenda', 'home']) {
    test(`the scripts of ${type} weigh at most 6 kB compressed`, async ({ page }) => {
      const bodies: Promise<Buffer>[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') bodies.push(response.body());
      });
      await visit(page, pathOf(type));
      await page.waitForLoadState('networkidle');
      const inline = await page.locator('script:not([src], [type="application/ld+json"])').allTextContents();
      const bytes = [...(await Promise.all(bodies)), ...inline].map(compressed);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
    });
  }

  test('a typical listing has at most 266 elements outside of drawings, any listing 300', async ({
    page,
  }) => {
    await visit(page, TYPICAL_LISTING);
    const elements = await page.locator('*:not(svg, svg *)').count();
    expect(elements).toBeLessThanOrEqual(MAX_TYPICAL_ELEMENTS);
    const counts = await page.evaluate(countElements, listingPages);
    expect(counts.filter(({ count }) => count > MAX_ELEMENTS)).toEqual([]);
  });

  for (const { type, most } of [
    { type: 'typical listing', most: MAX_REQUESTS },
    { type: 'article', most: MAX_REQUESTS },
    { type: 'agenda', most: MAX_AGENDA_REQUESTS },
  ]) {
    test(`a first visit of ${type} makes at most ${most} requests, photos left aside`, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await visit(page, pathOf(type));
      await page.waitForLoadState('networkidle');
      const photos = asked.filter((url) => /\.(?:jpe?g|webp|png)$/.test(url));

      expect(asked.length - photos.length).toBeLessThanOrEqual(most);
    });
  }
});

test('no script holds a regular expression that phones before 2023 cannot read', () => {
  const scripts = readdirSync(TEST_SITE, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^(?:_astro|integrer)\/.*\.js$/.test(path) && !path.includes('admin'),
  );
  expect(scripts.length).toBeGreaterThan(10);
  const young = scripts.filter((path) => /\(\?<[=!]/.test(readFileSync(join(TEST_SITE, path), 'utf8')));
  expect(young).toEqual([]);
});

/** Writes down, with its page, what leaves the site, what is missing and what the browser complains of. */
async function keepJournal(page: Page, journal: string[]): Promise<void> {
  const note = (text: string) => void journal.push(`${new URL(page.url()).pathname}: ${text}`);
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  const isElsewhere = (request: Request) =>
    !/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin;
  page.on('request', (request) => isElsewhere(request) && note(`asks ${request.url()}`));
  page.on('requestfailed', (request) => note(`lacks ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      note(`lacks ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.text());
  });
  page.on('pageerror', (error) => note(String(error)));
  await page.exposeFunction('noteViolation', note);
  await page.addInitScript(() => {
    const note = (window as unknown as { noteViolation: (text: string) => void }).noteViolation;
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      note(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
}

test.describe('promises', () => {
  test.setTimeout(120_000);

  for (const { half, types } of halves)
    test(`no page asks anything of anyone else, and the browser has nothing to complain of (${half})`, async ({
      context,
    }) => {
      const journal: string[] = [];
      const rest = [...types];
      // Most of the time goes to waiting for a silence: one window looks while the other waits.
      const lookAround = async () => {
        const page = await context.newPage();
        await keepJournal(page, journal);
        for (let next = rest.shift(); next; next = rest.shift()) {
          await visit(page, next.path);
          await page.mouse.wheel(0, 20_000);
          await page.waitForLoadState('networkidle');
        }
      };
      await Promise.all([lookAround(), lookAround()]);
      expect(journal).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a listing says who, when, what and how to reach them', async ({ page }) => {
    await page.goto(TYPICAL_LISTING);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Horaires' })).toBeVisible();
    await expect(page.getByRole('term').filter({ hasText: 'samedi' })).toBeVisible();
    await expect(page.getByText(/16\sh\s–\u2060\s19\sh/).first()).toBeVisible();
    const offer = page.getByRole('listitem').filter({ hasText: 'Crottin sec' });
    await expect(offer).toContainText('3,20\u00a0€ la pièce');
    await expect(offer).toContainText('d’avril à décembre');
    await expect(page.getByRole('link', { name: /Appeler/ })).toHaveAttribute('href', /^tel:\+33\d{9}$/);
    await expect(page.getByRole('link', { name: 'Écrire' })).toHaveAttribute('href', /^mailto:/);
  });

  test('every page can be read', async ({ page }) => {
    test.setTimeout(120_000);
    for (const { type, path } of pageTypes) {
      await page.goto(path);
      await expect.soft(page.getByRole('heading', { level: 1 }), type).toBeVisible();
      const text = await page.locator('main').innerText();
      expect.soft(text.length, type).toBeGreaterThan(80);
      expect.soft(text, type).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object/);
    }
  });
});

test('the pages measured are those of the site', () => {
  expect(stylesheetsOf(builtPage(TYPICAL_LISTING).html).length).toBeGreaterThan(0);
});
