import { readFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { TEST_INSTANT } from '../scripts/browser/test-site.ts';
import { parseOutliner } from '../src/domain/badge/outliner.ts';
import { LABEL_SHEETS, SHEET_ROOMS, TYPE_SIZES, sizeFor } from '../src/domain/label-sheets.ts';
import { builtPages } from './support/built-pages.ts';
import { outside, printed, readCode } from './support/printed-sheets.ts';
import { tabTo } from './support/visit.ts';

const HOLDER = '/label/producteurs/chevrerie-des-bruyeres/';
const PRINTED = `${HOLDER}imprimer/`;
const EXPIRING = '/label/producteurs/sapiniere-des-quatre-vents/imprimer/';
const SHEETS = Object.keys(LABEL_SHEETS) as (keyof typeof LABEL_SHEETS)[];
const FONT = 'node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff';
const outliner = parseOutliner(Uint8Array.from(readFileSync(FONT)).buffer);
const PIXELS_A_MILLIMETRE = 96 / 25.4;

const open = async (page: Page, address = PRINTED, instant: string | Date = TEST_INSTANT) => {
  await page.clock.setFixedTime(instant);
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
};

for (const sheet of SHEETS)
  test(`the sheet « ${sheet} » is one page of its paper, all drawn in the letters of the site`, async ({
    page,
  }) => {
    await open(page, `${PRINTED}#${sheet}`);
    const { pages, fonts, images } = await printed(page);
    expect(pages).toEqual([LABEL_SHEETS[sheet].paper === 'A3' ? [297, 420] : [210, 297]]);
    // A variable font is written as the drawings of its letters; one that the site lacks would be of another type.
    expect([...new Set(fonts)]).toEqual(['Type3']);
    expect(images).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await outside(page)).toEqual([]);
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    await expect(page.getByRole('radio').first()).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
  });

const NAMES = [
  'La Fromagerie des Vallées et des Étangs de Hollande réunis, société coopérative',
  'W'.repeat(80),
  '🧀 ŒUFS & MIEL '.repeat(6),
  'Anticonstitutionnellement-'.repeat(3),
  'مزرعة البحيرة '.repeat(5),
  'É',
];
const LONGEST_COMMUNE = 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson';
const LONGEST_ADDRESS = `made-in-pays-00.example/label/producteurs/${'fromagerie-'.repeat(7)}abc/`;

/** Writes texts on every sheet as the build would. */
async function rewrite(page: Page, texts: Record<string, string>): Promise<void> {
  const classes = { poster: 'poster', sticker: 'stickers', label: 'labels', tent: 'tent' };
  const changes = Object.entries(SHEET_ROOMS).flatMap(([kind, rooms]) =>
    Object.entries(rooms).flatMap(([part, room]) => {
      const text = texts[part];
      const selector = `.${classes[kind as keyof typeof classes]} .${part}`;
      return text === undefined ? [] : { selector, text, type: sizeFor(text, room, outliner) };
    }),
  );
  await page.evaluate((all) => {
    for (const { selector, text, type } of all)
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        element.textContent = text;
        element.dataset.mm = String(type);
      }
  }, changes);
}

test('the longest texts stay on each sheet, whole and apart', async ({ page }) => {
  await open(page);
  for (const name of NAMES) {
    await page.emulateMedia({ media: 'screen' });
    await rewrite(page, {
      name,
      commune: LONGEST_COMMUNE,
      address: LONGEST_ADDRESS,
      host: 'made-in-la-plaine-et-la-foret.example',
      goods: 'Fromages de chèvre, confitures de fleurs, pommes à couteau, légumes anciens',
    });
    for (const sheet of SHEETS) {
      await page.emulateMedia({ media: 'screen' });
      await page.locator(`[value="${sheet}"]`).check();
      await page.emulateMedia({ media: 'print' });
      expect(await outside(page), `${sheet}, ${name}`).toEqual([]);
    }
  }
});

test('every type has its size, twice as large a sheet on A3', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  const sizes = () =>
    page.locator('.poster .name').evaluate((name: HTMLElement, types) => {
      return types.map((type) => {
        name.dataset.mm = String(type);
        return parseFloat(getComputedStyle(name).fontSize);
      });
    }, TYPE_SIZES);
  const small = await sizes();
  TYPE_SIZES.forEach((type, index) => expect(small[index]).toBeCloseTo(type * PIXELS_A_MILLIMETRE, 1));
  await page.emulateMedia({ media: 'screen' });
  await page.locator('[value="affiche-a3"]').check();
  await page.emulateMedia({ media: 'print' });
  (await sizes()).forEach((size, index) => expect(size / (small[index] ?? 0)).toBeCloseTo(Math.SQRT2, 2));
});

test.describe('the code', () => {
  test.use({ deviceScaleFactor: 3 });

  test('of each sheet leads to the proof, and is large enough to be read', async ({ page }) => {
    await open(page);
    for (const sheet of SHEETS) {
      await page.emulateMedia({ media: 'screen' });
      await page.locator(`[value="${sheet}"]`).check();
      await page.emulateMedia({ media: 'print' });
      const code = page.locator('.code:visible').first();
      const { origin, pathname } = new URL(await readCode(await code.screenshot()));
      expect([origin.startsWith('https://'), pathname], sheet).toEqual([true, HOLDER]);
      const millimetres = ((await code.boundingBox())?.width ?? 0) / PIXELS_A_MILLIMETRE;
      const modules = await code.evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width);
      expect(millimetres, sheet).toBeGreaterThanOrEqual(25);
      expect(millimetres / modules, sheet).toBeGreaterThanOrEqual(0.4);
    }
    await expect(page.locator('.tent [data-face="upright"] .address')).toContainText(HOLDER);
    expect((await page.request.get(HOLDER)).status()).toBe(200);
  });
});

for (const { path, why, what } of [
  {
    path: '/label/sejours/gite-de-la-moisson/imprimer/',
    why: 'le label est expiré',
    what: /Retirez ou recouvrez.+Pour reprendre le label/,
  },
  {
    path: '/label/producteurs/cidrerie-du-pressoir-bleu/imprimer/',
    why: 'le label est suspendu',
    what: /Retirez ou recouvrez.+La page de preuve dit pourquoi/,
  },
  {
    path: '/label/commerces/boucherie-de-la-grand-rue/imprimer/',
    why: 'le label est retiré',
    what: /Retirez.+comment contester/,
  },
])
  test(`when ${why}, the page has nothing to print and says what to do`, async ({ page }) => {
    await open(page, path);
    await expect(page.getByRole('heading', { name: `Rien à imprimer\u00a0: ${why}` })).toBeVisible();
    await expect(page.getByText(what)).toBeVisible();
    await expect(page.locator('.sheet, [type="radio"]')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2, name: 'Rien' })).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Nous écrire' })).toHaveAttribute('href', /^mailto:/);
    await page.getByRole('link', { name: 'La page de preuve' }).click();
    await expect(page).toHaveURL(path.replace('imprimer/', ''));
  });

test('a label that ends soon is to be renewed first', async ({ page }) => {
  await open(page, EXPIRING);
  await expect(page.getByText('Le label expire le 28\u00a0novembre 2026\u00a0: renouvelez')).toBeVisible();
  await open(page);
  await expect(page.getByText('Le label expire')).toBeHidden();
});

test('a sheet is that of the day on which one looks: a page made long ago has none once the label is over', async ({
  page,
}) => {
  await open(page, PRINTED, '2027-03-14T23:30:00+01:00');
  await expect(page.getByText('Le label expire le 14\u00a0mars 2027')).toBeVisible();
  await expect(page.locator('.sheet:visible')).toHaveCount(1);
  await open(page, PRINTED, '2027-03-15T00:30:00+01:00');
  await expect(page.getByText('il n’est plus valable depuis le 15\u00a0mars 2027')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet:visible')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'le label est expiré' })).toBeVisible();
});

test('a sheet is chosen by the keyboard, and kept in the address', async ({ page }) => {
  await open(page);
  await tabTo(page, '[name="feuille"]', 30);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/#vitrine$/);
  await expect(page.getByRole('region', { name: 'Les autocollants de vitrine' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: /^Vitrine/ })).toBeChecked();
  await page.goto(`${PRINTED}#chevalet`);
  await expect(page.getByRole('region', { name: 'Le chevalet de table' })).toBeVisible();
  await page.goto(`${PRINTED}#inconnu`);
  await expect(page.locator('.sheet:visible')).toHaveCount(1);
  await tabTo(page, '[data-do="print"]', 40);
});

test('at night a sheet is shown as it is on paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const colours = page.locator('.poster').evaluate((sheet) => {
    const { backgroundColor, color } = getComputedStyle(sheet);
    return [backgroundColor, color];
  });
  expect(await colours).toEqual(['rgb(255, 255, 255)', 'rgb(29, 42, 34)']);
});

test('on a phone a sheet takes the width of the screen and no more', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await open(page);
  const room = await page
    .locator('.preview')
    .evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
  expect(room[1]).toBe(room[0]);
  expect((await page.locator('.poster').boundingBox())?.width).toBeGreaterThan(250);
});

test('every proof of a listing leads to its sheets, and no search engine finds them', () => {
  const proofs = builtPages.filter(({ path }) => /^\/label\/[^/]+\/[^/]+\/$/.test(path));
  const led = proofs.filter(({ path, html }) => html.includes(`href="${path}imprimer/"`));
  const pages = builtPages.filter(({ path }) => path.endsWith('/imprimer/'));
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.map(({ path }) => path)).toEqual(led.map(({ path }) => `${path}imprimer/`));
  for (const { html, path } of pages) expect(html, path).toContain('<meta name="robots" content="noindex"');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sheet is chosen all the same, and the menu of the browser prints it', async ({ page }) => {
    await page.goto(PRINTED);
    await expect(page.getByText('par le menu Imprimer du navigateur')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Imprimer' })).toHaveCount(0);
    await page.getByText('Étiquettes de produit').click();
    await expect(page.getByRole('region', { name: 'Les étiquettes de produit' })).toBeVisible();
    await page.getByText('Affiche A3').click();
    expect((await printed(page)).pages).toEqual([[297, 420]]);
  });
});
