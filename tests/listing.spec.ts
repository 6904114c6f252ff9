import ICAL from 'ical.js';
import { type Page, expect, test } from '@playwright/test';
import { builtPages } from './support/built-pages.ts';
import { TYPICAL_LISTING } from './support/page-types.ts';
import { tabTo } from './support/visit.ts';

/** Built on Saturday 21 November 2026, verified on 17 October. */
const BUILD = '2026-11-21T10:30:00+01:00';

/** The page as it is seen at another time. */
async function seenAt(page: Page, time: string, path = TYPICAL_LISTING): Promise<void> {
  await page.clock.setFixedTime(new Date(time));
  await page.goto(path);
}

const week = (page: Page) => page.locator('outlet-week');
const verified = (page: Page) => page.locator('verified-line');
const state = (page: Page) => page.locator('.state open-state');

test.describe('a visitor of a listing', () => {
  test('sees in the first screen of a telephone who, what, where, until when and how to reach them', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await seenAt(page, BUILD);
    const first = [
      page.getByRole('heading', { level: 1 }),
      page.getByText('Fromages de chèvre au lait cru, du frais à la tomme').first(),
      page.getByText('chemin des Bruyères, Poigny-la-Forêt').first(),
      state(page).filter({ hasText: /^ouvert, ferme à 12\sh\s30$/ }),
      page.getByRole('link', { name: /Appeler/ }),
      page.getByRole('link', { name: 'Écrire' }),
    ];
    for (const part of first) await expect(part).toBeInViewport({ ratio: 1 });
  });

  test('reads where the producer is this week, from the day of the visit on', async ({ page }) => {
    const days = week(page).getByRole('listitem');
    await seenAt(page, BUILD);
    await expect(days.locator('b')).toHaveText([
      /^Aujourd’hui, samedi 21\snovembre$/,
      /^dimanche 22\snovembre$/,
      /^mercredi 25\snovembre$/,
      /^jeudi 26\snovembre$/,
      /^vendredi 27\snovembre$/,
    ]);
    await expect(days.nth(2)).toContainText(/Marché des Deux Fontaines, Rambouillet\s: 8\sh\s–.*13\sh\n/);
    await expect(days.nth(2)).toContainText(/Sur place\s: 10\sh\s–.*12\sh\s30, 16\sh\s–.*19\sh/);
    await expect(days.nth(3)).toContainText('(de mars à novembre)');

    // The page is not built again: the week goes on.
    await seenAt(page, '2026-11-26T09:00:00+01:00');
    await expect(days.first()).toContainText(/^Aujourd’hui, jeudi 26\snovembre/);
    await expect(days.last()).toContainText(/^mercredi 2\sdécembre/);

    // Then nothing is known any more, and the places are still one click away.
    await seenAt(page, '2026-12-20T09:00:00+01:00');
    await expect(days).toHaveCount(0);
    await expect(week(page).getByText('Ces dates sont passées')).toBeVisible();
    await expect(week(page).getByRole('link')).toHaveCount(3);
  });

  test('sees what is in season in the month of the visit', async ({ page }) => {
    const offer = page.getByRole('listitem').filter({ hasText: 'Crottin sec' });
    await seenAt(page, BUILD);
    await expect(offer).toContainText('d’avril à décembre, en ce moment');
    await seenAt(page, '2027-02-05T11:00:00+01:00');
    await expect(offer).toContainText('d’avril à décembre');
    await expect(offer).not.toContainText('en ce moment');
  });

  test('is told when nobody has verified for a year, then that the hours are not known', async ({ page }) => {
    await seenAt(page, BUILD);
    await expect(verified(page)).toHaveAttribute('data-age', 'fresh');
    await expect(verified(page).locator('strong')).toBeEmpty();

    await seenAt(page, '2027-11-17T11:00:00+01:00');
    await expect(verified(page)).toContainText('C’était il y a plus d’un an');
    await expect(state(page)).toHaveText(/^ouvert, ferme à 12\sh\s30$/);

    await seenAt(page, '2028-11-17T11:00:00+01:00');
    await expect(verified(page)).toHaveAttribute('data-age', 'lapsed');
    await expect(verified(page)).toContainText('C’était il y a plus de deux ans');
    await expect(state(page)).toHaveText('horaires à vérifier');
    await expect(state(page)).toHaveAttribute('data-state', 'unknown');
    await expect(week(page).getByRole('listitem')).toHaveCount(0);
    await expect(week(page)).toContainText('Personne n’a vérifié ces dates depuis plus de deux ans');
  });

  test('has two messages ready, with the name and the address of the listing, and says what changed in a form', async ({
    page,
  }) => {
    await seenAt(page, BUILD);
    for (const words of ['toujours vrai', 'fermé']) {
      const href = await verified(page).getByRole('link', { name: words }).getAttribute('href');
      const letter = new URL(href ?? '');
      expect(letter.pathname).toMatch(/^[^@]+@[^@]+$/);
      expect(letter.searchParams.get('subject')?.toLowerCase()).toContain(words);
      const body = letter.searchParams.get('body') ?? '';
      expect(body).toContain('Chèvrerie des Bruyères');
      expect(body).toContain(`${new URL(page.url()).pathname}`);
      expect(body.length).toBeGreaterThan(120);
    }
    await verified(page).getByRole('link', { name: 'ça a changé' }).click();
    await expect(page.getByText('Chèvrerie des Bruyères').first()).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/proposer/');
  });

  test('takes the listing to the address book', async ({ page }) => {
    await page.goto(TYPICAL_LISTING);
    const link = page.getByRole('link', { name: 'Ajouter à mes contacts' });
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toContain('text/vcard');
    const card = new ICAL.Component(ICAL.parse(await answer.text()));
    expect(card.getFirstPropertyValue('fn')).toBe('Chèvrerie des Bruyères');
    expect(card.getFirstPropertyValue('tel')).toBe('+33199001001');
  });

  test('goes there, shares the page and prints it with the keyboard alone', async ({ page }) => {
    await page.addInitScript(() => {
      const done: unknown[] = [];
      Object.assign(window, { done, print: () => done.push('printed') });
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (shared: ShareData) => Promise.resolve(done.push(shared.url)),
      });
    });
    await page.goto(TYPICAL_LISTING);
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'a[href^="geo:"]', 1);
    await tabTo(page, 'a[href^="https://www.openstreetmap.org/"]', 1);
    await tabTo(page, 'a[href$=".vcf"]', 3);
    await tabTo(page, '[data-do="share"]', 3);
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-do="print"]', 3);
    await page.keyboard.press('Enter');
    const done = await page.evaluate(() => (window as unknown as { done: unknown[] }).done);
    expect(done).toEqual([page.url(), 'printed']);
  });

  test('copies the address where the device cannot share', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'share', { configurable: true, value: undefined });
      Reflect.deleteProperty(Navigator.prototype, 'share');
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: (text: string) => Promise.resolve(Object.assign(window, { copied: text })),
      });
    });
    await page.goto(TYPICAL_LISTING);
    await page.getByRole('button', { name: 'Partager' }).click();
    await expect(page.locator('page-tools').getByRole('status')).toHaveText('Adresse copiée');
    expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toBe(page.url());
  });

  test('prints it on one sheet', async ({ page }) => {
    await seenAt(page, BUILD);
    const sheet = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

test('what nobody has verified for two years comes last in the lists', () => {
  const lapsed = builtPages.filter(({ html }) => html.includes('data-age="lapsed"')).map(({ path }) => path);
  expect(lapsed.length).toBeGreaterThan(0);
  const pages = builtPages
    .filter(({ path }) => /^\/annuaire\/(?:page\/\d+\/)?$/.test(path))
    .toSorted((one, other) => one.path.localeCompare(other.path, 'en', { numeric: true }));
  const rows = pages.flatMap(({ html }) =>
    [...html.matchAll(/class="name"[^>]*><a href="(\/[a-z]+\/[^"]+)"/g)].map(([, path]) => path),
  );
  expect(rows.slice(-lapsed.length).sort()).toEqual(lapsed.sort());
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a listing shows its week, its messages and its ways there, and no button that does nothing', async ({
    page,
  }) => {
    await page.goto(TYPICAL_LISTING);
    await expect(week(page).getByRole('listitem')).toHaveCount(5);
    await expect(week(page)).toContainText('Marché des Deux Fontaines');
    await expect(verified(page)).toContainText('Vérifiée le 17\u00a0octobre 2026');
    await expect(verified(page).getByRole('link')).toHaveCount(4);
    await page.locator('summary').click();
    await expect(page.locator('a[href^="geo:"]')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ajouter à mes contacts' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Partager' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  });
});
