import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { SaxesParser } from 'saxes';
import { TEST_SITE } from '../scripts/browser/test-site.ts';
import { builtPages } from './support/built-pages.ts';
import { articlePages, pathOf } from './support/page-types.ts';
import { barriers } from './support/barriers.ts';
import { visit } from './support/visit.ts';

const RECIPE = '/articles/gratin-de-courge-au-chevre/';
const PORTRAIT = '/articles/portrait-la-chevrerie-des-bruyeres/';
const INTERVIEW = '/articles/jours-de-marche/';
const RIDE = '/articles/bonnelles-rochefort-a-velo/';
const CALL = '/articles/pretez-nous-vos-cartes-postales/';

const expectNoBarrier = async (page: Page) => expect(await barriers(page)).toEqual([]);

test.describe('a reader', () => {
  test('opens a webmagazine, reads its lead and goes on to the article before', async ({ page }) => {
    await visit(page, '/magazine/');
    await page.getByRole('heading', { name: 'Terres et tables' }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Terres et tables' })).toBeVisible();
    await expectNoBarrier(page);
    await page.locator('.lead-article h2 a').click();
    await expect(page.locator('article h1')).toBeVisible();
    const neighbours = page.getByRole('navigation', { name: 'Articles voisins' });
    const before = neighbours.locator('[rel="prev"]');
    const title = ((await before.textContent()) ?? '').replace('Article précédent', '').trim();
    await before.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectNoBarrier(page);
  });

  test('goes to a part of a long article by its table of contents, and to a note and back', async ({
    page,
  }) => {
    await visit(page, '/articles/la-haie-et-la-trogne/');
    const contents = page.getByRole('navigation', { name: 'Dans cet article' });
    const links = contents.getByRole('link');
    expect(await links.count()).toBeGreaterThanOrEqual(4);
    const last = links.last();
    const name = await last.innerText();
    await last.click();
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeInViewport();
    await page.locator('a[data-footnote-ref]').first().click();
    await expect(page.locator('section[data-footnotes]')).toBeInViewport();
    await page.locator('a[data-footnote-backref]').first().click();
    await expect(page.locator('a[data-footnote-ref]').first()).toBeInViewport();
  });

  test('follows a series from its first article to the next', async ({ page }) => {
    await visit(page, RECIPE);
    const series = page.locator('section.series');
    await expect(series.getByRole('heading')).toHaveText(/^La série «\sAu fil des saisons\s»$/);
    const titles = await series.getByRole('link').allInnerTexts();
    expect(titles.length).toBeGreaterThanOrEqual(3);
    await expect(series.locator('[aria-current="page"]')).toHaveText('Gratin de courge au chèvre');
    await series.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[0] ?? '');
  });

  test('finds who wrote it, where from, and what else they wrote', async ({ page }) => {
    await visit(page, PORTRAIT);
    const signed = page.locator('.signed');
    await expect(signed.getByRole('heading')).toHaveText('Qui a fait cet article');
    await expect(signed.getByRole('listitem')).toHaveText([
      /La rédaction\s+texte · Rambouillet/,
      /Le comité du label\s+relecture/,
    ]);
    await signed.getByRole('link', { name: 'La rédaction' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'La rédaction' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /^À la Chèvrerie/ })).toBeVisible();
    await expectNoBarrier(page);
  });

  test('finds every article of a year, month by month', async ({ page }) => {
    await visit(page, '/magazine/');
    const years = page.locator('.years').getByRole('link');
    expect(await years.allInnerTexts()).toEqual(['2026', '2025']);
    await years.last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les articles de 2025');
    const dates = await page.locator('.articles .small').allInnerTexts();
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.filter((text) => !text.includes('2025'))).toEqual([]);
  });
});

test.describe('an article of each kind', () => {
  test('a recipe says what it takes, when each product is in season and who sells it', async ({ page }) => {
    await visit(page, RECIPE);
    await expect(page.locator('.ingredients').getByRole('listitem').first()).toContainText('1 kg de courge');
    await expect(page.locator('.times')).toHaveText(/^Préparation\s: 20\smin · Cuisson\s: 45\smin/);
    const squash = page.locator('.sellers li').filter({ hasText: 'Courges' });
    await expect(squash).toContainText('septembre');
    await squash.getByRole('link', { name: 'Potager des Sables' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Potager des Sables' })).toBeVisible();
  });

  test('a portrait says where to buy, and both pages lead to each other', async ({ page }) => {
    await visit(page, PORTRAIT);
    await expect(page.getByRole('heading', { name: 'Le savoir-faire' })).toBeVisible();
    await expect(page.locator('h1 + .summary ~ .small .tag')).toHaveText('exemple');
    const places = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Où acheter' }) });
    expect(await places.getByRole('listitem').count()).toBeGreaterThanOrEqual(4);
    await places.getByRole('link', { name: 'Chèvrerie des Bruyères' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^À la Chèvrerie des Bruyères/ })
      .click();
    await expect(page).toHaveURL(PORTRAIT);
  });

  test('an event leads to the articles that name it', async ({ page }) => {
    await visit(page, PORTRAIT);
    await page.getByRole('main').getByRole('link', { name: 'Traite ouverte' }).click();
    const articles = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Dans les webmagazines' }) });
    await expect(articles.getByRole('link', { name: /^À la Chèvrerie/ })).toBeVisible();
  });

  test('an interview has its questions as headings', async ({ page }) => {
    await visit(page, INTERVIEW);
    await expect(page.locator('.with')).toHaveText(
      'Avec le comité des marchés, des bénévoles qui relèvent les étals et les horaires',
    );
    expect(await page.getByRole('heading', { level: 2, name: /\s?\?$/ }).count()).toBeGreaterThanOrEqual(6);
  });

  test('a call says what is needed, until when, and how to answer', async ({ page }) => {
    await visit(page, CALL);
    const call = page.locator('.call');
    await expect(call).toContainText('Répondez avant le dimanche 31 janvier 2027 au soir.');
    await expect(call.getByRole('link', { name: 'Répondre à cet appel' })).toHaveAttribute(
      'href',
      /^mailto:.+subject=/,
    );
  });

  test('a walk gives its places to a telephone or a receiver', async ({ page }) => {
    await visit(page, RIDE);
    await expect(page.getByRole('img', { name: /^Plan de \d étapes/ })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Le parcours (GPX)' }).click(),
    ]);
    const gpx = readFileSync(await download.path(), 'utf8');
    const places: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'rtept') places.push(`${attributes.lat} ${attributes.lon}`);
    });
    parser.write(gpx).close();
    expect(places.length).toBeGreaterThanOrEqual(5);
    expect(places.at(-1)).toBe(places[0]);
  });

  test('without any place, a walk has neither plan nor file', async ({ page }) => {
    await visit(page, '/articles/balade-le-long-du-ru-des-vaux/');
    await expect(page.getByRole('heading', { name: 'Étape par étape' })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Plan/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /GPX/ })).toHaveCount(0);
  });
});

test('an article that was corrected says when', async ({ page }) => {
  await visit(page, '/articles/le-gres-des-carrieres-aux-paves/');
  await expect(page.locator('.corrections time')).toHaveCount(1);
});

test('an article is printed without what cannot be pressed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await visit(page, RECIPE);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const hidden of ['.tools', '.neighbours', '.contents', '.site-footer'])
    await expect(page.locator(hidden).first()).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article is whole, and can be sent', async ({ page }) => {
    await page.goto(RECIPE);
    await expect(page.locator('.steps h3').first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Envoyer par courriel' })).toHaveAttribute(
      'href',
      /articles%2Fgratin/,
    );
    await expect(page.getByRole('button', { name: 'Partager' })).toBeHidden();
  });
});

test('at least 24 articles of three webmagazines can be read', () => {
  expect(articlePages.length).toBeGreaterThanOrEqual(24);
  const magazines = builtPages.filter(({ path }) => /^\/magazines\/[^/]+\/$/.test(path));
  expect(magazines.length).toBeGreaterThanOrEqual(3);
});

test('the picture of a page that is shared exists, and says so', async ({ page }) => {
  for (const path of [
    RECIPE,
    '/magazines/liens/',
    '/communes/rambouillet/',
    '/producteurs/',
    pathOf('home'),
  ]) {
    await page.goto(path);
    const address = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
    const bytes = readFileSync(join(TEST_SITE, new URL(address).pathname));
    expect([...bytes.subarray(0, 3)], path).toEqual([0xff, 0xd8, 0xff]);
  }
});
