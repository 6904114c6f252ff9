import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { type Page, expect, test } from '@playwright/test';
import { SHARED_FAVOURITES, TYPICAL_LISTING } from './support/page-types.ts';
import { tabTo, visit } from './support/visit.ts';

const PAGE = '/mes-favoris/';

const star = (page: Page) => page.getByRole('button', { name: 'Favori' });
const own = (page: Page) => page.locator('[data-list="own"] > li');
const status = (page: Page) => page.locator('[data-part="status"]');
const answer = (page: Page) => page.locator('[data-part="answer"]');
const kept = (page: Page) => page.locator('favourite-button + [role=status]');
const store = (page: Page, value: string) =>
  page.evaluate((text) => localStorage.setItem('favourites', text), value);

test('a visitor keeps a listing with the keyboard, finds it again, takes it away and changes their mind', async ({
  page,
  context,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:30:00+01:00'));
  await visit(page, PAGE);
  await expect(page.getByText('Aucun favori pour l’instant')).toBeVisible();

  await visit(page, TYPICAL_LISTING);
  await tabTo(page, 'favourite-button button');
  await page.keyboard.press('Enter');
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(kept(page)).toHaveText('Gardé. Voir mes favoris');
  await page.keyboard.press('Enter');
  await expect(kept(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(kept(page)).toHaveCount(0);

  await visit(page, PAGE);
  await expect(own(page)).toHaveCount(1);
  await expect(own(page).getByRole('link')).toHaveAttribute('href', TYPICAL_LISTING);
  await expect(own(page)).toContainText('Poigny-la-Forêt');
  await expect(own(page).locator('open-state')).toHaveText(/ouvert, ferme à 12\sh\s30/);
  const paper = own(page).locator('.on-paper');
  await expect(paper).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(paper).toContainText(`${new URL(page.url()).host}${TYPICAL_LISTING}`);
  await expect(paper).toContainText('Semaine du 23\u00a0novembre');
  await page.emulateMedia({ media: 'screen' });

  await tabTo(page, '[data-remove]');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('Chèvrerie des Bruyères n’est plus dans vos favoris.');
  await expect(page.getByText('Aucun favori pour l’instant')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(own(page)).toHaveCount(1);
  await expect(own(page).getByRole('link')).toBeFocused();

  // Another tab of the same browser follows.
  const other = await context.newPage();
  await visit(other, TYPICAL_LISTING);
  await star(other).click();
  await expect(own(page)).toHaveCount(0);

  // What it needs of the directory comes with the first favourite, wherever that one was added.
  await page.reload();
  await expect(page.getByText('Aucun favori pour l’instant')).toBeVisible();
  await star(other).click();
  await expect(own(page)).toContainText('Poigny-la-Forêt');
  await other.close();
});

test('their markets come in one calendar', async ({ page }) => {
  await page.goto('/404.html');
  await store(page, '["producteurs/chevrerie-des-bruyeres","marches/marche-de-la-halle"]');
  await visit(page, PAGE);
  await page.setViewportSize({ width: 375, height: 740 });
  const lefts = await own(page)
    .locator('.where')
    .evaluateAll((all) =>
      all.map((where) => {
        const range = document.createRange();
        range.selectNode(where.firstChild ?? where);
        return range.getBoundingClientRect().left - where.getBoundingClientRect().left;
      }),
    );
  expect(lefts).toEqual([0, 0]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ajouter leurs jours de marché à mon agenda' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('mes-marches.ics');
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await file.path(), 'utf8')) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const titles = new Set(events.map(({ summary }) => summary.replace(/ \(.*/, '')));
  expect([...titles].sort()).toEqual([
    'Chèvrerie des Bruyères, Marché des Deux Fontaines',
    'Chèvrerie des Bruyères, Marché des producteurs du Perray',
    'Chèvrerie des Bruyères, Marché du Vieux Lavoir',
    'Marché de la Halle',
  ]);
  await expect(answer(page)).toContainText('ouvrez-le pour ajouter ces dates à votre agenda');
  await expect(answer(page)).toBeInViewport({ ratio: 1 });
});

test('a list that someone sends is shown, added when asked and never in place of one’s own', async ({
  page,
  context,
}) => {
  // Not on every telephone.
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/404.html');
  await store(page, '["producteurs/ferme-du-lac"]');
  await visit(page, `${PAGE}?fiches=${SHARED_FAVOURITES},producteurs:disparue`);
  const shared = page.locator('[data-part="shared"]');
  await expect(shared.getByRole('link')).toHaveText(['Chèvrerie des Bruyères', 'Marché de la Halle']);
  await expect(shared).toContainText('1\u00a0fiche n’est plus dans l’annuaire');
  await expect(own(page)).toHaveCount(1);
  await shared.getByRole('button', { name: /Ajouter ces 2\sfiches/ }).click();
  await expect(own(page).getByRole('link')).toHaveText([
    'Ferme du Lac',
    'Chèvrerie des Bruyères',
    'Marché de la Halle',
  ]);
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
  await expect(page.locator('[data-part="own"] h2')).toBeFocused();
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(answer(page)).toContainText('Lien copié');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe(`?fiches=producteurs:ferme-du-lac,${SHARED_FAVOURITES}`);
  await visit(page, link);
  await expect(shared.getByRole('button', { name: 'Elles sont déjà toutes' })).toBeDisabled();
});

test('nothing hostile comes in by an address or by what was stored', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', ({ message }) => faults.push(message()));
  await page.goto('/404.html');
  await store(
    page,
    '["<img src=x onerror=alert(1)>","javascript:alert(1)","../admin/x",{"a":1},"a/__proto__"]',
  );
  for (const hostile of [
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)//',
    'producteurs:vous-avez-gagne',
    '../../admin:x',
    `${'producteurs:x,'.repeat(300)}`,
    'constructor:constructor',
  ]) {
    await page.goto(`${PAGE}?fiches=${encodeURIComponent(hostile)}`);
    await expect(page.getByRole('main')).toContainText(/ne désigne aucune fiche|dans l’annuaire/);
    await expect(page.locator('favourites-list li a, favourites-list img')).toHaveCount(0);
  }
  expect(faults).toEqual([]);
});

test('without network the list is still there, and the rest comes when asked again', async ({ page }) => {
  await page.goto('/404.html');
  await store(page, '["producteurs/ferme-du-lac"]');
  await page.route('**/fiches.json', (route) => route.abort());
  await page.goto(PAGE);
  await expect(page.getByText('Impossible de charger les détails des fiches')).toBeVisible();
  await expect(own(page).getByRole('link')).toHaveText('Ferme du lac');
  await page.unroute('**/fiches.json');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(own(page)).toContainText('Gambais');
  await expect(page.getByText('Impossible de charger les détails des fiches')).toBeHidden();
});

test('a browser that refuses to keep anything says so, and shows a list all the same', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await visit(page, TYPICAL_LISTING);
  await expect(page.locator('favourite-button button')).toBeHidden();
  await visit(page, `${PAGE}?fiches=${SHARED_FAVOURITES}`);
  await expect(page.getByText('Votre navigateur refuse de garder')).toBeVisible();
  await page.getByRole('button', { name: /Ajouter ces/ }).click();
  await expect(own(page)).toHaveCount(2);
  expect(faults).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and shows the way', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByText('ont besoin de JavaScript')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'L’annuaire' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await page.goto(TYPICAL_LISTING);
    await expect(page.locator('favourite-button button')).toBeHidden();
  });
});
