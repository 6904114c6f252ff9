import { type Page, expect, test } from '@playwright/test';
import { TEST_INSTANT } from '../scripts/browser/test-site.ts';

const HELD = '/label/producteurs/chevrerie-des-bruyeres/';
const DEPARTED = '/label/producteurs/ferme-des-sept-noyers/';

const open = async (page: Page, path: string, instant: string | Date = TEST_INSTANT) => {
  await page.clock.setFixedTime(instant);
  await page.goto(path);
};
const state = (page: Page) => page.getByRole('main').locator('[data-says="word"]');

test('a proof says who, the state, until when, and each piece of evidence with its day and who checked', async ({
  page,
}) => {
  await open(page, HELD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chèvrerie des Bruyères');
  await expect(state(page)).toHaveText('En cours de validité');
  await expect(page.getByText('au 21\u00a0novembre 2026')).toBeVisible();
  await expect(page.getByText('valable jusqu’au 14\u00a0mars 2027 inclus')).toBeVisible();
  const evidence = page.getByRole('listitem').filter({ hasText: /^(?:Engagement|SIRET|Visite)/ });
  expect((await evidence.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Engagement signé le 14 mars 2026, par Chèvrerie des Bruyères',
    'SIRET actif le 18 mars 2026, vu au registre public par le comité du label',
    'Visite sur place le 11 avril 2026, par le comité du label',
  ]);
  await expect(page.getByText('déclaration de son titulaire')).toBeVisible();
});

test('on a phone, the first screen says the name and the state', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await open(page, HELD);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(state(page)).toBeInViewport({ ratio: 1 });
});

test('the state is that of the day on which one looks, not of the day on which the page was built', async ({
  page,
}) => {
  await open(page, HELD, '2027-03-01T12:00:00+01:00');
  await expect(state(page)).toHaveText('Valable, à renouveler');
  await open(page, HELD, '2027-03-14T23:30:00+01:00');
  await expect(state(page)).toHaveText('Valable, à renouveler');
  await open(page, HELD, '2027-03-15T00:30:00+01:00');
  await expect(state(page)).toHaveText('Expiré');
  await expect(page.getByText('il n’est plus valable depuis le 15\u00a0mars 2027')).toBeVisible();
  const stamp = page.getByRole('main').locator('img').first();
  await expect(stamp).toHaveCSS('filter', 'grayscale(1)');
});

test('a device whose clock is behind does not bring back a label that is over', async ({ page }) => {
  await open(page, '/label/producteurs/les-poules-de-la-hetraie/', '2016-01-01T12:00:00+01:00');
  await expect(state(page)).toHaveText('Expiré');
  await open(page, HELD, '2016-01-01T12:00:00+01:00');
  await expect(page.getByText('au 21\u00a0novembre 2026')).toBeVisible();
});

test('a suspended label says why, and whom to answer', async ({ page }) => {
  await open(page, '/label/producteurs/cidrerie-du-pressoir-bleu/');
  await expect(state(page)).toHaveText('Suspendu');
  await expect(page.getByText('en cours de vérification avec la cidrerie')).toBeVisible();
  await expect(page.getByRole('link', { name: 'écrire au comité du label' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Faire votre badge' })).toBeHidden();
});

test('a label to come shows its holder no tool yet, and asks for no badge to be taken down', async ({
  page,
}) => {
  await page.route(`**${HELD}`, async (route) => {
    const html = await (await route.fetch()).text();
    const later = html.replace(/data-pledged="[^"]+"/, 'data-pledged="2026-12-24"');
    await route.fulfill({ body: later, contentType: 'text/html' });
  });
  await open(page, HELD);
  await expect(state(page)).toHaveText('Pas encore tenu');
  await expect(page.getByText('seront ici le jour où le label commence')).toBeVisible();
  await expect(page.getByText('Ôtez ou recouvrez le badge')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Faire votre badge' })).toBeHidden();
});

test('a doubt is written to the committee in the visitor’s own mail program', async ({ page }) => {
  await open(page, HELD);
  const address = (await page.getByRole('link', { name: 'Signaler un doute' }).getAttribute('href')) ?? '';
  const letter = new URL(address);
  expect(letter.protocol).toBe('mailto:');
  expect(letter.searchParams.get('subject')).toContain('Chèvrerie des Bruyères (Poigny-la-Forêt)');
  expect(letter.searchParams.get('body')).toContain(HELD);
});

test('a holder is led to its own badge', async ({ page }) => {
  await open(page, HELD);
  await page.getByRole('link', { name: 'Faire votre badge' }).click();
  await expect(page.getByText('Cette fiche porte le label')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a proof says the state of the day of the build', async ({ page }) => {
    await page.goto(HELD);
    await expect(state(page)).toHaveText('En cours de validité');
    await expect(page.getByText('au 21\u00a0novembre 2026')).toBeVisible();
  });

  test('a listing that has left is told so, and not named', async ({ page }) => {
    await page.goto(DEPARTED);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Cette fiche n’est plus dans l’annuaire',
    );
    await expect(page.getByText('depuis le 30\u00a0septembre 2026 au plus tard')).toBeVisible();
    const address = new RegExp(`${DEPARTED}|${encodeURIComponent(DEPARTED)}`, 'g');
    const content = (await page.content()).replace(address, '');
    expect(content).not.toMatch(/sept.noyers/i);
  });

  test('a listing that gave up its label is led to all the same', async ({ page }) => {
    await page.goto('/label/commerces/boucherie-du-carrefour/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette fiche ne porte plus le label');
    await page.getByRole('link', { name: 'Voir la fiche' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boucherie du Carrefour');
  });
});
