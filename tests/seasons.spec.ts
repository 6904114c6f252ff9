import { type Page, expect, test } from '@playwright/test';
import { tabTo, visit } from './support/visit.ts';

const JUNE = new Date('2027-06-10T09:00:00+02:00');

const shown = (page: Page) => page.locator('.products > li:visible > a');
const names = async (page: Page) => (await shown(page).allTextContents()).map((name) => name.trim());

test('the page of the season says what is harvested, what is kept and who sells it, month after month', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00+01:00'));
  await page.addInitScript(() => {
    const { querySelectorAll } = Element.prototype;
    // As a browser of 2022 does.
    Element.prototype.querySelectorAll = function (selector: string) {
      if (selector.includes(':has(')) throw new SyntaxError(selector);
      return querySelectorAll.call(this, selector);
    };
  });
  await visit(page, '/de-saison/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De saison en novembre');
  expect(await names(page)).toContain('Poireaux');
  expect(await names(page)).not.toContain('Fraises');
  const pears = page.locator('.products > li', { hasText: 'Poires' });
  await expect(pears).toContainText('de garde jusqu’à fin février');
  await expect(pears.getByRole('img')).toHaveAccessibleName(
    'Saison\u00a0: d’août à octobre, puis de garde jusqu’en février',
  );
  await expect(pears.getByRole('link', { name: 'Verger de la Butte' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Toute l’année' })).toBeVisible();

  // Nobody has built the site again since November.
  await page.clock.setFixedTime(JUNE);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De saison en juin');
  await expect(page.getByRole('link', { name: 'juin', exact: true })).toHaveAttribute('aria-current', 'date');
  await expect(page.getByRole('link', { name: 'novembre' })).not.toHaveAttribute('aria-current');
  const corrected = await names(page);
  const ending = page.locator('[data-turns="ending"]');
  await expect(ending).toContainText('Asperges');
  await expect(ending).not.toContainText('Salades');

  // The page of June says the same, at any time.
  await tabTo(page, 'a[href$="/de-saison/juin/"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De saison en juin');
  expect((await names(page)).toSorted()).toEqual(corrected.toSorted());
  expect((await page.locator('[data-turns="ending"] a').allTextContents()).toSorted()).toEqual(
    ['Asperges', 'Choux-fleurs', 'Épinards', 'Plants potagers', 'Rhubarbe'].toSorted(),
  );
});

test('a product says its season, its prices, and where to find it this week', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00+01:00'));
  await visit(page, '/produits/fromages-de-chevre/');
  await expect(page.locator('.now')).toHaveText(/En novembre\s: de saison jusqu’à fin novembre/);
  await expect(page.getByText(/de 2,60\s€ à 8,60\s€ la pièce/)).toBeVisible();
  const markets = page.locator('.markets > li:visible');
  await expect(markets.first()).toContainText(/mercredi 25\snovembre, 8\sh\s–/);
  await expect(markets.first().getByRole('link')).toHaveText([
    'Marché des Deux Fontaines',
    'Chèvrerie des Bruyères',
  ]);
  await expect(page.getByRole('link', { name: 'Gratin de courge au chèvre' })).toBeVisible();

  // One comes on the first week of the month only, though the market is held on every Friday; nobody has verified the
  // other for two years.
  await visit(page, '/produits/miel/');
  await expect(markets).toHaveCount(1);
  await expect(markets).toContainText(
    /vendredi 4\sdécembre.*Rucher de la Lande \(le premier marché du mois\)/,
  );

  await visit(page, '/produits/fromages-de-chevre/');
  await page.clock.setFixedTime(JUNE);
  await page.reload();
  await expect(page.locator('.now')).toHaveText(/En juin\s: de saison jusqu’à fin novembre/);
  await expect(markets).toHaveCount(0);
  const past = page.locator('outlet-week p', { hasText: 'Ces dates sont passées' });
  await expect(past).toBeVisible();
  await expect(past.getByRole('link').first()).toHaveText('Marché des Deux Fontaines');
  await expect(past.getByRole('link', { name: 'Chèvrerie des Bruyères' })).toHaveCount(0);
});

test('the calendar of the seasons is one A4 sheet, with the name and address of the site', async ({
  page,
}) => {
  await visit(page, '/de-saison/calendrier/');
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Asperges' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Pommes(?! de)/ }).getByRole('cell')).toHaveText([
    'conservation',
    '',
    'récolte',
    'conservation',
  ]);
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.foot')).toContainText('made-in-sud-78.example');
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
});

test('a guide says who keeps it, what it asks, and why each listing is there', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00+01:00'));
  await visit(page, '/guides/guide-gourmand/');
  await expect(page.getByRole('heading', { name: 'Ce qu’il faut pour y être' })).toBeVisible();
  const first = page.locator('.choices > li').first();
  await expect(first.getByRole('link')).toHaveText('Chèvrerie des Bruyères');
  await expect(first.locator('.why')).toContainText('Elle fait tout sur place');
  await expect(page.locator('shown-from')).toBeHidden();
  await page.clock.setFixedTime(new Date('2027-11-14T09:00:00+01:00'));
  await page.reload();
  await expect(page.locator('shown-from')).toContainText('pas été relu depuis plus d’un an');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the seasons are those of the day of the build, and every month has its page', async ({ page }) => {
    await page.goto('/de-saison/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('De saison en novembre');
    expect(await names(page)).toContain('Poireaux');
    expect(await names(page)).not.toContain('Fraises');
    await page.getByRole('link', { name: 'juin' }).click();
    expect(await names(page)).toContain('Fraises');
    await page.getByRole('link', { name: 'Le calendrier de l’année' }).click();
    await expect(page.getByRole('rowheader', { name: 'Fraises' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
