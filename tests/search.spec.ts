import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';

const INDEX_FILES = '**/pagefind/**';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Que cherchez-vous' });
const status = (page: Page) => page.locator('site-search').getByRole('status');
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
  await search(page, 'oeufs');
  await expect(
    page
      .locator('site-search mark')
      .filter({ hasText: /^Œufs?$/i })
      .first(),
  ).toBeVisible();
  await expect(page.locator('[data-results]')).not.toContainText(/oeuf|\u034f|'/i);
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
  await expect(page.locator('site-search mark').first()).toHaveText(/^œufs?$/i);
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

test('too many words lead to the words that find something', async ({ page }) => {
  await search(page, 'miel zanzibar');
  await page.locator('.nothing').getByRole('link', { name: 'miel' }).click();
  await expect(field(page)).toHaveValue('miel');
  await expect(status(page)).toHaveText(/résultat/);
});

test('a typing mistake leads to the word meant', async ({ page }) => {
  await search(page, 'fraoises');
  await page.locator('.suggestion').getByRole('link', { name: 'fraises' }).click();
  await expect(names(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=fraises$/);
});

test('what is typed is shown as text, never read as markup', async ({ page }) => {
  await search(page, '<img src=x onerror=alert(1)> zanzibar');
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)> zanzibar');
  await expect(page.locator('site-search img')).toHaveCount(0);
});

test('nothing of the index is loaded before the first use', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/recherche/');
  await expect(page.getByText('La recherche a besoin de JavaScript')).toBeHidden();
  expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => requests.some((url) => url.includes('/pagefind/pagefind.js'))).toBe(true);
});

test('an index out of reach is said, and a second try finds', async ({ page }) => {
  await page.route(INDEX_FILES, (route) => route.abort());
  await page.goto('/recherche/?q=miel');
  await expect(status(page)).toHaveText('La recherche n’a pas pu se faire.');
  await page.unroute(INDEX_FILES);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(status(page)).toHaveText(/résultat/);
});

test('losing the network after the first results is not taken for an empty answer', async ({
  page,
  context,
}) => {
  await search(page, 'miel');
  await context.setOffline(true);
  await field(page).fill('tracteur');
  await expect(status(page)).toHaveText('La recherche n’a pas pu se faire.');
  await expect(page.locator('.failure')).toContainText('connecté');
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
    for (const query of ['fromage chevre', 'miel zanzibar']) {
      await search(page, query);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    await context.close();
  });
}
