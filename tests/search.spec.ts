import { type Page, expect, test } from '@playwright/test';
import { barriers } from './support/barriers.ts';

const DATA_FILES = '**/*.json';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Que cherchez-vous' });
const status = (page: Page) => page.locator('site-search').getByRole('status');
const understood = (page: Page) =>
  page.getByRole('list', { name: 'Ce qui a été compris' }).getByRole('listitem');
const names = (page: Page) => page.locator('site-search .name a');

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`/recherche/?q=${encodeURIComponent(query)}`);
  await expect(status(page)).toHaveText(/résultat|Rien trouvé/, { timeout: 15_000 });
}

async function firstNames(page: Page, query: string): Promise<string[]> {
  await search(page, query);
  return names(page).allTextContents();
}

test('a visitor finds a cheese maker from the header and opens the listing', async ({ page }) => {
  await page.goto('/agenda/');
  await page.getByRole('searchbox', { name: 'Rechercher sur le site' }).fill('fromage chevre');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('fromage chevre');
  await expect(page.locator('site-search h2').first()).toHaveText(/^Producteurs \d+$/);
  const first = names(page).first();
  await expect(first).toHaveAttribute('href', /\/producteurs\/[^/]+\/$/);
  const name = await first.textContent();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
});

test('every habit of typing finds the same pages', async ({ page }) => {
  const habits = [
    ['œufs', 'oeufs', 'OEUFS', 'œuf', 'des œufs'],
    ['fromage chevre', 'fromages de chèvre', 'Fromage  Chèvre'],
    ['portes à l’ancienne', "portes a l'ancienne", 'porte ancienne'],
  ];
  for (const [reference = '', ...others] of habits) {
    const expected = (await firstNames(page, reference)).sort();
    expect(expected, reference).not.toEqual([]);
    for (const other of others) expect((await firstNames(page, other)).sort(), other).toEqual(expected);
  }
});

test('names and passages are shown as people write them, with the words found marked', async ({ page }) => {
  await search(page, 'coeur');
  await expect(
    page
      .locator('site-search mark')
      .filter({ hasText: /^Cœurs?$/i })
      .first(),
  ).toBeVisible();
  await expect(page.locator('[data-results]')).not.toContainText(/coeur|\u034f|'/i);
});

test('results come while one types, and the address keeps the last query without filling the history', async ({
  page,
}) => {
  await page.goto('/recherche/');
  const before = await page.evaluate(() => history.length);
  await field(page).pressSequentially('miel', { delay: 20 });
  await expect(status(page)).toHaveText(/résultat/);
  await field(page).fill('oeufs');
  await expect(page).toHaveURL(/\?q=oeufs$/);
  await expect(understood(page)).toHaveText(['Œufs×']);
  await expect(page).toHaveTitle(/oeufs/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.reload();
  await expect(field(page)).toHaveValue('oeufs');
  await expect(status(page)).toHaveText(/résultat/);
});

test('a group shows more on demand, without losing the reader’s place', async ({ page }) => {
  await search(page, 'ferme');
  const group = page
    .locator('site-search section')
    .filter({ has: page.getByRole('button') })
    .first();
  const count = Number(await group.locator('h2 span').textContent());
  const shown = await group.getByRole('listitem').count();
  expect(count).toBeGreaterThan(shown);
  await group.getByRole('button').click();
  await expect(group.getByRole('listitem').nth(shown).getByRole('link')).toBeFocused();
  expect(await group.getByRole('listitem').count()).toBe(Math.min(count, shown + 10));
});

test('the keyboard is enough: slash to write, arrows to the results, Escape to empty', async ({ page }) => {
  await page.goto('/recherche/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('miel');
  await expect(status(page)).toHaveText(/résultat/);
  await page.keyboard.press('ArrowDown');
  await expect(names(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(names(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/recherche\/$/);
});

test('one letter is not enough, and the page says so', async ({ page }) => {
  await page.goto('/recherche/?q=a');
  await expect(page.getByText('Écrivez au moins deux lettres.')).toBeVisible();
});

test('finding nothing says what to do', async ({ page }) => {
  await search(page, 'zanzibar');
  await expect(status(page)).toHaveText(/Rien trouvé pour «.zanzibar.»/);
  await expect(page.locator('.nothing')).toContainText('orthographe');
  for (const list of ['Tout l’annuaire', 'Les produits de saison', 'Proposez une fiche'])
    await expect(page.locator('main').getByRole('link', { name: list })).toBeVisible();
});

test('a word that nobody knows is left aside, and the page says so', async ({ page }) => {
  await search(page, 'miel zanzibar');
  await expect(page.getByText('Aucune fiche ne parle de «\u202fzanzibar\u202f»')).toBeVisible();
  await expect(names(page).first()).toBeVisible();
});

test('words that the texts know one by one lead to each of them', async ({ page }) => {
  await search(page, 'sylvicoles zanzibar');
  await page.locator('.nothing').getByRole('link', { name: 'sylvicoles' }).click();
  await expect(field(page)).toHaveValue('sylvicoles');
  await expect(status(page)).toHaveText(/résultat/);
});

test('a typing mistake is mended, and the page shows what it understood', async ({ page }) => {
  await search(page, 'fraoises');
  await expect(understood(page)).toHaveText(['Fraises×']);
  await expect(names(page).first()).toBeVisible();
});

test('one sentence says what, where, when and how; each part can be changed or taken away', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00+01:00'));
  await search(page, 'qui vend du fromage de chèvre bio à moins de 15 km de Rambouillet samedi matin ?');
  await expect(understood(page)).toHaveText([
    'Fromages de chèvre×',
    'Agriculture biologique×',
    'À moins de 15\u00a0km×',
    'Autour de Rambouillet×',
    'Ouvert samedi matin×',
  ]);
  const row = page.locator('site-search .rows > li').first();
  await expect(row).toContainText('Chèvrerie des Bruyères');
  await expect(row).toContainText(/\d\skm/);
  await expect(row.locator('.why')).toHaveText(
    'Fromages de chèvre de saison jusqu’à fin décembre · Aujourd’hui 10\u00a0h\u00a0–\u2060\u00a012\u00a0h\u00a030 · Agriculture biologique',
  );
  await page.getByRole('button', { name: 'Retirer\u00a0: Agriculture biologique' }).click();
  await expect(understood(page)).toHaveCount(4);
  await expect(field(page)).toHaveValue(/^qui vend du fromage de chèvre à moins/);
  await page.getByRole('button', { name: 'Changer\u00a0: Fromages de chèvre' }).click();
  await page.keyboard.type('pain');
  await expect(understood(page).first()).not.toContainText('Fromages');
  await expect(field(page)).toHaveValue(/^qui vend du pain à moins/);
  await page.getByRole('link', { name: 'Affiner avec tous les filtres' }).click();
  await expect(page).toHaveURL(/\/annuaire\/\?.*ouvert=samedi-matin&lieu=rambouillet&rayon=15&tri=distance/);
});

test('around me waits for a click, and then sorts by distance', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 48.6435, longitude: 1.8299 });
  await search(page, 'boulangerie près de moi');
  await expect(page.locator('site-search .where').first()).not.toContainText('km');
  await page.getByRole('button', { name: 'Donner ma position' }).click();
  await expect(page.locator('site-search .where').first()).toContainText(/\d\s(?:m|km)/);
});

test('when no listing answers it all, the page names the nearest and says what to take out', async ({
  page,
}) => {
  await search(page, 'fraises à Rambouillet dimanche');
  await expect(page.getByText('Aucune fiche ne réunit tout cela.')).toBeVisible();
  await expect(page.locator('.nothing').getByText('Retirer : ouvert dimanche')).toBeVisible();
  await search(page, 'pommes à moins de 12 km de Rambouillet');
  await expect(page.getByText(/^La plus proche\s: Verger de la Butte \(Orgerus, 23\skm\)\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Chercher à moins de 30' }).click();
  await expect(field(page)).toHaveValue('pommes à moins de 30\u00a0km de Rambouillet');
  await expect(names(page).first()).toHaveText('Verger de la Butte');
  await page.goBack();
  await page.locator('.nothing').getByText('Retirer : autour de Rambouillet').click();
  await expect(field(page)).toHaveValue('pommes');
});

test('the example under the field finds somebody', async ({ page }) => {
  await page.goto('/recherche/');
  const [, example = ''] =
    /«\s(.+?)\s»/.exec((await page.locator('#recherche-aide').textContent()) ?? '') ?? [];
  await search(page, example);
  await expect(understood(page)).toHaveCount(4);
  await expect(page.locator('.nothing')).toHaveCount(0);
  await expect(names(page).first()).toHaveAttribute(
    'href',
    /^\/(?:producteurs|commerces|services|marches)\//,
  );
});

test('the texts of the site are searched only when a word is not understood, or on demand', async ({
  page,
}) => {
  const texts: string[] = [];
  page.on('request', (request) => request.url().includes('/pagefind/') && texts.push(request.url()));
  await search(page, 'miel');
  const before = await names(page).count();
  expect(texts).toEqual([]);
  await page.getByRole('button', { name: 'Chercher aussi dans tous les textes du site' }).click();
  await expect.poll(() => names(page).count()).toBeGreaterThan(before);
  expect(texts.length).toBeGreaterThan(0);
});

test('what every event offers to do is no text of the site', async ({ page }) => {
  await search(page, 'agenda thunderbird');
  const results = page.locator('[data-results]');
  await expect(results.getByRole('link').first()).toBeVisible();
  await expect(results.locator('a[href*="/agenda/"]')).toHaveCount(0);
});

test('what is typed is shown as text, never read as markup', async ({ page }) => {
  await search(page, '<img src=x onerror=alert(1)> zanzibar');
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)> zanzibar');
  await expect(page.locator('site-search img')).toHaveCount(0);
});

test('nothing is loaded before the first use', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/recherche/');
  await expect(page.getByText('La recherche a besoin de JavaScript')).toBeHidden();
  expect(requests.filter((url) => /\/pagefind\/|\.json$/.test(url))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => requests.some((url) => url.includes('/annuaire/fiches.json'))).toBe(true);
});

test('files out of reach are said, and a second try finds', async ({ page }) => {
  await page.route(DATA_FILES, (route) => route.abort());
  await page.goto('/recherche/?q=miel');
  await expect(status(page)).toHaveText('La recherche n’a pas pu se faire.');
  await page.unroute(DATA_FILES);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(status(page)).toHaveText(/résultat/);
});

test('texts out of reach leave what was understood, and are not taken for an empty answer', async ({
  page,
  context,
}) => {
  await search(page, 'miel');
  await context.setOffline(true);
  await field(page).fill('miel roselières');
  await expect(page.locator('.failure')).toContainText('n’est pas connecté');
  await expect(names(page).first()).toBeVisible();
  await field(page).fill('roselières');
  await expect(status(page)).toHaveText('La recherche n’a pas pu se faire.');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(status(page)).toHaveText(/résultat|Rien trouvé/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and gives the lists', async ({ page }) => {
    await page.goto('/recherche/?q=miel');
    await expect(page.getByText('La recherche a besoin de JavaScript')).toBeVisible();
    await page.locator('main').getByRole('link', { name: 'Tout l’annuaire' }).click();
    await expect(page).toHaveURL(/\/annuaire\/$/);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`results have no accessibility fault in ${colorScheme} colours`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 375, height: 800 }, baseURL });
    const page = await context.newPage();
    for (const query of ['fromage chevre dimanche', 'sylvicoles zanzibar']) {
      await search(page, query);
      expect(await barriers(page)).toEqual([]);
    }
    await context.close();
  });
}
