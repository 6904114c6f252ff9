import { type Locator, type Page, expect, test } from '@playwright/test';
import { TEST_INSTANT } from '../scripts/browser/test-site.ts';
import { DAY_MS } from '../src/domain/dates.ts';
import { TYPICAL_LISTING, pathOf } from './support/page-types.ts';
import { tabTo } from './support/visit.ts';

/** The visitor's clock, moved by days from the day of the build. */
const later = (days: number) => new Date(TEST_INSTANT.valueOf() + days * DAY_MS);
const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** Address of a page, whatever the site is served under. */
const openState = (page: Page) => page.locator('h1 ~ .state open-state, header open-state').first();

test.describe('a visitor who wants cheese', () => {
  test('goes from the home page to a producer, sees that it is open, and calls', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-21T10:30:00+01:00'));
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Annuaire' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Annuaire' })).toBeVisible();
    await page.getByRole('link', { name: 'Producteurs' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Producteurs' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Chèvrerie des Bruyères' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Chèvrerie des Bruyères' })).toBeVisible();
    await expect(openState(page)).toHaveText(/ouvert, ferme à 12\sh\s30/);
    await expect(page.getByRole('link', { name: /Appeler le 01\s99\s00\s10\s01/ })).toHaveAttribute(
      'href',
      'tel:+33199001001',
    );
  });

  const moments = [
    { at: '2026-11-21T10:30:00+01:00', says: /^ouvert, ferme à 12\sh\s30$/, state: 'open' },
    { at: '2026-11-21T12:10:00+01:00', says: /^ouvert, ferme dans 20\smin$/, state: 'closing' },
    { at: '2026-11-21T13:00:00+01:00', says: /^fermé, ouvre à 16\sh$/, state: 'closed' },
    { at: '2026-11-22T18:00:00+01:00', says: /^fermé, ouvre mercredi à 10\sh$/, state: 'closed' },
    { at: '2026-12-25T11:00:00+01:00', says: /^fermé, rouvre le (?:mercredi )?3\sfévrier/, state: 'closed' },
    { at: '2027-07-14T11:00:00+02:00', says: /^fermé, ouvre demain à 10\sh$/, state: 'closed' },
    { at: '2027-07-17T11:00:00+02:00', says: /^ouvert, ferme à 12\sh\s30$/, state: 'open' },
    { at: '2028-03-01T11:00:00+01:00', says: /^horaires inconnus$/, state: 'unknown' },
    { at: '2026-11-11T11:00:00+01:00', says: /^horaires inconnus$/, state: 'unknown' },
  ];
  for (const { at, says, state } of moments) {
    test(`is told what is right on ${at}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(at));
      await page.goto(TYPICAL_LISTING);
      await expect(openState(page)).toHaveText(says);
      await expect(openState(page)).toHaveAttribute('data-state', state);
    });
  }

  test('sees the shop close while looking at its page', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-21T12:29:30+01:00') });
    await page.goto(TYPICAL_LISTING);
    await expect(openState(page)).toHaveAttribute('data-state', 'closing');
    await page.clock.runFor(61_000);
    await expect(openState(page)).toHaveText(/^fermé, ouvre à 16\sh$/);
  });

  test.describe('from the other side of the world', () => {
    test.use({ timezoneId: 'Pacific/Auckland' });

    test('is told the hours of the place', async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-11-21T10:30:00+01:00'));
      await page.goto(TYPICAL_LISTING);
      await expect(openState(page)).toHaveText(/^ouvert, ferme à 12\sh\s30$/);
    });
  });

  test('sees on the home page what is open in the morning, and at night that nothing is', async ({
    page,
  }) => {
    const states = page.locator('open-now li:visible open-state');
    await page.clock.setFixedTime(new Date('2026-11-21T10:30:00+01:00'));
    await page.goto('/');
    await expect(page.locator('open-now [data-when="some"]')).toBeVisible();
    await expect(states).toHaveText(Array.from({ length: 5 }, () => /^ouvert/));
    await page.clock.setFixedTime(new Date('2026-11-22T03:00:00+01:00'));
    await page.reload();
    await expect(page.locator('open-now [data-when="none"]')).toBeVisible();
    await expect(page.locator('open-now [data-when="some"]')).toBeHidden();
    await expect(states.filter({ hasText: /^ouvert/ })).toHaveCount(0);
  });
});

test.describe('a reader without a mouse', () => {
  test('reaches an article from the home page', async ({ page }) => {
    await page.goto('/');
    await tabTo(page, 'nav a[href$="/magazine/"]');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/magazine\/$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, 'main a[href*="/articles/"]');
    const title = (await page.locator(':focus').textContent())?.trim() ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/articles\/[^/]+\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('changes the theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    await tabTo(page, 'theme-switch button');
    await expect(page.locator(':focus')).toHaveAccessibleName('Passer en sombre');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator(':focus')).toHaveAccessibleName('Passer en clair');
  });
});

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.describe('the theme', () => {
  test('is the system’s, then the one chosen, on every page and every visit', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    const night = await paper(page);
    await page.getByRole('button', { name: 'Passer en clair' }).click();
    const day = await paper(page);
    expect(day).not.toBe(night);
    await page.reload();
    expect(await paper(page)).toBe(day);
    await page.goto(TYPICAL_LISTING);
    expect(await paper(page)).toBe(day);
    await page.getByRole('button', { name: 'Passer en sombre' }).click();
    expect(await paper(page)).toBe(night);
  });

  test('changes even where nothing may be remembered', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    await page.getByRole('button', { name: 'Passer en sombre' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(faults).toEqual([]);
  });
});

const shownDays = async (list: Locator) =>
  list
    .locator('[data-date]:visible')
    .evaluateAll((days) => days.map((day) => (day as HTMLElement).dataset.date ?? ''));

test.describe('a page that nobody has built again', () => {
  test('names the days of the agenda and hides those past, five days later', async ({ page }) => {
    await page.clock.setFixedTime(later(0));
    await page.goto(pathOf('agenda'));
    const agenda = page.locator('agenda-days');
    const days = await shownDays(agenda);
    const fifth = days.find((day) => day >= isoDay(later(5))) ?? '';
    expect(days[0]).toBe(isoDay(later(0)));
    await expect(agenda.locator(`[data-date="${days[0]}"]`)).toContainText('Aujourd’hui');

    await page.clock.setFixedTime(new Date(`${fifth}T09:00:00+01:00`));
    await page.reload();
    expect((await shownDays(agenda))[0]).toBe(fifth);
    await expect(agenda.locator(`[data-date="${fifth}"]`)).toContainText('Aujourd’hui');
    await expect(agenda.getByText('Aujourd’hui').locator('visible=true')).toHaveCount(1);
  });

  test('says the day and what it holds in its masthead', async ({ page }) => {
    await page.clock.setFixedTime(later(0));
    await page.goto('/');
    await expect(page.locator('today-line')).toContainText(/^Samedi 21\snovembre\./);
    await page.clock.setFixedTime(later(5));
    await page.reload();
    await expect(page.locator('today-line')).toContainText(/^Jeudi 26\snovembre\./);
  });

  test('claims nothing about a day too far away', async ({ page }) => {
    await page.clock.setFixedTime(later(400));
    await page.goto('/');
    await expect(page.locator('today-line')).toHaveText('Voir l’agenda des prochains jours');
    expect(await shownDays(page.locator('agenda-days'))).toEqual([]);
    await expect(page.locator('open-now [data-when="none"]')).toBeVisible();
  });

  test('shows three days of the agenda on the home page, from today', async ({ page }) => {
    await page.clock.setFixedTime(later(5));
    await page.goto('/');
    const days = await shownDays(page.locator('agenda-days'));
    expect(days).toHaveLength(3);
    expect(days.filter((day) => day < isoDay(later(5)))).toEqual([]);
  });

  test('shows what is in season this month', async ({ page }) => {
    const products = () => page.locator('in-season [data-months]:visible').allTextContents();
    await page.clock.setFixedTime(later(0));
    await page.goto('/');
    const november = await products();
    await page.clock.setFixedTime(new Date('2027-06-10T09:00:00+02:00'));
    await page.reload();
    const june = await products();
    expect(november.length).toBeGreaterThan(0);
    expect(june.join()).toContain('fraise');
    expect(november.join()).not.toContain('fraise');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor goes from the home page to a listing and an article', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'À l’agenda' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Producteurs', exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'Chèvrerie des Bruyères' }).click();
    await expect(page.getByRole('heading', { name: 'Horaires' })).toBeVisible();
    await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Magazine' }).click();
    await page.locator('main a[href*="/articles/"]').first().click();
    await expect(page.locator('article h1')).toBeVisible();
  });

  test('no button stands there that would do nothing', async ({ page }) => {
    for (const path of ['/', TYPICAL_LISTING, pathOf('article')]) {
      await page.goto(path);
      const idle = page.locator('button:not(form button):visible');
      await expect(idle).toHaveCount(0);
    }
  });
});

test.describe('on paper', () => {
  for (const type of ['typical listing', 'article']) {
    test(`${type} comes without navigation, dark on light`, async ({ page }) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(pathOf(type));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Rubriques' })).toBeHidden();
      await expect(page.getByRole('search')).toBeHidden();
      await expect(page.getByRole('contentinfo')).toBeHidden();
      const [, red = 0] = (await paper(page)).match(/(\d+)/g)?.map(Number) ?? [];
      expect(red).toBeGreaterThan(200);
    });
  }
});

test.describe('an address that leads nowhere', () => {
  for (const path of [
    '/nulle-part/',
    '/producteurs/nulle-part/',
    '/articles/%3Cscript%3E/',
    '/agenda/9999-99/',
  ]) {
    test(`${path} says so and shows the way`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/n’existe pas/);
      await page.getByRole('main').getByRole('link', { name: 'Parcourir l’annuaire' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Annuaire' })).toBeVisible();
    });
  }

  test('an address without its final slash leads to the page', async ({ page }) => {
    await page.goto(TYPICAL_LISTING.replace(/\/$/, ''));
    await expect(page).toHaveURL(new RegExp(`${TYPICAL_LISTING}$`));
  });
});
