import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { expect, test } from '@playwright/test';
import { parseFeed, parseOpml } from 'feedsmith';
import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { TEST_SITE } from '../scripts/browser/test-site.ts';
import { builtPages } from './support/built-pages.ts';

/** What every reader must find in an item. */
interface Item {
  title: string;
  url: string;
  published: string;
  /** The day of publication by default. */
  updated?: string;
}

const FEED = /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/;

const files = readdirSync(TEST_SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => FEED.test(file) && !file.startsWith('agenda/'))
  .sort();
const textOf = (file: string) => readFileSync(join(TEST_SITE, file), 'utf8');
const day = (date: unknown) => new Date(String(date)).toISOString().slice(0, 10);

/** The first reader: feedsmith. */
function readFirst(text: string): Item[] {
  const { format, feed } = parseFeed(text);
  if (format === 'rss')
    return (feed.items ?? []).map(({ title = '', link = '', pubDate }) => ({
      ...{ title, url: link, published: day(pubDate) },
    }));
  if (format === 'atom')
    return (feed.entries ?? []).map(({ title, links = [], published, updated }) => ({
      title: decoded(typeof title === 'string' ? title : String((title as { value?: string })?.value ?? '')),
      url: links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href ?? '',
      published: day(published),
      updated: day(updated),
    }));
  if (format === 'json')
    return (feed.items ?? []).map(({ title = '', url = '', date_published: published }) => ({
      ...{ title, url, published: day(published) },
    }));
  throw new Error(`Unexpected format: ${format}`);
}

/** An Atom title is HTML. */
const decoded = (html: string) => {
  const [first] = parseFragment(html).childNodes;
  return first && 'value' in first ? first.value : html;
};

/** The second reader: feed-extractor. */
function readSecond(file: string): Item[] {
  const text = textOf(file);
  const { entries = [] } = file.endsWith('.json')
    ? extractFromJson(JSON.parse(text) as Record<string, unknown>, { descriptionMaxLen: 0 })
    : extractFromXml(text, { descriptionMaxLen: 0 });
  return entries.map(({ title = '', link = '', published }) => ({
    ...{ title: decoded(title), url: link, published: day(published) },
  }));
}

/** Whole texts of the items of a feed. */
const textsIn = (file: string): string[] => {
  const { format, feed } = parseFeed(textOf(file));
  if (format === 'rss') return (feed.items ?? []).map(({ content }) => content?.encoded ?? '');
  if (format === 'json') return (feed.items ?? []).map(({ content_html: html = '' }) => html);
  if (format !== 'atom') return [];
  return (feed.entries ?? []).map(({ content }) =>
    typeof content === 'string' ? content : String((content as { value?: string })?.value ?? ''),
  );
};

test('there is a feed in three formats for all, each webmagazine, each author and what was written about', () => {
  const folders = new Set(files.map((file) => file.replace(/[^/]+$/, '')));
  expect(files).toHaveLength(folders.size * 3);
  expect([...folders]).toEqual(
    expect.arrayContaining(['', 'magazines/liens/', 'auteurs/la-redaction/', 'categories/fromages/']),
  );
  expect(folders.size).toBeGreaterThan(15);
});

test('two readers that we did not write find the same articles in every feed', () => {
  for (const file of files) {
    const first = readFirst(textOf(file));
    expect.soft(first.length, file).toBeGreaterThan(0);
    const second = readSecond(file);
    expect
      .soft(
        second.map(({ title, url }) => [title, url]),
        file,
      )
      .toEqual(first.map(({ title, url }) => [title, url]));
    // That reader takes the day of the last change of an Atom entry for that of its publication.
    expect
      .soft(
        second.map(({ published }) => published),
        file,
      )
      .toEqual(first.map(({ published, updated = published }) => updated));
    for (const { title, url, published } of first) {
      expect.soft(title, file).not.toMatch(/[<>]|undefined|^$/);
      expect.soft(published, file).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect
        .soft(
          builtPages.some(({ path }) => path === new URL(url).pathname),
          url,
        )
        .toBe(true);
    }
    expect.soft(new Set(first.map(({ url }) => url)).size, file).toBe(first.length);
  }
});

test('the three formats of a feed say the same', () => {
  for (const folder of ['', 'magazines/terres-et-tables/', 'auteurs/les-marcheurs/']) {
    const [rss, atom, json] = ['rss.xml', 'atom.xml', 'feed.json'].map((name) =>
      readFirst(textOf(folder + name)),
    );
    expect(atom?.map(({ title, url, published }) => ({ title, url, published }))).toEqual(rss);
    expect(json).toEqual(rss);
  }
});

test('each feed is well formed XML, latest first', () => {
  for (const file of files) {
    const dates = readFirst(textOf(file)).map(({ published }) => published);
    expect(dates, file).toEqual(dates.toSorted().toReversed());
    if (file.endsWith('.json')) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(textOf(file)).close();
  }
});

test('whole articles are in the feeds: recipes and questions too, with absolute addresses and nothing that runs', () => {
  const texts = textsIn('feed.json');
  expect(texts.some((html) => /1\skg de courge/.test(html))).toBe(true);
  expect(texts.some((html) => html.includes('Qui décide qu’il y a un marché'))).toBe(true);
  expect(texts.filter((html) => html.includes('<figure')).length).toBeGreaterThan(0);
  for (const html of files.flatMap(textsIn)) {
    expect(html.length).toBeGreaterThan(800);
    expect(html).not.toMatch(
      /<(?:script|style|svg|iframe|form|button|input|link)\b|\s(?:on\w+|srcset)=|javascript:/i,
    );
    const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !/^(?:https:|mailto:|tel:)/.test(address))).toEqual([]);
  }
});

test('the list of all feeds can be imported, and names each of them', () => {
  const { head, body } = parseOpml(textOf('flux.opml'));
  expect(head?.title?.trim()).toBe('Made in Sud 78 & Alentours');
  const listed = (body?.outlines ?? []).flatMap(({ outlines = [] }) => outlines);
  const paths = listed.map(({ xmlUrl = '' }) => new URL(String(xmlUrl)).pathname.slice(1));
  expect(paths.toSorted()).toEqual(files.filter((file) => file.endsWith('rss.xml')));
});

test('a page says where its own feed is, and the page of feeds leads to every one', async ({ page }) => {
  for (const path of ['/magazines/liens/', '/auteurs/la-redaction/', '/categories/fromages/']) {
    await page.goto(path);
    await expect(page.locator(`link[rel="alternate"][href="${path}rss.xml"]`)).toHaveCount(1);
  }
  await page.goto('/flux/');
  const links = await page
    .locator('.feeds .formats a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(links.toSorted()).toEqual(files);
  await expect(page.getByRole('link', { name: 'la liste des flux (OPML)' })).toHaveAttribute(
    'href',
    '/flux.opml',
  );
});
