import { type Locator, type Page, expect, test } from '@playwright/test';
import { TEST_INSTANT } from '../scripts/browser/test-site.ts';
import { DAY_MS } from '../src/domain/dates.ts';
import { barriers } from './support/barriers.ts';
import { builtPages } from './support/built-pages.ts';
import { tabTo } from './support/visit.ts';

/** The visitor's clock, moved by days from the day of the build. */
const later = (days: number) => new Date(TEST_INSTANT.valueOf() + days * DAY_MS);

const rows = (page: Page) => page.locator('agenda-days section li:visible');
const status = (page: Page) => page.locator('agenda-filter [role="status"]');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const shownDates = (page: Page) =>
  page
    .locator('agenda-filter section[data-date]:visible')
    .evaluateAll((days) => days.map((day) => (day as HTMLElement).dataset['date'] ?? ''));

/** The answer to a touch comes with the texts that it needs, a moment later. */
const expectDates = (page: Page, dates: readonly string[]) =>
  expect.poll(() => shownDates(page)).toEqual(dates);

/** « 12 dates… » → 12. */
async function toldCount(page: Page): Promise<number> {
  const text = (await status(page).textContent()) ?? '';
  return /^(?:Rien|Aucun)/.test(text) ? 0 : Number.parseInt(text, 10);
}

/** Opens a page whose address asks for something, and waits for the answer. */
async function ask(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(status(page)).toHaveText(/\S/);
}

async function openFilters(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filtrer', exact: true }).click();
}

test.beforeEach(({ page }) => page.clock.setFixedTime(later(0)));

test.describe('someone who looks for something to do', () => {
  const moments = [
    { name: 'Aujourd’hui', query: 'quand=aujourdhui', days: ['2026-11-21'] },
    { name: 'Demain', query: 'quand=demain', days: ['2026-11-22'] },
    { name: 'Ce week-end', query: 'quand=week-end', days: ['2026-11-21', '2026-11-22'] },
  ];
  for (const { name, query, days } of moments)
    test(`asks for « ${name} » with one touch, and takes it back with another`, async ({ page }) => {
      await page.goto('/agenda/');
      const all = await rows(page).count();
      const button = page.getByRole('button', { name, exact: true });
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL(new RegExp(`\\?${query}$`));
      await expectDates(page, days);
      expect(await toldCount(page)).toBe(await rows(page).count());
      await button.click();
      await expect(page).toHaveURL(/\/agenda\/$/);
      await expect(rows(page)).toHaveCount(all);
      await expect(status(page)).toHaveText('');
    });

  test('is not told how far the page goes when asking for days that it has', async ({ page }) => {
    await page.goto('/agenda/');
    const end = page.locator('.until');
    await expect(end).toBeVisible();
    await page.getByRole('button', { name: 'Ce week-end', exact: true }).click();
    await expect(end).toBeHidden();
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(end).toBeVisible();
  });

  test('sees no more than seven days of the week to come', async ({ page }) => {
    await ask(page, '/agenda/?quand=7-jours');
    const days = await shownDates(page);
    expect(days.length).toBeGreaterThan(2);
    expect(days.filter((day) => day > '2026-11-27')).toEqual([]);
  });

  test('keeps a commune, then what is free there, and reads how many dates that makes', async ({ page }) => {
    await page.goto('/agenda/');
    await openFilters(page);
    await page.getByLabel('Commune').selectOption('houdan');
    await expect(rows(page).filter({ hasNotText: 'Houdan' })).toHaveCount(0);
    const inHoudan = await rows(page).count();
    await page.getByLabel('Événements gratuits').check();
    await expect(page).toHaveURL(/\?lieu=houdan&gratuit=1$/);
    await expect(rows(page).filter({ hasNotText: 'gratuit' })).toHaveCount(0);
    const count = await rows(page).count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(inHoudan);
    expect(plain((await status(page).textContent()) ?? '')).toMatch(
      new RegExp(`^${count} dates gratuites d’ici au .+ à Houdan\\.$`),
    );
    await page.getByRole('button', { name: /^Voir \d+.dates$/ }).click();
    await expect(status(page)).toBeFocused();
    await expect(page.getByLabel('Commune')).toBeHidden();
  });

  test('looks around a commune that has nothing itself, further once told to, and back', async ({ page }) => {
    await page.goto('/agenda/');
    await openFilters(page);
    await page.getByLabel('Commune').selectOption({ label: 'Gambais (0)' });
    await expect(rows(page)).toHaveCount(0);
    const further = page
      .locator('.nothing')
      .getByRole('button', { name: /^Chercher à moins de \d+.km de Gambais$/ });
    const promised = Number(/\((\d+)/.exec((await further.locator('..').textContent()) ?? '')?.[1]);
    await further.click();
    await expect(rows(page)).toHaveCount(promised);
    await expect(status(page)).toBeFocused();
    const distance = page.getByLabel('Distance');
    const near = Number(await distance.inputValue());
    await distance.selectOption({ label: 'À moins de 20\u00a0km' });
    await expect(page).toHaveURL(/\?lieu=gambais&rayon=20$/);
    const far = await toldCount(page);
    expect(near).toBeLessThan(20);
    expect(far).toBeGreaterThan(promised);
    await expect(rows(page)).toHaveCount(far);
    await expect(status(page)).toContainText('à moins de 20\u00a0km de Gambais');
    await page.reload();
    await expect(rows(page)).toHaveCount(far);
    await page.getByRole('button', { name: 'Retirer\u00a0: autour de Gambais' }).click();
    await expect(page).toHaveURL(/\/agenda\/$/);
  });

  test('is told when distances cannot be had, and sees the commune alone', async ({ page }) => {
    await page.route('**/vocabulaire.json', (route) => route.abort());
    await page.goto('/agenda/?lieu=houdan&rayon=10');
    await expect(status(page)).toContainText('Les distances n’ont pas pu être chargées.');
    await expect(rows(page).filter({ hasNotText: 'Houdan' })).toHaveCount(0);
    expect(await rows(page).count()).toBeGreaterThan(0);
  });

  const kinds = [
    { choice: 'Marchés', kind: 'marches', holds: /Marché ·/ },
    { choice: 'Événements', kind: 'evenements', holds: /^(?!.*Marché ·)/s },
  ];
  for (const { choice, kind, holds } of kinds)
    test(`keeps what is of the kind « ${choice} »`, async ({ page }) => {
      await page.goto('/agenda/');
      await openFilters(page);
      await page.getByLabel('Genre').selectOption(choice);
      await expect(page).toHaveURL(new RegExp(`genre=${kind}$`));
      const texts = await rows(page).allInnerTexts();
      expect(texts.length).toBeGreaterThan(3);
      expect(texts.filter((text) => !holds.test(text))).toEqual([]);
    });

  test('finds in a category what is of those below it', async ({ page }) => {
    await page.goto('/agenda/');
    await openFilters(page);
    const list = page.getByLabel('Catégorie');
    const branch = await list.evaluate((select: HTMLSelectElement) => {
      const options = [...select.options];
      const at = options.findIndex((option) => option.dataset['depth'] === '1');
      return { parent: options[at - 1]?.value ?? '', child: options[at]?.value ?? '' };
    });
    await list.selectOption(branch.child);
    const below = await rows(page).allInnerTexts();
    await list.selectOption(branch.parent);
    const all = await rows(page).allInnerTexts();
    expect(below.length).toBeGreaterThan(0);
    expect(below.filter((text) => !all.includes(text))).toEqual([]);
  });

  for (const { label, query } of [
    { label: 'Faits pour les familles ou les enfants', query: 'enfants=1' },
    { label: 'À l’abri, au moins en partie', query: 'abri=1' },
  ])
    test(`keeps a part of the dates by « ${label} »`, async ({ page }) => {
      await page.goto('/agenda/');
      const all = await rows(page).count();
      await openFilters(page);
      await page.getByLabel(label).check();
      await expect(page).toHaveURL(new RegExp(`\\?${query}$`));
      const count = await toldCount(page);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(all);
      await expect(rows(page)).toHaveCount(count);
      await page.getByRole('button', { name: /^Retirer/ }).click();
      await expect(rows(page)).toHaveCount(all);
    });

  test('is told, when nothing answers, which filter to take out', async ({ page }) => {
    await ask(page, '/agenda/?genre=marches&lieu=houdan&gratuit=1');
    await expect(rows(page)).toHaveCount(0);
    await expect(status(page)).toContainText(/^Aucun marché gratuit n’est annoncé .* à Houdan\./);
    const ways = page.locator('.nothing').getByRole('button');
    expect(await ways.count()).toBeGreaterThan(0);
    const way = page.locator('.nothing li').filter({ hasText: 'gratuit' });
    const promised = Number(/\((\d+)/.exec((await way.textContent()) ?? '')?.[1]);
    await way.getByRole('button').click();
    await expect(rows(page)).toHaveCount(promised);
    await expect(page).toHaveURL(/\?genre=marches&lieu=houdan$/);
    await expect(status(page)).toBeFocused();
  });

  test('is told, of few dates for children, how many are open to everyone, and sees them', async ({
    page,
  }) => {
    await ask(page, '/agenda/?quand=7-jours&enfants=1');
    const few = await toldCount(page);
    const hint = page.getByText(/^\d+.autres dates sont ouvertes à tout public\./);
    const more = Number.parseInt((await hint.textContent()) ?? '', 10);
    await hint.getByRole('button', { name: 'Les montrer aussi' }).click();
    await expect(page).toHaveURL(/\?quand=7-jours&enfants=tous$/);
    await expect(rows(page)).toHaveCount(few + more);
    await expect(status(page)).toContainText('pour tous, enfants compris');
    await expect(hint).toHaveCount(0);
  });

  test('is offered on a Sunday the week-end that comes, no more the one that is today', async ({ page }) => {
    await page.goto('/agenda/');
    const next = page.getByRole('button', { name: 'Week-end prochain' });
    const present = page.getByRole('button', { name: 'Ce week-end' });
    await expect(next).toBeHidden();
    await page.clock.setFixedTime(later(1));
    await page.reload();
    await expect(present).toBeHidden();
    await next.click();
    await expectDates(page, ['2026-11-28', '2026-11-29']);
    await expect(status(page)).toContainText('le week-end prochain');
    await ask(page, '/agenda/?quand=week-end');
    await expect(present).toHaveAttribute('aria-pressed', 'true');
    await expectDates(page, ['2026-11-22']);
  });

  test('clears everything at once', async ({ page }) => {
    await ask(page, '/agenda/?lieu=houdan&gratuit=1&quand=demain');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(page).toHaveURL(/\/agenda\/$/);
    await expect(page.getByRole('button', { name: 'Tout effacer' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Filtrer', exact: true })).toBeFocused();
    expect(await rows(page).count()).toBeGreaterThan(30);
  });

  test('goes back, forward, and reloads, and finds what was asked', async ({ page }) => {
    await page.goto('/agenda/');
    await page.getByRole('button', { name: 'Demain', exact: true }).click();
    await openFilters(page);
    await page.getByLabel('Événements gratuits').check();
    const both = await status(page).textContent();
    await page.goBack();
    await expect(page).toHaveURL(/\?quand=demain$/);
    await expect(page.getByLabel('Événements gratuits')).not.toBeChecked();
    await page.goBack();
    await expect(status(page)).toHaveText('');
    await page.goForward();
    await page.goForward();
    await expect(status(page)).toHaveText(both ?? '');
    await page.reload();
    await expect(status(page)).toHaveText(both ?? '');
    await expect(page.getByRole('button', { name: 'Demain', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await openFilters(page);
    await expect(page.getByLabel('Événements gratuits')).toBeChecked();
  });

  test('is not harmed by an address that somebody made up', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await ask(page, '/agenda/?lieu=%3Cimg%20src=x%3E&quand=constructor&categorie=nulle-part&gratuit=%00');
    await expect(status(page)).toContainText(/^Rien n’est annoncé /);
    await expect(status(page)).toContainText('dans cette catégorie');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    expect(await rows(page).count()).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });

  test('takes the question along to a month and back', async ({ page }) => {
    await ask(page, '/agenda/?quand=demain&gratuit=1');
    await page.getByRole('navigation', { name: 'Mois par mois' }).getByText('Décembre 2026').click();
    await expect(page).toHaveURL(/\/agenda\/2026-12\/\?gratuit=1$/);
    await expect(status(page)).toContainText(/dates gratuites en décembre 2026[.,]/);
    await expect(page.locator('td li:visible')).toHaveCount(await toldCount(page));
    await page.getByRole('link', { name: 'Janvier 2027' }).click();
    await expect(page).toHaveURL(/\/agenda\/2027-01\/\?gratuit=1$/);
    await page.getByRole('link', { name: 'L’agenda jour par jour' }).click();
    await expect(page).toHaveURL(/\/agenda\/\?gratuit=1$/);
  });

  test('meets no barrier with filters open, nor when nothing answers', async ({ page }) => {
    for (const path of [
      '/agenda/?lieu=houdan&gratuit=1',
      '/agenda/?genre=marches&gratuit=1',
      '/agenda/2026-12/?abri=1',
    ]) {
      await ask(page, path);
      await openFilters(page);
      expect.soft(await barriers(page), path).toEqual([]);
    }
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 375, height: 740 } });

    test('has the first two dates and folded filters on the first screen', async ({ page }) => {
      await page.goto('/agenda/');
      await expect(rows(page).nth(0)).toBeInViewport({ ratio: 1 });
      await expect(rows(page).nth(1)).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: 'Filtrer', exact: true })).toBeInViewport();
      await expect(page.getByLabel('Commune')).toBeHidden();
    });
  });
});

test.describe('the agenda a week after it was written', () => {
  test('names the days there are, and finds those of this week-end', async ({ page }) => {
    await page.clock.setFixedTime(later(5));
    await ask(page, '/agenda/?quand=week-end');
    await expectDates(page, ['2026-11-28', '2026-11-29']);
    await expect(page.locator('[data-date="2026-11-28"] h2')).toHaveText(/^Ce week-end\s+Samedi 28/);
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    const days = await shownDates(page);
    expect(days.filter((day) => day < '2026-11-26')).toEqual([]);
    await expect(page.locator('[data-date="2026-11-26"] h2')).toContainText('Aujourd’hui');
    await expect(page.locator('[data-date="2026-11-27"] h2')).toContainText('Demain');
  });

  for (const days of [0, 1, 7, 30])
    test(`announces in its masthead what it shows, ${days} days later`, async ({ page }) => {
      await page.clock.setFixedTime(later(days));
      await ask(page, '/agenda/?quand=aujourdhui');
      const texts = await rows(page).allInnerTexts();
      const markets = texts.filter((text) => text.includes('Marché ·')).length;
      const events = texts.filter((text) => !/Marché ·|annulé|reporté/.test(text)).length;
      const counted = (count: number, word: string) =>
        count ? [`${count} ${word}${count > 1 ? 's' : ''}`] : [];
      const told = [...counted(markets, 'marché'), ...counted(events, 'événement')].join(', ');
      const masthead = plain((await page.locator('today-line').textContent()) ?? '');
      expect(masthead.replace(/^\S+ \S+ \S+\. /, '')).toBe(
        told ? `Aujourd’hui : ${told}` : 'Voir l’agenda des prochains jours',
      );
    });

  test('says what is over of today, in the territory’s own time, and what comes tomorrow', async ({
    page,
  }) => {
    const today = page.locator('[data-date="2026-11-21"] li');
    const over = page.locator('[data-date="2026-11-21"] .hour', { hasText: 'terminé' });
    await page.clock.setFixedTime(new Date('2026-11-21T12:59:00+01:00'));
    await page.goto('/agenda/');
    await expect(today).toHaveCount(4);
    await expect(over).toHaveText([/10.h.30, terminé$/]);
    await expect(page.locator('today-line a')).toHaveText(/^Aujourd’hui\s: 2\smarchés, 2\sévénements$/);
    await page.clock.setFixedTime(new Date('2026-11-21T13:00:00+01:00'));
    await page.reload();
    await expect(today).toHaveCount(4);
    await expect(over).toHaveCount(4);
    await expect(page.locator('.hour', { hasText: 'terminé' })).toHaveCount(4);
    await page.getByRole('button', { name: 'Aujourd’hui', exact: true }).click();
    await expect(status(page)).toHaveText('4\u00a0dates aujourd’hui, toutes terminées.');
    await page.setViewportSize({ width: 375, height: 740 });
    expect(await barriers(page)).toEqual([]);
    await expect(page.locator('today-line a')).toHaveText(
      /^Fini pour aujourd’hui\s; demain\s: 1\smarché, 3\sévénements$/,
    );
    await page.goto('/');
    await expect(page.locator('agenda-days .hour', { hasText: 'terminé' })).toHaveCount(4);
  });

  test('says that its days do not go far enough when they do not', async ({ page }) => {
    const until =
      (await page.goto('/agenda/').then(() => page.locator('agenda-filter').getAttribute('data-until'))) ??
      '';
    await page.clock.setFixedTime(new Date(`${until}T10:00:00+01:00`));
    await ask(page, '/agenda/?quand=7-jours');
    await expect(status(page)).toContainText(/La page s’arrête au /);
  });

  test('says, once nothing is left of it, where to look on', async ({ page }) => {
    await page.clock.setFixedTime(later(120));
    await page.goto('/agenda/');
    await expect(rows(page)).toHaveCount(0);
    await expect(page.getByText('écrite il y a trop longtemps')).toBeVisible();
    await expect(page.getByText('La suite\u00a0:')).toBeHidden();
    await expect(page.getByText('Les mois qui viennent sont plus bas.')).toBeVisible();
    await ask(page, '/agenda/?quand=week-end');
    await expect(status(page)).toHaveText(
      /^La page s’arrête au \S+ \d+\s\S+ 202\d. La suite est plus bas, mois par mois\.$/,
    );
    const months = page.getByRole('navigation', { name: 'Mois par mois' });
    await expect(months.getByText('Février 2027')).toBeHidden();
    await months.getByText('Mars 2027').click();
    await expect(page.locator('td li:visible').first()).toBeVisible();
  });

  test('leads from a month that is past to the agenda when the present one has no page', async ({ page }) => {
    await page.clock.setFixedTime(later(500));
    await page.goto('/agenda/2026-11/');
    await page.getByRole('link', { name: 'le mois présent' }).click();
    await expect(page).toHaveURL(/\/agenda\/$/);
  });

  test('says that a month is past', async ({ page }) => {
    await page.clock.setFixedTime(later(30));
    await page.goto('/agenda/2026-11/');
    await expect(page.getByText('Ce mois est passé.')).toBeVisible();
    await expect(page.getByRole('table')).toBeHidden();
    await expect(page.getByRole('link', { name: 'les archives' })).toHaveAttribute(
      'href',
      '/agenda/archives/',
    );
    await expect(page.getByText('Les jours passés ne sont plus montrés')).toBeHidden();
    await page.getByRole('link', { name: 'le mois présent' }).click();
    await expect(page).toHaveURL(/\/agenda\/2026-12\/$/);
    await expect(page.getByText('Les jours passés ne sont plus montrés')).toBeVisible();
    await expect(page.getByText('Ce mois est passé.')).toBeHidden();
    await expect(page.locator('td[aria-current="date"]')).toHaveAttribute('data-date', '2026-12-21');
  });
});

const day = (page: Page, date: string) => page.locator(`td[data-date="${date}"]`);

test.describe('a month at the keyboard', () => {
  test('is gone through day by day, week by week and month by month', async ({ page }) => {
    await ask(page, '/agenda/2026-12/?gratuit=1');
    await tabTo(page, 'td[data-date]');
    await expect(day(page, '2026-12-01')).toBeFocused();
    const steps = [
      ['ArrowRight', '2026-12-02'],
      ['ArrowDown', '2026-12-09'],
      ['ArrowLeft', '2026-12-08'],
      ['End', '2026-12-13'],
      ['Home', '2026-12-07'],
      ['ArrowUp', '2026-11-30'],
    ] as const;
    for (const [key, date] of steps) {
      await page.keyboard.press(key);
      await expect(day(page, date)).toBeFocused();
    }
    await expect(page).toHaveURL(/\/agenda\/2026-11\/\?gratuit=1#2026-11-30$/);
    await page.keyboard.press('PageDown');
    await expect(page).toHaveURL(/\/agenda\/2026-12\/\?gratuit=1#2026-12-30$/);
    await expect(day(page, '2026-12-30')).toBeFocused();
    expect(await page.locator('td[tabindex="0"]').count()).toBe(1);
  });

  test('starts on today, and stays where no month follows', async ({ page }) => {
    await page.goto('/agenda/2026-11/');
    await tabTo(page, 'td[data-date]');
    await expect(day(page, '2026-11-21')).toBeFocused();
    await page.keyboard.press('PageUp');
    await expect(day(page, '2026-11-21')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('td[data-date="2026-11-21"] a').first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(day(page, '2026-11-22')).toBeFocused();
  });

  test.describe('as a list on a phone', () => {
    test.use({ viewport: { width: 375, height: 740 } });

    test('goes from one day that has something to the next', async ({ page }) => {
      await page.goto('/agenda/2026-12/');
      const days = await page
        .locator('td[data-date]:not([data-empty])')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['date'] ?? ''));
      await tabTo(page, 'td[data-date]');
      for (const date of days.slice(1, 4)) {
        await page.keyboard.press('ArrowDown');
        await expect(day(page, date)).toBeFocused();
      }
    });
  });
});

const cellsOf = (table: Locator) =>
  table.evaluate((element: HTMLTableElement) => ({
    heads: [...element.querySelectorAll('th[scope="col"]')].map((head) => head.textContent?.trim() ?? ''),
    widths: [...element.rows].map((row) => row.cells.length),
    caption: element.caption?.textContent ?? '',
  }));

/** Copies the entries of each day that has some until it has at least this many. */
const crowdMonth = (page: Page, least: number): Promise<void> =>
  page.evaluate((count) => {
    for (const list of document.querySelectorAll('td > .entries')) {
      const entries = [...list.children];
      while (entries.length > 0 && list.children.length < count)
        list.append(...entries.slice(0, count - list.children.length).map((entry) => entry.cloneNode(true)));
    }
  }, least);

/** The names of the days and the links of a week lead to an address of their own, which a PDF keeps with its sheet. */
const markWeeks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const days = document.createElement('a');
    days.href = '/mark/days';
    document.querySelector('th')?.append(days);
    days.textContent = 'lundi';
    for (const [index, week] of [...document.querySelectorAll('tbody tr')].entries())
      for (const link of week.querySelectorAll('a')) link.href = `/mark/week-${index}`;
  });

/** What is marked on each sheet of a PDF, in its order. */
function marksOnSheets(pdf: Buffer): string[][] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/^(\d+) 0 obj\b(.*?)\bendobj/gms)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const sheets = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return sheets.map((sheet) => {
    const [, annotations = ''] = /\/Annots \[(.*?)\]/s.exec(sheet) ?? [];
    const links = [...annotations.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => objects.get(id) ?? '');
    return [...new Set(links.flatMap((link) => /\/mark\/([\w-]+)/.exec(link)?.[1] ?? []))];
  });
}

test.describe('a month', () => {
  test('is a table with the names of the days, whatever it looks like', async ({ page }) => {
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto('/agenda/2026-12/');
      const table = page.getByRole('table', { name: 'Agenda de décembre 2026' });
      await expect(table).toHaveCount(1);
      const { heads, widths, caption } = await cellsOf(table);
      expect(heads).toEqual(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']);
      expect(widths).toEqual([7, 7, 7, 7, 7, 7].slice(0, widths.length));
      expect(caption).toBe('Agenda de décembre 2026');
      await expect(table.getByRole('cell')).toHaveCount(35);
      await expect(table.getByRole('columnheader')).toHaveCount(7);
    }
  });

  test('has a page, as each of the twelve that follow, and says when it holds nothing', () => {
    const months = builtPages.filter(({ path }) => /^\/agenda\/\d{4}-\d\d\/$/.test(path));
    expect(months.map(({ path }) => path.slice(8, 15)).sort()).toEqual([
      ...['2026-11', '2026-12'],
      ...Array.from({ length: 11 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}`),
    ]);
    for (const { html } of months)
      expect(html.includes('<li data-is')).toBe(!html.includes('Rien d’annoncé pour ce mois'));
    const told = months.filter(({ html }) =>
      html.includes('Les jours de marché ne sont connus que jusqu’au'),
    );
    expect(told.map(({ path }) => path)).toEqual(['/agenda/2027-11/']);
  });

  test('says where each thing is, and that its past days are in the archive', async ({ page }) => {
    await page.goto('/agenda/2026-11/');
    await expect(day(page, '2026-11-22').locator('li').first()).toContainText(/, Chevreuse$/);
    await expect(page.getByText('Les jours passés ne sont plus montrés')).toBeVisible();
    await page.goto('/agenda/2026-12/');
    await expect(page.getByText('Les jours passés ne sont plus montrés')).toBeHidden();
  });

  test('is printed on two sheets at most, in letters that can be read', async ({ page }) => {
    await page.goto('/agenda/2026-12/');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    await page.emulateMedia({ media: 'print' });
    const points = await page
      .locator('td li a')
      .first()
      .evaluate((link) => (parseFloat(getComputedStyle(link).fontSize) * 72) / 96);
    expect(points).toBeGreaterThan(8);
  });

  for (const { month, least } of [
    { month: '2026-12', least: 1 },
    { month: '2027-01', least: 1 },
    { month: '2026-12', least: 9 },
  ])
    test(`of ${month}, at least ${least} dates on each day that has some, has no week cut by the end of a sheet`, async ({
      page,
    }) => {
      await page.goto(`/agenda/${month}/`);
      await crowdMonth(page, least);
      await markWeeks(page);
      const sheets = marksOnSheets(await page.pdf({ preferCSSPageSize: true }));
      expect(sheets.length).toBeGreaterThan(1);
      for (const [head] of sheets) expect(head).toBe('days');
      const weeks = sheets.flatMap(([, ...others]) => others);
      expect(weeks).toEqual(['week-0', 'week-1', 'week-2', 'week-3', 'week-4']);
    });

  test('folds what a day has too much of, and finds it all the same', async ({ page }) => {
    await page.goto('/agenda/2026-12/');
    const cell = page.locator('td:has(li[data-is])').first();
    const folded = 30;
    await cell.evaluate((day, count) => {
      const model = day.querySelector('li') as HTMLElement;
      const copies = Array.from({ length: count }, () => model.cloneNode(true));
      const list = document.createElement('ul');
      list.append(...copies);
      const details = document.createElement('details');
      details.append(document.createElement('summary'), list);
      day.append(details);
    }, folded);
    const place = (await cell.locator('.commune').first().textContent())?.slice(2) ?? '';
    const option = page.getByLabel('Commune').locator('option', { hasText: new RegExp(`^${place}$`) });
    const value = (await option.getAttribute('value')) ?? '';
    await openFilters(page);
    await page.getByLabel('Commune').selectOption(value);
    await expect(cell.locator('summary')).toHaveText('et 30\u00a0autres');
    await expect(cell.locator('li:visible').first()).toBeVisible();
    await expect(cell.locator('details li').first()).toBeHidden();
    expect(await toldCount(page)).toBeGreaterThan(folded);
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(cell.locator('summary')).toBeVisible();
  });

  test('unfolds what is left of a day when that is little', async ({ page }) => {
    await page.goto('/agenda/2026-12/');
    const cell = page.locator('td:has(li[data-is]):not(:has(li + li))').first();
    await cell.evaluate((day) => {
      const model = day.querySelector('li') as HTMLElement;
      const other = model.cloneNode(true) as HTMLElement;
      other.dataset['is'] = model.dataset['is']?.startsWith('m') ? 'e' : 'm';
      const details = document.createElement('details');
      details.append(document.createElement('summary'), other);
      day.append(details);
    });
    const isMarket = (await cell.locator('details li').getAttribute('data-is')) === 'm';
    await openFilters(page);
    await page.getByLabel('Genre').selectOption(isMarket ? 'marches' : 'evenements');
    await expect(cell.locator('details li')).toBeVisible();
    await expect(cell.locator('li:visible')).toHaveCount(1);
    await expect(cell.locator('summary')).toBeHidden();
    await page.getByLabel('Genre').selectOption('');
    await expect(cell.locator('details li')).toBeHidden();
    await expect(cell.locator('summary')).toHaveText('et un autre');
  });
});

/** An event with one date, and one that comes back every week. */
const ONCE = '/agenda/bourse-aux-jouets-des-essarts/';
const WEEKLY = '/agenda/marche-nordique-de-poigny/';

test.describe('the page of an event that nobody has built again', () => {
  test('goes on until its last minute, after midnight too', async ({ page }) => {
    const at = async (path: string, moment: string) => {
      await page.clock.setFixedTime(new Date(`${moment}:00+01:00`));
      await page.goto(path);
      return page.locator('.when');
    };
    const ball = '/agenda/bal-du-reveillon-des-tilleuls/';
    await expect(await at(ball, '2027-01-01T01:30')).toContainText(/jeudi 31\sdécembre/i);
    await expect(await at(ball, '2027-01-01T02:30')).toHaveText(
      /^Événement passé\s: jeudi 31\sdécembre 2026$/,
    );
    await expect(await at(ONCE, '2026-11-22T16:59')).not.toContainText('passé');
    await expect(await at(ONCE, '2026-11-22T17:01')).toContainText('Événement passé');
  });

  test('says that it is past, and leads to the archive', async ({ page }) => {
    await page.goto(ONCE);
    await expect(page.locator('.when')).toContainText('22');
    const way = page.locator('summary', { hasText: 'Ajouter à mon agenda' });
    await expect(way).toBeVisible();
    await page.clock.setFixedTime(later(2));
    await page.reload();
    await expect(page.locator('.when')).toHaveText(/^Événement passé\s: dimanche 22\snovembre 2026$/);
    await expect(way).toHaveCount(1);
    await expect(way).toBeHidden();
    await page.getByRole('link', { name: 'Les archives de l’agenda' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Archives de l’agenda');
  });

  for (const path of ['/agenda/contes-au-moulin/', '/agenda/cross-de-la-lande/'])
    test(`says of what was not held that it was planned: ${path}`, async ({ page }) => {
      await page.clock.setFixedTime(later(400));
      await page.goto(path);
      await expect(page.locator('.when')).toHaveText(/^Était prévu \S+ \d+\s\S+ 202\d$/);
    });

  test('says the next of its dates', async ({ page }) => {
    await page.goto(WEEKLY);
    await expect(page.locator('.when')).toContainText('Samedi 21');
    await expect(page.locator('.dates li:visible')).toHaveCount(6);
    await page.clock.setFixedTime(later(8));
    await page.reload();
    await expect(page.locator('.when')).toContainText('Samedi 5');
    await expect(page.locator('.dates li:visible').first()).toContainText('samedi 5');
  });
});

test.describe('the events of a commune', () => {
  const commune = '/communes/poigny-la-foret/';
  const list = (page: Page) => page.locator('coming-events li:visible');

  test('say the next date of what comes back, a week later', async ({ page }) => {
    await page.goto(commune);
    await expect(list(page).first()).toContainText('samedi 21');
    await page.clock.setFixedTime(later(8));
    await page.reload();
    await expect(list(page).first()).toContainText('samedi 5');
  });

  test('leave once they are past, and say so', async ({ page }) => {
    await page.clock.setFixedTime(later(300));
    await page.goto('/communes/les-essarts-le-roi/');
    await expect(list(page)).toHaveCount(0);
    await expect(page.getByText(/Cette page date du 21\snovembre 2026/)).toBeVisible();
  });

  test('have first what runs already, before what begins', async ({ page }) => {
    await page.goto('/categories/patrimoine/');
    const count = await list(page).count();
    expect(count).toBeGreaterThan(2);
    await page.locator('coming-events').evaluate((events) => {
      const others = events.cloneNode(true) as HTMLElement;
      const places = others.querySelectorAll<HTMLElement>('[data-dates]');
      const last = places[places.length - 1];
      if (last) last.dataset['dates'] = '2026-11-01/2027-01-31=une longue exposition|=Événement passé';
      events.replaceWith(others);
    });
    await expect(list(page).first()).toContainText('une longue exposition');
    await expect(list(page)).toHaveCount(count);
  });

  test('come in the order of their next dates', async ({ page }) => {
    for (const days of [0, 10, 30]) {
      await page.clock.setFixedTime(later(days));
      await page.goto('/categories/alimentation/');
      const untils = await list(page).evaluateAll((items) =>
        items.map((item) => {
          const place = item.querySelector<HTMLElement>('[data-dates]');
          const told = place?.dataset['dates']?.split('|') ?? [];
          return told.find((one) => one.endsWith(place?.textContent ?? '?'))?.slice(0, 10) ?? '';
        }),
      );
      expect(untils).toEqual([...untils].sort());
    }
  });
});

test.describe('the archive', () => {
  test('leads from the agenda to the events of a year, the newest first', async ({ page }) => {
    await page.goto('/agenda/');
    await page.getByRole('link', { name: /les archives/ }).click();
    await page.getByRole('link', { name: '2026' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^Agenda de 2026\s: ce qui était au programme$/,
    );
    const months = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    expect(months.slice(0, 2)).toEqual(['Novembre 2026', 'Octobre 2026']);
    await page.getByRole('link', { name: 'Sortie champignons d’automne' }).click();
    await expect(page.locator('.when')).toContainText(/^\s*Événement passé\s: /);
    await page.getByRole('link', { name: 'Les archives de l’agenda' }).click();
    await expect(page).toHaveURL(/\/agenda\/archives\/2026\/$/);
  });

  test('is not looked for: neither here nor by search engines', () => {
    const pages = builtPages.filter(({ path }) => path.startsWith('/agenda/archives/'));
    expect(pages.length).toBeGreaterThan(1);
    for (const { html } of pages) {
      expect(html).toContain('<meta name="robots" content="noindex"');
      expect(html).not.toContain('data-pagefind-body');
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole agenda is there, and no filter', async ({ page }) => {
    for (const path of ['/agenda/?lieu=houdan', '/agenda/2026-12/']) {
      await page.goto(path);
      await expect(page.locator('main button:visible, main select:visible')).toHaveCount(0);
      const [all, shown] = await Promise.all(
        ['main li[data-is]', 'main li[data-is]:visible'].map((found) => page.locator(found).count()),
      );
      expect(all).toBeGreaterThan(30);
      expect(shown).toBe(all);
      await expect(page.getByText('Ce mois est passé.')).toBeHidden();
    }
  });
});

test.describe('without network', () => {
  test('filters work on what is there once they were used', async ({ page, context }) => {
    await ask(page, '/agenda/?quand=aujourdhui');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Demain', exact: true }).click();
    await expect(status(page)).toContainText('demain');
    await expectDates(page, ['2026-11-22']);
  });

  test('filters work the first time, on a page that was left a moment', async ({ page, context }) => {
    await page.clock.install({ time: later(0) });
    await page.goto('/agenda/');
    const finder = page.waitForResponse(/\/finder\.[^/]+\.js$/);
    await page.clock.fastForward(60_000);
    await finder;
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Demain', exact: true }).click();
    await expect(status(page)).toContainText('demain');
    await expectDates(page, ['2026-11-22']);
  });

  test('nothing comes beforehand for who asks to receive little', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }),
    );
    await page.clock.install({ time: later(0) });
    await page.goto('/agenda/');
    await page.clock.fastForward(60_000);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /\/finder\.[^/]+\.js$/.test(url))).toEqual([]);
  });

  test('filters that did not come say so, and come with a second touch', async ({ page, context }) => {
    await page.goto('/agenda/');
    await context.setOffline(true);
    const button = page.getByRole('button', { name: 'Demain', exact: true });
    await button.click();
    await expect(status(page)).toContainText('Vérifiez la connexion, puis réessayez');
    await context.setOffline(false);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(status(page)).toContainText('demain');
  });
});

test.describe('a thousand dates', () => {
  /** The day alone is set: a clock that stands still measures nothing. */
  const setDay = (instant: number) => {
    const Present = Date;
    const Fixed = function (this: unknown, ...given: unknown[]) {
      return Reflect.construct(Present, given.length > 0 ? given : [instant]) as Date;
    };
    window.Date = Object.assign(Fixed, {
      UTC: Present.UTC,
      parse: Present.parse,
      now: () => instant,
    }) as never;
    Fixed.prototype = Present.prototype;
  };

  /** The same page with its rows many times over. */
  const enlarge = (filter: Element) => {
    const large = filter.cloneNode(true) as HTMLElement;
    const lists = [...large.querySelectorAll('ul.items')];
    while (large.querySelectorAll('[data-is]').length < 1000)
      for (const list of lists)
        list.append(...[...list.children].slice(0, 3).map((row) => row.cloneNode(true)));
    filter.replaceWith(large);
  };

  test('are filtered in less than a frame', async ({ browser }) => {
    const page = await browser.newPage();
    await page.addInitScript(setDay, TEST_INSTANT.valueOf());
    await page.goto('/agenda/');
    await page.locator('agenda-filter').evaluate(enlarge);
    await openFilters(page);
    for (const place of ['houdan', '', 'houdan', '', 'houdan'])
      await page.getByLabel('Commune').selectOption(place);
    expect(await toldCount(page)).toBeGreaterThan(100);
    const times = await page.evaluate(() =>
      performance.getEntriesByName('filtrer').map(({ duration }) => duration),
    );
    expect(times.length).toBeGreaterThanOrEqual(5);
    expect(times.sort((one, other) => one - other)[Math.floor(times.length / 2)]).toBeLessThan(16);
    await page.close();
  });
});
