import { type Page, expect, test } from '@playwright/test';
import { tabTo } from './support/visit.ts';

const COMPOSER = '/label/publier/';
const HOLDER = 'Chèvrerie des Bruyères (Poigny-la-Forêt)';
const SIGNATURE = 'Made in Sud 78 & Alentours #mis78';

const text = (page: Page) => page.getByRole('textbox', { name: 'Votre texte', exact: true });
const post = (page: Page) => page.getByRole('textbox', { name: 'Votre publication' });
const tag = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const mention = (page: Page) => page.getByRole('checkbox', { name: 'Made in Sud 78 & Alentours' });
const listing = (page: Page) => page.getByRole('textbox', { name: 'Votre fiche de l’annuaire' });
const network = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const copy = (page: Page) => page.getByRole('button', { name: 'Copier le texte' });

/** What chooses a listing without the label, by its name and commune. */
async function labelOfNonHolder(page: Page): Promise<string> {
  const files = await page.request.get(`${COMPOSER}fiches.json`);
  const listings = (await files.json()) as (string | number)[][];
  const [name, commune] = listings.find(([, , , , held]) => !held) ?? [];
  return `${name} (${commune})`;
}

test('by keyboard: what one types is completed, counted, given hashtags and copied, and kept nowhere', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(COMPOSER);
  await expect(post(page)).toHaveValue(SIGNATURE);
  await expect(network(page, 'X')).toContainText('33 sur\u00a0280');
  await expect(page.getByText('Un exemple, inventé')).toBeVisible();

  await tabTo(page, '[name="text"]');
  await page.keyboard.type('Des pommes à Rambouillet, #MIS78');
  const completed = 'Des pommes à Rambouillet, #MIS78\n\nMade in Sud 78 & Alentours';
  await expect(post(page)).toHaveValue(completed);
  await expect(page.getByText('Un exemple, inventé')).toBeHidden();
  await expect(network(page, 'X')).toContainText('60 sur\u00a0280');
  await expect(network(page, 'X')).toContainText('reste\u00a0220');
  await expect(network(page, 'SMS')).toContainText('1\u00a0SMS');
  await expect(page.getByText('La publication tient partout.')).toBeVisible();

  await expect(tag(page, '#Rambouillet')).not.toBeChecked();
  await tabTo(page, '[value="#Pommes"]');
  await page.keyboard.press('Space');
  await expect(post(page)).toHaveValue(`${completed} #Pommes`);
  await text(page).fill('Des poires');
  await expect(post(page)).toHaveValue(`Des poires\n\n${SIGNATURE} #Pommes`);
  await expect(tag(page, '#Rambouillet')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Commune' }).selectOption('Houdan');
  await expect(tag(page, '#Houdan')).toBeChecked();

  await copy(page).click();
  await expect(page.getByText('Copié', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r', '')).toBe(`Des poires\n\n${SIGNATURE} #Houdan #Pommes`);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(COMPOSER);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
  await page.reload();
  await expect(post(page)).toHaveValue(SIGNATURE);
});

test('a listing brings its commune, its products and its link, and the mention if it holds the label', async ({
  page,
}) => {
  await page.goto(COMPOSER);
  await listing(page).fill('chevrerie bruyeres');
  await expect(page.getByText('Est-ce votre fiche')).toBeVisible();
  await page.getByRole('button', { name: HOLDER }).click();
  await expect(listing(page)).toHaveValue(HOLDER);
  await expect(listing(page)).toBeFocused();
  await expect(page.getByText(`Fiche choisie\u00a0: ${HOLDER}.`)).toBeVisible();
  await expect(tag(page, '#PoignyLaForêt')).toBeChecked();
  await expect(tag(page, '#FromagesDeChèvre')).not.toBeChecked();
  const { origin } = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '');
  const signed = `${SIGNATURE} #PoignyLaForêt`;
  await expect(post(page)).toHaveValue(`${origin}/producteurs/chevrerie-des-bruyeres/\n${signed}`);
  await page.getByRole('radio', { name: 'Votre page de preuve' }).check();
  await expect(post(page)).toHaveValue(`${origin}/label/producteurs/chevrerie-des-bruyeres/\n${signed}`);
  await page.getByRole('radio', { name: 'Aucun' }).check();
  await expect(post(page)).toHaveValue(signed);

  await listing(page).fill('Personne');
  await expect(page.getByText('Aucune fiche de ce nom.')).toBeVisible();
  await expect(post(page)).toHaveValue(SIGNATURE);
  await listing(page).fill('chevrerie des bruyeres'); // a name that no other has is enough
  await expect(tag(page, '#PoignyLaForêt')).toBeChecked();
  await listing(page).fill(await labelOfNonHolder(page));
  await expect(mention(page)).not.toBeChecked();
  await expect(page.getByText('Cette fiche ne porte pas le label à ce jour')).toBeVisible();
  await expect(post(page)).toHaveValue(/#mis78/);
  await expect(post(page)).not.toHaveValue(/Made in/);
});

test('a listing that the address names is chosen at once, and its label counts on the day of the visitor', async ({
  page,
}) => {
  const here = `${COMPOSER}?fiche=producteurs/chevrerie-des-bruyeres`;
  await page.goto(here);
  await expect(listing(page)).toHaveValue(HOLDER);
  await expect(mention(page)).toBeChecked();
  await expect(tag(page, '#PoignyLaForêt')).toBeChecked();

  await page.clock.setFixedTime(new Date('2031-01-01T09:00:00Z'));
  await page.goto(here);
  await expect(page.getByText('Cette fiche ne porte pas le label à ce jour')).toBeVisible();
  await expect(mention(page)).not.toBeChecked();

  await page.goto(`${COMPOSER}?fiche=producteurs/partie`);
  await expect(page.getByText('Cette fiche n’est plus dans l’annuaire.')).toBeVisible();
  await expect(listing(page)).toHaveValue('');
});

test('who takes the mention away never sees it come back by itself', async ({ page }) => {
  await page.goto(COMPOSER);
  const label = await labelOfNonHolder(page);
  await listing(page).fill(label);
  await expect(mention(page)).not.toBeChecked();
  await listing(page).fill('');
  await expect(mention(page)).toBeChecked();
  await mention(page).uncheck();
  await listing(page).fill(label);
  await expect(page.getByText('Cette fiche ne porte pas le label à ce jour')).toBeVisible();
  await listing(page).fill('');
  await expect(page.getByText('Cette fiche ne porte pas le label à ce jour')).toHaveCount(0);
  await expect(mention(page)).not.toBeChecked();
});

test('what is too long, or said wrongly of the label, is remarked in words and refused never', async ({
  page,
}) => {
  await page.goto(COMPOSER);
  await text(page).fill(`Du pain garanti. ${'a'.repeat(250)}`);
  await expect(network(page, 'X')).toContainText('22\u00a0de\u00a0trop');
  await expect(network(page, 'Bluesky')).toContainText('2\u00a0de\u00a0trop');
  await expect(network(page, 'Mastodon')).toContainText('reste');
  await expect(page.getByRole('status').filter({ hasText: 'Ne tient pas sur X et Bluesky' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'le label n’est pas une garantie' })).toBeVisible();
  await expect(copy(page)).toBeEnabled();
});

test('the device’s own share sheet is offered where there is one, with the text alone', async ({ page }) => {
  await page.addInitScript(() => {
    // Chromium without a window has none.
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) =>
        document.documentElement.setAttribute('data-shared', JSON.stringify(data)),
    });
  });
  await page.goto(COMPOSER);
  await text(page).fill('Des poires');
  await page.getByRole('button', { name: 'Partager avec…' }).click(); // before the page has written them
  const shared = await page.locator('html').getAttribute('data-shared');
  expect(JSON.parse(shared ?? '')).toEqual({ text: `Des poires\n\n${SIGNATURE}` });
});

test('the text stays at hand when the browser refuses to copy, and no share sheet is promised', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
  });
  await page.goto(COMPOSER);
  await expect(page.getByRole('button', { name: 'Partager avec…' })).toHaveCount(0);
  await copy(page).click();
  await expect(page.getByText('Le navigateur refuse la copie')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(SIGNATURE);
});

test('without its files, it composes all the same and says what is missing; once back, it goes on', async ({
  page,
  context,
}) => {
  await page.goto(COMPOSER);
  await context.setOffline(true);
  await text(page).fill('Des pommes');
  await expect(page.getByText(/n’est pas connecté.*les mots des communes/)).toBeVisible();
  await expect(post(page)).toHaveValue(`Des pommes\n\n${SIGNATURE}`);
  await listing(page).fill('bruyeres');
  await expect(page.getByText(/impossible de charger les fiches/)).toBeVisible();
  await context.setOffline(false);
  await text(page).focus();
  await expect(tag(page, '#Pommes')).toBeVisible();
});

test('hostile and endless texts stay text, and do not freeze the page', async ({ page }) => {
  await page.goto(COMPOSER);
  const hostile = '</textarea><img src=x onerror="pwned=1"> שלום #<b> 🧀\u202e\u0000';
  await text(page).fill(hostile);
  await expect(post(page)).toHaveValue(
    `</textarea><img src=x onerror="pwned=1"> שלום #<b> 🧀\n\n${SIGNATURE}`,
  );
  await text(page).fill(`${hostile} pommes `.repeat(2000));
  await expect(network(page, 'Facebook')).toContainText(/de\strop/, { timeout: 3000 });
  await expect(tag(page, '#Pommes')).toBeVisible();
  await expect(page.locator('post-composer img')).toHaveCount(0);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to write by hand, and the lengths', async ({ page }) => {
    await page.goto(COMPOSER);
    await expect(page.getByRole('textbox', { name: 'À ajouter à votre texte' })).toHaveValue(SIGNATURE);
    await expect(network(page, 'Bluesky')).toContainText('300');
    await expect(page.getByRole('textbox', { name: 'Votre texte', exact: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Copier|Partager/ })).toHaveCount(0);
  });
});
