import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { TEST_INSTANT, TEST_SITE } from '../scripts/browser/test-site.ts';
import { builtPages } from './support/built-pages.ts';

const HOST = 'made-in-sud-78.example';

const read = (path: string): string => readFileSync(join(TEST_SITE, path), 'utf8');

const calendarFiles = readdirSync(TEST_SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ics'))
  .sort();

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));

const uidsOf = (path: string): string[] => [...new Set(eventsOf(read(path)).map(({ uid }) => uid))].sort();

const keysOf = (event: ICAL.Event): string => `${event.uid} ${String(event.recurrenceId ?? '')}`;

test.describe('the calendars of the site', () => {
  test('are all read by two parsers, with their zone, each entry once', () => {
    expect(calendarFiles.length).toBeGreaterThan(200);
    for (const file of calendarFiles) {
      const text = read(file);
      const keys = eventsOf(text).map(keysOf);
      expect(new Set(keys).size, file).toBe(keys.length);
      const others = Object.values(nodeIcal.sync.parseICS(text));
      const masters = others.filter((part): part is VEvent => part?.type === 'VEVENT').map(({ uid }) => uid);
      expect(new Set(masters), file).toEqual(new Set(keys.map((key) => key.split(' ')[0])));
      expect(text, file).toMatch(/^TZID:Europe\/Paris\r$/m);
    }
  });

  test('hold the markets and the events, together and apart', () => {
    const [events, markets] = [uidsOf('evenements.ics'), uidsOf('marches.ics')];
    expect(events).toContain(`balade-du-premier-dimanche@${HOST}`);
    expect(markets).toContain(`marche-de-la-halle_samedi-0800-1300@${HOST}`);
    expect(uidsOf('agenda.ics')).toEqual([...events, ...markets].sort());
    expect(read('donnees/agenda.ics')).toBe(read('agenda.ics'));
  });

  test('name an event alike wherever it is', () => {
    const walk = `balade-du-premier-dimanche@${HOST}`;
    for (const path of [
      'communes/les-breviaires/agenda.ics',
      'categories/balade/agenda.ics',
      'categories/sorties/agenda.ics',
      'magazines/bois-et-sentiers/agenda.ics',
      'agenda/balade-du-premier-dimanche.ics',
    ])
      expect(uidsOf(path), path).toContain(walk);
  });

  test('keep what is cancelled, as such', () => {
    const [tales] = eventsOf(read('agenda/contes-au-moulin.ics'));
    expect(tales?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(uidsOf('agenda.ics')).toContain(tales?.uid);
  });

  test('replace a moved date, and leave an excepted one out', () => {
    const [walk, moved] = eventsOf(read('agenda/balade-du-premier-dimanche.ics'));
    expect(String(moved?.recurrenceId)).toBe('2027-01-03T09:30:00');
    expect(String(moved?.startDate)).toBe('2027-01-10T09:30:00');
    expect(String(walk?.component.getFirstPropertyValue('exdate'))).toBe('2027-05-02T09:30:00');
  });

  test('tell on which market days a seller is there', () => {
    const titles = new Set(
      eventsOf(read('producteurs/chevrerie-des-bruyeres/marches.ics')).map(({ summary }) => summary),
    );
    expect([...titles]).toContain('Chèvrerie des Bruyères, Marché des Deux Fontaines (exemple)');
  });
});

const answer = (page: Page) => page.locator('personal-calendar [role="status"]');

test.describe('someone who follows the agenda', () => {
  test.beforeEach(({ page }) => page.clock.setFixedTime(TEST_INSTANT));

  test('finds the usual applications on the page of a commune', async ({ page }) => {
    await page.goto('/communes/houdan/');
    const phone = page.getByRole('link', { name: 'iPhone, Mac, Thunderbird' });
    await expect(phone).toHaveAttribute('href', `webcal://${HOST}/communes/houdan/agenda.ics`);
    const google = await page
      .getByRole('link', { name: 'Google Agenda, sur un ordinateur' })
      .getAttribute('href');
    expect(new URL(google ?? '').searchParams.get('cid')).toBe(`webcal://${HOST}/communes/houdan/agenda.ics`);
    const file = await page.request.get('/communes/houdan/agenda.ics');
    expect(file.headers()['content-type']).toContain('text/calendar');
    expect(eventsOf(await file.text()).length).toBeGreaterThan(0);
  });

  test('adds one date already filled in, and follows what comes back', async ({ page }) => {
    await page.goto('/agenda/bal-du-reveillon-des-tilleuls/');
    await page.getByText('Ajouter à mon agenda').click();
    const google = await page.getByRole('link', { name: 'Google Agenda', exact: true }).getAttribute('href');
    expect(new URL(google ?? '').searchParams.get('dates')).toBe('20261231T203000/20270101T020000');
    await page.goto('/agenda/balade-du-premier-dimanche/');
    await page.getByText('Ajouter à mon agenda').click();
    await expect(page.getByRole('link', { name: 'iPhone, Mac, Thunderbird' })).toHaveAttribute(
      'href',
      `webcal://${HOST}/agenda/balade-du-premier-dimanche.ics`,
    );
  });

  test('puts communes, themes and favourites together in one file, on the device', async ({ page }) => {
    await page.goto('/calendriers/');
    await page.evaluate(() => localStorage.setItem('favourites', '["marches/marche-de-la-halle"]'));
    await page.goto('/calendriers/?lieu=beynes');
    await expect(page.getByLabel('Beynes')).toBeChecked();
    await page.getByLabel('Balade et randonnée').check();
    await page.getByLabel('Les jours de marché de votre favori').check();
    await expect(page.getByText('3\u00a0agendas choisis, avec toutes leurs dates.')).toBeVisible();
    await expect(page).toHaveURL(/\?lieu=beynes&categorie=balade&favoris=1$/);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(new URL(request.url()).host));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer en un fichier' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('mon-agenda.ics');
    const uids = eventsOf(readFileSync(await file.path(), 'utf8')).map(({ uid }) => uid);
    const followed = [
      ...uidsOf('communes/beynes/agenda.ics'),
      ...uidsOf('categories/balade/agenda.ics'),
      ...uidsOf('marches/marche-de-la-halle.ics'),
    ];
    const over = `sortie-champignons-d-automne@${HOST}`;
    expect(followed).toContain(over);
    expect(new Set(uids)).toEqual(new Set(followed.filter((uid) => uid !== over)));
    await expect(answer(page)).toContainText('Fichier enregistré');
    expect(new Set(sent)).toEqual(new Set([new URL(page.url()).host]));
  });

  test('goes from line to line with one key, and follows the one that is ticked', async ({ page }) => {
    await page.goto('/calendriers/');
    await page.getByLabel('Ablis').focus();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Adainville')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByText('1\u00a0agenda choisi.')).toBeVisible();
    const links = page.locator('personal-calendar').getByRole('link');
    await expect(links).toHaveCount(3);
    await expect(links.first()).toHaveAttribute('href', /^webcal:.*\/communes\/adainville\/agenda\.ics$/);
    await expect(links.last()).toHaveAttribute('href', /name=Adainville$/);
  });

  test('finds every commune, told which ones announce nothing yet, and is told so of a file of nothing', async ({
    page,
  }) => {
    const communes = builtPages.flatMap(({ path }) => /^\/communes\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    await page.goto('/calendriers/');
    const group = page.getByRole('group', { name: 'Par commune' });
    const values = await group
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(values.sort()).toEqual(communes.sort());
    const lines = group.getByRole('listitem').filter({ hasText: 'rien pour l’instant' });
    const quiet = communes.filter((slug) => eventsOf(read(`communes/${slug}/agenda.ics`)).length === 0);
    expect(quiet.length).toBeGreaterThan(0);
    expect(await lines.count()).toBeGreaterThanOrEqual(quiet.length);
    await expect(lines.filter({ hasText: 'Maulette' })).toHaveCount(1);
    await expect(lines.filter({ hasText: 'Houdan' })).toHaveCount(0);
    await group.getByLabel('Maulette', { exact: true }).check();
    await expect(page.locator('[data-part="links"] a').last()).toHaveAttribute('href', /name=Maulette$/);
    await page.getByRole('button', { name: 'Enregistrer en un fichier' }).click();
    await expect(answer(page)).toHaveText('Aucune date n’est annoncée pour l’instant.');
  });

  test('subscribes to a commune before it announces anything', async ({ page }) => {
    await page.goto('/communes/maulette/');
    await expect(page.getByText('Rien d’annoncé pour l’instant')).toBeVisible();
    await expect(page.getByRole('link', { name: 'iPhone, Mac, Thunderbird' })).toHaveAttribute(
      'href',
      `webcal://${HOST}/communes/maulette/agenda.ics`,
    );
    await page.goto('/communes/houdan/');
    await expect(page.getByText('Rien d’annoncé pour l’instant')).toHaveCount(0);
  });

  test('reads why, when the dates cannot be had', async ({ page, context }) => {
    await page.goto('/calendriers/?lieu=houdan');
    await expect(page.getByRole('button', { name: 'Enregistrer en un fichier' })).toBeEnabled();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Enregistrer en un fichier' }).click();
    await expect(answer(page)).toContainText('Votre appareil n’est pas connecté');
  });

  test('follows a commune without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/calendriers/');
    await expect(page.getByRole('link', { name: 'Houdan' })).toHaveAttribute(
      'href',
      `webcal://${HOST}/communes/houdan/agenda.ics`,
    );
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await context.close();
  });
});

test.describe('someone who goes to the market', () => {
  const stalls = (page: Page, part: 'present' | 'away') => page.locator(`[data-part="${part}"] li`);

  test('reads who will be there on the next day of the market, and who will not', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+01:00'));
    await page.goto('/marches/marche-de-la-halle/');
    await expect(page.getByRole('heading', { name: /^Qui vient samedi 28\snovembre$/ })).toBeVisible();
    await expect(stalls(page, 'away')).toContainText(['Verger de la Butte', 'Ferme de la Glandée']);
    await expect(stalls(page, 'away').filter({ hasText: 'Verger de la Butte' })).toContainText(
      /absent ce jour-là, de retour samedi\s/,
    );
    await expect(stalls(page, 'present')).toContainText([
      'Poulailler de Houdan',
      'Cidrerie du Pressoir Bleu',
    ]);
  });

  test('looks at another day, with the keyboard too', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+01:00'));
    await page.goto('/marches/marche-de-la-halle/');
    await page.getByRole('button', { name: /samedi 5\sdécembre/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Qui vient samedi 5\sdécembre$/ })).toBeVisible();
    await expect(stalls(page, 'present')).toContainText(['Verger de la Butte']);
    await expect(stalls(page, 'away')).toContainText(['Cidrerie du Pressoir Bleu']);
  });

  test('reads the right day on a page built weeks ago, and the usual days on one that is too old', async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date('2026-12-12T09:00:00+01:00'));
    await page.goto('/marches/marche-de-la-halle/');
    await expect(
      page.getByRole('heading', { name: /^Qui vient aujourd’hui, samedi 12\sdécembre$/ }),
    ).toBeVisible();
    await page.clock.setFixedTime(new Date('2027-06-01T09:00:00+02:00'));
    await page.goto('/marches/marche-de-la-halle/');
    await expect(page.getByRole('heading', { name: 'Qui vient', exact: true })).toBeVisible();
    await expect(stalls(page, 'away')).toHaveCount(0);
  });
});
