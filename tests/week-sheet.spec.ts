import { type Page, expect, test } from '@playwright/test';
import { TEST_INSTANT } from '../scripts/browser/test-site.ts';
import { SHEET_DAYS } from '../src/domain/week-sheet-plan.ts';
import { DAYS_KEPT, MOST_DATES } from '../src/domain/week-sheet-days.ts';
import { builtPages } from './support/built-pages.ts';
import { readCode } from './support/printed-sheets.ts';

const sheets = builtPages.filter(({ path }) => path.endsWith('/cette-semaine/'));
const emptySheets = sheets.filter(({ html }) => html.includes('Rien d’annoncé'));
const HOUDAN = '/communes/houdan/cette-semaine/';
/** Nothing takes place there; its neighbours have markets. */
const MAULETTE = '/communes/maulette/cette-semaine/';
/** Its only date is 19 December, cancelled; its neighbours have others before. */
const CONDE = '/communes/conde-sur-vesgre/cette-semaine/';
/** In the commune with the longest name of France. */
const LONGEST = 'à Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson';

const open = async (page: Page, path: string, instant = TEST_INSTANT) => {
  await page.clock.setFixedTime(instant);
  await page.goto(path);
};

/** Pages of the sheet once printed as the browser prints it. */
async function countPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What a part of the sheet holds and does not show on paper, in pixels. */
const hiddenHeight = (page: Page, part: string): Promise<number> =>
  page.locator(part).evaluate((element) => {
    const inside = [...element.children].filter((child) => child.getClientRects().length > 0);
    const box = element.getBoundingClientRect();
    const outside = inside.map((child) => {
      const rect = child.getBoundingClientRect();
      return Math.max(rect.bottom - box.bottom, rect.right - box.right);
    });
    return Math.round(Math.max(0, ...outside));
  });

test('a sheet is one page, and paper shows all of it but what only a screen needs', async ({ page }) => {
  expect(emptySheets.length).toBeGreaterThan(3);
  for (const { path } of [...sheets.slice(0, 6), ...emptySheets.slice(0, 3)]) {
    await open(page, path);
    expect(await countPages(page), path).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await hiddenHeight(page, '.sheet'), path).toBe(0);
    expect(await hiddenHeight(page, '.body'), path).toBe(0);
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    await expect(page.getByRole('contentinfo').getByText('Gratuit, sans compte')).toBeHidden();
    await page.emulateMedia({ media: null });
  }
});

test('letters are large enough for who reads it on a door', async ({ page }) => {
  await open(page, HOUDAN);
  await page.emulateMedia({ media: 'print' });
  const points = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => (parseFloat(getComputedStyle(element).fontSize) * 72) / 96);
  expect(await points('h1')).toBeGreaterThanOrEqual(28);
  for (const part of ['.what', '.details', '.address', '.period'])
    expect(await points(part), part).toBeGreaterThanOrEqual(14);
});

/** Adds entries to every day of the sheet, and has it arranged again. */
async function crowd(page: Page, { count, title }: { count: number; title: string }): Promise<void> {
  await page.evaluate(
    (added) => {
      const model = document.querySelector('li[data-key]');
      const first = document.querySelector('[data-date]');
      if (!model || !first) throw new Error('The sheet is empty.');
      for (let day = 21; day <= 27; day += 1) {
        const date = `2026-11-${day}`;
        const known = document.querySelector(`[data-date="${date}"]`);
        const section = known ?? (first.cloneNode(true) as Element);
        if (!known) {
          section.setAttribute('data-date', date);
          section.querySelector('ul')?.replaceChildren();
          first.parentElement?.append(section);
        }
        for (let rank = 0; rank < added.count; rank += 1) {
          const entry = model.cloneNode(true) as HTMLElement;
          entry.dataset.key = `${day}-${rank}`;
          const link = entry.querySelector('a');
          if (link) link.textContent = added.title;
          section.querySelector('ul')?.append(entry);
        }
      }
    },
    { count, title },
  );
  await page.getByRole('button', { name: 'Cette semaine' }).click();
}

for (const { name, count, title } of [
  { name: 'a busy week', count: 2, title: 'Grande brocante des écoles du canton' },
  { name: 'far too many dates', count: 20, title: 'Atelier' },
  {
    name: 'very long titles in capitals',
    count: 9,
    title: 'GRANDE FÊTE DU MIMOSA ET DES MOISSONS '.repeat(8),
  },
  { name: 'a title without a space', count: 3, title: 'W'.repeat(300) },
])
  test(`${name} still makes one page, which says what it leaves out`, async ({ page }) => {
    await open(page, HOUDAN);
    await crowd(page, { count, title });
    expect(await countPages(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await hiddenHeight(page, '.sheet')).toBe(0);
    expect(await hiddenHeight(page, '.body')).toBe(0);
    await expect(page.locator('.sheet footer:visible')).toHaveCount(1);
    const days = page.locator('[data-date]:visible');
    await expect(days).toHaveCount(7);
    if (count > 3) await expect(page.getByText(/^et \d+\sautres, sur la page$/).first()).toBeVisible();
  });

test('the sentence of an empty commune is whole on paper, however long its name and full its neighbourhood', async ({
  page,
}) => {
  await open(page, MAULETTE);
  await page
    .locator('week-sheet')
    .evaluate((sheet, place) => sheet.setAttribute('data-place', place), LONGEST);
  await crowd(page, { count: 20, title: 'Grande brocante des écoles du canton' });
  expect(await countPages(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const notice = page.locator('[data-notice]');
  await expect(notice).toContainText(`${LONGEST} cette semaine. À moins de 10\u00a0km\u00a0:`);
  const cut = await notice.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(cut).toBeLessThanOrEqual(0);
  expect(await hiddenHeight(page, '.sheet')).toBe(0);
  expect(await hiddenHeight(page, '.body')).toBe(0);
  await expect(page.locator('[data-date]:visible')).toHaveCount(7);
});

/** What a phone reads in the code of the sheet. */
const codeOf = async (page: Page): Promise<string> =>
  readCode(await page.locator('.sheet svg:visible').screenshot({ scale: 'css' }));

test('the code leads to the page of the commune, whose address is written beside', async ({ page }) => {
  await open(page, HOUDAN);
  const address = await codeOf(page);
  expect(address).toMatch(/^https:\/\/[^/]+\/communes\/houdan\/$/);
  await expect(page.locator('.address:visible')).toHaveText(address.replace('https://', ''));
});

test('in a week without dates it leads to the agenda around, whose address can be typed', async ({
  page,
}) => {
  await open(page, CONDE);
  const link = page.locator('.address:visible a');
  const { href, host } = new URL(await codeOf(page));
  expect(href).toMatch(/\/agenda\/\?lieu=conde-sur-vesgre&rayon=10$/);
  await expect(link).toHaveText(`${host}/agenda/`);
  await page.getByRole('button', { name: 'La semaine prochaine' }).click();
  expect(await codeOf(page)).toBe(href);

  await open(page, CONDE, new Date('2026-12-09T12:00:00+01:00'));
  await expect(link).toHaveText(`${host}/agenda/`);
  await page.getByRole('button', { name: 'La semaine prochaine' }).click();
  await expect(link).toHaveText(`${host}/communes/conde-sur-vesgre/`);
  expect(await codeOf(page)).toMatch(/\/communes\/conde-sur-vesgre\/$/);
});

test('the agenda around a commune without any date tells those of its neighbours', async ({ page }) => {
  await open(page, MAULETTE);
  await page.locator('.address:visible a').click();
  await expect(page).toHaveURL(/\/agenda\/\?lieu=maulette&rayon=10$/);
  await expect(page.getByRole('status')).toHaveText(/^\d+\sdates .+ à moins de 10\skm de Maulette[.,]/);
  await expect(page.getByRole('link', { name: 'Marché de la Halle' }).first()).toBeVisible();
});

test('the week is that of the visitor, whenever the page was built', async ({ page }) => {
  await open(page, HOUDAN, new Date('2026-12-04T18:00:00+01:00'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette semaine à Houdan');
  await expect(page.getByText('du vendredi 4 au jeudi 10\u00a0décembre 2026')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Samedi 5\u00a0décembre' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Samedi 21\u00a0novembre' })).toBeHidden();
  await page.getByRole('button', { name: 'La semaine prochaine' }).click();
  await expect(page.getByText('du lundi 7 au dimanche 13\u00a0décembre 2026')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Samedi 5\u00a0décembre' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Samedi 12\u00a0décembre' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'La semaine prochaine' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

for (const { when, at, words } of [
  {
    when: 'begins after all that it knows',
    at: '2027-02-21T12:00:00+01:00',
    words: 'et ne connaît pas cette semaine\u00a0: voyez l’adresse ci-dessous.',
  },
  {
    when: 'ends after it',
    at: '2026-12-24T12:00:00+01:00',
    words: '\u00a0: il peut y manquer des rendez-vous après le 25\u00a0décembre. Voyez l’adresse ci-dessous.',
  },
])
  test(`a sheet whose week ${when} says so on paper too, and leads to the page of the commune`, async ({
    page,
  }) => {
    for (const path of [HOUDAN, MAULETTE]) {
      await open(page, path, new Date(at));
      const notice = page.getByRole('status');
      await expect(notice).toContainText('Cette feuille date du 21\u00a0novembre 2026');
      await expect(notice).toContainText(words);
      await expect(page.getByText('Rien d’annoncé')).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.sheet').getByText(words.trim())).toBeVisible();
      await expect(page.locator('.address:visible')).toContainText(path.replace('cette-semaine/', ''));
      expect(await hiddenHeight(page, '.body')).toBe(0);
      expect(await countPages(page)).toBe(1);
      await page.emulateMedia({ media: null });
    }
  });

test('every commune has a sheet: without dates of its own, it tells those around', async ({ page }) => {
  const communes = builtPages.filter(({ path }) => /^\/communes\/[^/]+\/$/.test(path));
  expect(sheets.map(({ path }) => path).sort()).toEqual(
    communes.map(({ path }) => `${path}cette-semaine/`).sort(),
  );
  await open(page, MAULETTE);
  await expect(page.locator('[data-notice]')).toHaveText(
    'Rien d’annoncé à Maulette cette semaine. À moins de 10\u00a0km\u00a0:',
  );
  const market = page.getByRole('listitem').filter({ hasText: 'Marché de la Halle' }).first();
  await expect(market).toContainText(/Houdan \(\d,\d\skm\)/);
  await page.getByRole('button', { name: 'La semaine prochaine' }).click();
  await expect(page.locator('[data-notice]')).toHaveText(
    'Rien d’annoncé à Maulette la semaine du 23\u00a0novembre. À moins de 10\u00a0km\u00a0:',
  );
  await page.getByRole('button', { name: 'Cette semaine' }).click();
  await expect(page.locator('[data-notice]')).toContainText('Rien d’annoncé à Maulette cette semaine.');
});

test('however much is held around, its page has at most the thousand elements of any page', async ({
  page,
}) => {
  await open(page, CONDE);
  const { frame, section, line } = await page.evaluate(() => {
    const size = (selector: string) =>
      [...document.querySelectorAll(selector)].map((root) => 1 + root.querySelectorAll('*').length);
    const lines = size('[data-date] li');
    const sections = document.querySelectorAll('[data-date] :not(li, li *), [data-date]').length;
    const all = document.querySelectorAll('*:not(svg, svg *)').length;
    return {
      frame: all - size('[data-date]').reduce((sum, count) => sum + count, 0),
      section: sections / document.querySelectorAll('[data-date]').length,
      line: Math.max(...lines),
    };
  });
  expect([section, line]).toEqual([4, 5]);
  // What is held on each of seven days is told once more, above.
  const lines = MOST_DATES + Math.floor(MOST_DATES / SHEET_DAYS);
  expect(frame + DAYS_KEPT * section + lines * line).toBeLessThanOrEqual(1000);
});

test('a cancelled date stays on the sheet and says so', async ({ page }) => {
  await open(page, CONDE, new Date('2026-12-18T12:00:00+01:00'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Contes au moulin' })).toContainText('annulé');
});

test('the page of the commune leads to it', async ({ page }) => {
  await page.goto('/communes/houdan/');
  await page.getByRole('link', { name: 'L’affiche de la semaine, à imprimer' }).click();
  await expect(page).toHaveURL(HOUDAN);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the sheet is that of the week of the build', async ({ page }) => {
    await page.goto(HOUDAN);
    await expect(page.getByText('du samedi 21 au vendredi 27\u00a0novembre 2026')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Samedi 21\u00a0novembre' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Samedi 28\u00a0novembre' })).toBeHidden();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
