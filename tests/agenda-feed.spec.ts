import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SaxesParser } from 'saxes';
import { TEST_SITE } from '../scripts/browser/test-site.ts';
import { builtPages } from './support/built-pages.ts';

const FEED = '/agenda/rss.xml';
const xml = readFileSync(join(TEST_SITE, FEED), 'utf8');

/** The texts of the items, by the name of their element, read by a parser that refuses what is not well formed. */
function readItems(): Record<string, string>[] {
  const items: Record<string, string>[] = [];
  let name = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    name = tag.name;
    if (name === 'item') items.push({});
  });
  parser.on('text', (text) => {
    const item = items.at(-1);
    if (item && text.trim()) item[name] = (item[name] ?? '') + text;
  });
  parser.write(xml).close();
  return items;
}

const items = readItems();

test('the feed of the agenda tells of what was announced or changed last first', () => {
  expect(items.length).toBeGreaterThan(30);
  const dates = items.map(({ pubDate = '' }) => Date.parse(pubDate));
  expect(dates).toEqual(dates.toSorted((one, other) => other - one));
  expect(dates.every((date) => date > 0)).toBe(true);
});

test('each item says when, what and where, and leads to its page', () => {
  for (const { title = '', link = '', guid } of items) {
    expect(title).toMatch(/(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d.*, .+, .+/i);
    expect(guid).toBe(link);
    expect(
      builtPages.some(({ path }) => path === new URL(link).pathname),
      link,
    ).toBe(true);
  }
  expect(items.find(({ link }) => link?.endsWith('/contes-au-moulin/'))?.title).toMatch(
    /^Annulé\s: samedi 19\sdécembre, Contes au moulin \(exemple\), Condé-sur-Vesgre$/,
  );
  expect(
    items.map(({ description = '' }) => description).filter((text) => /\.\.|undefined/.test(text)),
  ).toEqual([]);
});

test('a browser reads the same items, and the agenda says where the feed is', async ({ page }) => {
  await page.goto('/agenda/');
  const link = page.locator('link[rel="alternate"][title^="Les événements"]');
  await expect(link).toHaveAttribute('href', FEED);
  const footer = page.getByRole('contentinfo').getByRole('link', { name: 'Les événements en RSS' });
  await expect(footer).toHaveAttribute('href', FEED);
  const titles = await page.evaluate(async (address) => {
    const text = await (await fetch(address)).text();
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    return [...feed.querySelectorAll('item > title')].map(({ textContent }) => textContent);
  }, FEED);
  expect(titles).toEqual(items.map(({ title }) => title));
});
