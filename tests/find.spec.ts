import { type Locator, type Page, expect, test } from '@playwright/test';
import { barriers } from './support/barriers.ts';
import { tabTo, visit } from './support/visit.ts';

// Saturday 21 November 2026, at ten: the day of the build of the test site.
const SATURDAY = new Date('2026-11-21T10:00:00+01:00');
const DATA_FILES = /\/(?:fiches|pratique|vocabulaire)\.json$/;
const RAMBOUILLET = { latitude: 48.6435, longitude: 1.8299 };

const finder = (page: Page) => page.locator('listing-finder');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Filtrer ces fiches' });
const status = (page: Page) => finder(page).getByRole('status');
const rows = (page: Page) => finder(page).locator('[data-results] .rows > li');
const names = (page: Page) => rows(page).locator('.name a');
const chips = (page: Page) => page.getByRole('list', { name: 'Filtres choisis' }).getByRole('button');

async function countOf(status: Locator): Promise<number> {
  await expect(status).toHaveText(/fiche/);
  return parseInt((await status.textContent()) ?? '', 10) || 0;
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(SATURDAY);
});

test('words filter while one types, in whatever letters, and the address keeps them', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit(page, '/annuaire/');
  expect(asked.filter((url) => DATA_FILES.test(url))).toEqual([]);
  for (const words of ['chevre', 'CHÈVRE', 'fromage de chèvre']) {
    await field(page).fill(words);
    await expect(names(page).first()).toHaveText('Chèvrerie des Bruyères');
  }
  await expect(finder(page).locator('[data-static]')).toBeHidden();
  for (const words of ['oeufs', 'œufs', 'rambouilet']) {
    await field(page).fill(words);
    expect(await countOf(status(page)), words).toBeGreaterThan(1);
  }
  await expect(page).toHaveURL(/\?q=rambouilet$/);
  await page.reload();
  await expect(field(page)).toHaveValue('rambouilet');
  await expect(rows(page).first()).toContainText('Rambouillet');
  await field(page).fill('');
  await expect(finder(page).locator('[data-static] .rows')).toBeVisible();
  await expect(page).toHaveURL(/\/annuaire\/$/);
});

test('filters add up, are taken away one by one, and the back button undoes the last', async ({ page }) => {
  await visit(page, '/producteurs/');
  await page.getByRole('button', { name: 'Tous les filtres' }).click();
  await finder(page).getByLabel('Produit').selectOption('fromages-de-chevre');
  const cheese = await countOf(status(page));
  const atTheFarm = finder(page).getByRole('checkbox', { name: /^À la ferme \d+$/ });
  const counter = Number(/\d+$/.exec((await atTheFarm.locator('..').textContent()) ?? '')?.[0]);
  await atTheFarm.check();
  await expect(status(page)).toHaveText(new RegExp(`^${counter}\\sfiches?\\.$`));
  await finder(page).getByLabel('Ouvert').selectOption('samedi-matin');
  await expect(page).toHaveURL(/produit=fromages-de-chevre&vente=a-la-ferme&ouvert=samedi-matin/);
  await expect(chips(page)).toHaveText(['fromages de chèvre', 'à la ferme', 'ouvert samedi matin']);
  await expect(rows(page).first().locator('.why')).toContainText('Fromages de chèvre');
  await page.goBack();
  await expect(chips(page)).toHaveText(['fromages de chèvre', 'à la ferme']);
  await chips(page).nth(1).click();
  await expect(status(page)).toHaveText(new RegExp(`^${cheese}\\sfiches?\\.$`));
  await expect(chips(page).first()).toBeFocused();
});

test('an address asks for everything at once, and rows say why they answer', async ({ page }) => {
  await visit(page, '/annuaire/?produit=fromages-de-chevre&ouvert=maintenant');
  await expect(chips(page)).toHaveText(['fromages de chèvre']);
  await expect(page.getByRole('button', { name: 'Ouvert maintenant' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(rows(page).first()).toBeVisible();
  for (const row of await rows(page).all()) {
    await expect(row.locator('.why')).toContainText('Fromages de chèvre');
    await expect(row.locator('open-state')).toHaveText(/^ouvert/);
  }

  // A list of the panel names all the values that it stands for, and gives up none for a change elsewhere.
  await visit(page, '/annuaire/?produit=miel&produit=pommes');
  const both = await countOf(status(page));
  await page.getByRole('button', { name: 'Tous les filtres' }).click();
  const product = finder(page).getByLabel('Produit');
  await expect(product.locator('option:checked')).toHaveText('Miel, pommes');
  await finder(page)
    .getByRole('checkbox', { name: /^À la ferme \d+$/ })
    .check();
  await expect(page).toHaveURL(/\?produit=miel&produit=pommes&vente=a-la-ferme$/);
  expect(await countOf(status(page))).toBeLessThan(both);
  await expect(product.locator('option:checked')).toHaveText('Miel, pommes');
  await product.selectOption('pommes');
  await expect(page).toHaveURL(/\?produit=pommes&vente=a-la-ferme$/);
  await expect(product.locator('option:checked')).toHaveText(/^Pommes \(\d+\)$/);
});

test('nothing found: which filter to drop, and dropping it finds', async ({ page }) => {
  await visit(page, '/annuaire/?produit=fraises&ouvert=dimanche-matin&certification=agriculture-biologique');
  await expect(status(page)).toHaveText('Aucune fiche.');
  const ways = finder(page).locator('.nothing li');
  const [count] = /\d+/.exec((await ways.first().textContent()) ?? '') ?? [];
  await ways.first().getByRole('button').click();
  expect(await countOf(status(page))).toBe(Number(count));
});

test('around me: asked on a click only, sorted, sent nowhere', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(RAMBOUILLET);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await visit(page, '/annuaire/?lieu=moi&tri=distance');
  await expect(status(page)).toContainText('Votre position n’est pas encore connue');
  await page.getByRole('button', { name: 'Autour de moi' }).click();
  await expect(rows(page).first()).toContainText(/\d\s(?:m|km)/);
  const kilometres = (await rows(page).locator('.where').allTextContents()).map((text) => {
    const [, number = '', unit] = /([\d,]+)\s(k?m)\b/.exec(text) ?? [];
    return Number(number.replace(',', '.')) / (unit === 'm' ? 1000 : 1);
  });
  expect(kilometres).toEqual(kilometres.toSorted((one, other) => one - other));
  expect(asked.filter((url) => url.includes('48.6'))).toEqual([]);
  await expect(page).toHaveURL(/\?lieu=moi&tri=distance$/);
});

test('a position refused leads to typing one’s commune', async ({ page }) => {
  await visit(page, '/annuaire/');
  await page.getByRole('button', { name: 'Autour de moi' }).click();
  const refusal = finder(page).getByRole('alert').filter({ hasText: 'Écrivez plutôt votre commune' });
  await expect(refusal).toBeInViewport();
  await expect(finder(page).getByLabel('Commune')).toBeFocused();
  await finder(page).getByLabel('Commune').fill('rambouilet');
  await page.keyboard.press('Tab');
  await finder(page).getByLabel('Distance').selectOption('10');
  await expect(page).toHaveURL(/lieu=rambouillet&rayon=10/);
  expect(await countOf(status(page))).toBeGreaterThan(3);
  await finder(page).getByLabel('Commune').fill('Zanzibar');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Cette commune n’est pas du territoire.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tous les filtres' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Voir \d+\sfiches$/ }).click();
  await expect(finder(page).getByLabel('Commune')).toBeHidden();
  await expect(status(page)).toBeFocused();
});

test('the keyboard is enough, from the field to a listing', async ({ page }) => {
  await visit(page, '/producteurs/');
  await tabTo(page, '#filtre');
  await page.keyboard.type('miel');
  await expect(status(page)).toHaveText(/fiche/);
  await tabTo(page, '[data-open]');
  await page.keyboard.press('Enter');
  await tabTo(page, '.filters input[type=checkbox]');
  await page.keyboard.press('Space');
  await tabTo(page, '.chips .chip, [data-results] .name a');
  await tabTo(page, '[data-results] .name a');
  const name = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
});

test('files out of reach are said, the list stays, and a second try works', async ({ page, context }) => {
  await visit(page, '/annuaire/');
  await page.route(DATA_FILES, (route) => route.abort());
  await field(page).fill('miel');
  await expect(status(page)).toHaveText('Les filtres n’ont pas pu être chargés.');
  await expect(finder(page).locator('[data-static] .rows')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(finder(page).locator('.failure')).toContainText('n’est pas connecté');
  await context.setOffline(false);
  await page.unroute(DATA_FILES);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('each list filters its own listings', async ({ page }) => {
  const lists = [
    ['/categories/fromages/', 'ferme'],
    ['/communes/rambouillet/', 'pain'],
    ['/produits/miel/', 'rucher'],
    ['/guides/guide-gourmand/', 'pain'],
  ];
  for (const [path = '', words = ''] of lists) {
    await visit(page, path);
    const listed = await finder(page).locator('[data-static] a').allTextContents();
    await field(page).fill(words);
    await expect(rows(page).first(), path).toBeVisible();
    for (const name of await names(page).allTextContents()) expect(listed, path).toContain(name);
  }
});

test('the open panel and its results have no accessibility fault, by day and by night', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 375, height: 800 });
    await visit(page, '/annuaire/?produit=miel');
    await page.getByRole('button', { name: 'Tous les filtres' }).click();
    await expect(finder(page).getByLabel('Produit')).toHaveValue('miel');
    expect(await barriers(page)).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lists are there, without fields that would do nothing', async ({ page }) => {
    await page.goto('/annuaire/');
    await expect(field(page)).toBeHidden();
    await expect(page.locator('[data-static] .rows > li')).toHaveCount(30);
    await page.getByRole('link', { name: 'Suivante' }).click();
    await expect(page).toHaveURL(/\/annuaire\/page\/2\/$/);
  });
});
