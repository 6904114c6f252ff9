import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, expect, test } from '@playwright/test';
import { TEST_INSTANT, TEST_SITE } from '../scripts/browser/test-site.ts';
import { embedDataScript } from '../src/domain/embed.ts';
import { packEmbed } from '../src/domain/embed-data.ts';
import { builtPage } from './support/built-pages.ts';
import { SCRIPT_TYPE, closeForeignPages, complaintsOf, serve, townHall } from './support/foreign-pages.ts';

// The agenda inside a page that is not ours: another origin, its own look, a policy as strict as can be.

const MAX_BYTES = 6144;
const SCRIPT = 'integrer/agenda.js';

/** Origin of the site. */
let ours = '';

const embed = (origin: string, attributes = '') =>
  `<agenda-local ${attributes}><a href="${origin}/agenda/">L’agenda d’ici</a></agenda-local>
<script src="${origin}/${SCRIPT}" async></script>`;

const daysOf = (agenda: Locator, level = 3) => agenda.getByRole('heading', { level });
const statusOf = (agenda: Locator) => agenda.getByRole('status');

test.beforeEach(async ({ page, baseURL }) => {
  ours = baseURL ?? '';
  await page.clock.setFixedTime(TEST_INSTANT);
});

test.afterAll(closeForeignPages);

test('the script weighs at most 6 kB as it is served, in letters that no encoding changes', () => {
  const script = readFileSync(join(TEST_SITE, SCRIPT), 'latin1');
  expect(script.length).toBeLessThanOrEqual(MAX_BYTES);
  expect(script).toMatch(/^[\t\n\x20-\x7e]*$/);
});

test('a foreign page with a strict policy shows the coming days in its own look, and keeps nothing', async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = await townHall(embed(ours), `script-src ${ours}`);
  await page.goto(address);
  const agenda = page.locator('agenda-local');
  await expect(daysOf(agenda).first()).toHaveText('Aujourd’hui, samedi 21\u00a0novembre');
  await expect(statusOf(agenda)).toHaveText(/^\d+\srendez-vous jusqu’au 4\u00a0décembre$/);

  const link = agenda.getByRole('link', { name: 'Marché de la Halle' }).first();
  await expect(link).toHaveAttribute('href', `${ours}/marches/marche-de-la-halle/`);
  await expect(link).toHaveAttribute('rel', 'noopener');
  await expect(link).not.toHaveAttribute('target');
  await expect(agenda.getByRole('link', { name: 'L’agenda d’ici' })).toBeVisible();

  for (const part of [link, daysOf(agenda).first(), statusOf(agenda)]) {
    await expect(part).toHaveCSS('font-family', '"Town Hall", monospace');
    await expect(part).toHaveCSS('color', 'rgb(250, 240, 210)');
  }
  await expect(link).toHaveCSS('text-decoration-line', 'underline');
  await expect(statusOf(agenda)).toHaveCSS('font-size', '21px');
  await expect(agenda.getByRole('listitem').first()).toHaveCSS('display', 'flex'); // its own style is in force

  const files = ['agenda.js', 'agenda-donnees.js'].map((file) => `${ours}/integrer/${file}`);
  expect(asked.filter((url) => !url.startsWith(address))).toEqual(files);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
});

test('visitors filter by keyboard, and hear what is left', async ({ page }) => {
  await page.goto(await townHall(embed(ours, 'filtres jours=30'), `script-src ${ours}`));
  const agenda = page.locator('agenda-local');
  await expect(statusOf(agenda)).toContainText('rendez-vous');
  const before = await statusOf(agenda).textContent();
  await page.keyboard.press('Tab');
  await expect(agenda.getByLabel('Commune')).toBeFocused();
  await page.keyboard.type('Houdan');
  await expect(agenda.getByLabel('Commune')).toHaveValue('houdan');
  await expect(statusOf(agenda)).not.toHaveText(before ?? '');
  const communes = await agenda.getByRole('listitem').locator('small').allTextContents();
  expect(new Set(communes)).toEqual(new Set(['Houdan']));

  await page.keyboard.press('Tab');
  await expect(agenda.getByLabel('Catégorie')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(agenda.getByLabel('Catégorie')).not.toHaveValue('');
  await expect(agenda.getByLabel('Commune')).toHaveValue('houdan');
});

test('what a visitor chose stays, and the keyboard too, when the page changes something else', async ({
  page,
}) => {
  await page.goto(await townHall(embed(ours, 'filtres jours=30'), `script-src ${ours}`));
  const agenda = page.locator('agenda-local');
  const commune = agenda.getByLabel('Commune');
  await commune.selectOption('houdan');
  await commune.focus();
  const set = (name: string, value: string) =>
    agenda.evaluate((element, given) => element.setAttribute(...given), [name, value] as [string, string]);
  await set('jours', '7');
  await expect(statusOf(agenda)).toHaveText(/jusqu’au 27\u00a0novembre$/);
  await expect(commune).toHaveValue('houdan');
  await expect(commune).toBeFocused();
  await set('genre', 'marches');
  const communes = await agenda.getByRole('listitem').locator('small').allTextContents();
  expect(new Set(communes)).toEqual(new Set(['Houdan']));
  await set('categorie', 'marche');
  await expect(commune).toHaveValue('houdan');
  await set('lieu', 'ablis');
  await expect(commune).toHaveValue('ablis');
});

test('a commune is known by its name, its slug or its code, and its name can be mended', async ({ page }) => {
  await page.goto(await townHall(embed(ours, 'lieu="HOUDÀN" filtres jours=30'), `script-src ${ours}`));
  const agenda = page.locator('agenda-local');
  await expect(agenda.getByLabel('Commune')).toHaveValue('houdan');
  const set = (value: string) =>
    agenda.evaluate((element, given) => element.setAttribute('lieu', given), value);
  const unknown = agenda.getByText('Commune inconnue');
  await set('Houdun');
  await expect(unknown).toBeVisible();
  await expect(agenda.getByLabel('Commune')).toHaveValue('');
  await set('78310');
  await expect(agenda.getByLabel('Commune')).toHaveValue('houdan');
  await expect(unknown).toHaveCount(0);
});

test('a number of days that makes no sense is the nearest that does', async ({ page }) => {
  await page.goto(await townHall(embed(ours, 'jours="-3"'), `script-src ${ours}`));
  await expect(statusOf(page.locator('agenda-local'))).toHaveText(/jusqu’au 21\u00a0novembre/);
});

test('several agendas, each with the script, ask for it and for the dates once', async ({ page }) => {
  const complaints = complaintsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const body = [
    embed(ours, 'lieu="houdan" jours="7"'),
    embed(ours, 'genre="marches" cible="_blank"'),
    embed(ours, 'lieu="Rambouilet" categorie="<b>" cible="_blank"'),
  ].join('');
  await page.goto(await townHall(`<div class="narrow">${body}</div>`, `script-src ${ours}`));
  const [first, second, third] = [0, 1, 2].map((index) => page.locator('agenda-local').nth(index)) as [
    Locator,
    Locator,
    Locator,
  ];
  await expect(statusOf(first)).toHaveText(/rendez-vous jusqu’au 27\u00a0novembre$/);
  await expect(second.getByRole('listitem').getByRole('link').first()).toHaveAttribute('target', '_blank');
  const paths = await second
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !path.startsWith('/marches/'))).toEqual([]);
  await expect(
    third.getByText('Commune inconnue\u00a0: «\u202fRambouilet\u202f», toutes sont montrées.'),
  ).toBeVisible();
  await expect(third.getByText('Catégorie inconnue\u00a0: «\u202f<b>\u202f»')).toBeVisible();
  const check = third.getByRole('link', { name: 'Vérifiez le nom' }).first();
  await expect(check).toHaveAttribute('href', `${ours}/integrer/`);
  await expect(check).toHaveAttribute('target', '_blank');
  await expect(statusOf(third)).toHaveText(/rendez-vous jusqu’au 4\u00a0décembre$/);
  expect(asked.filter((url) => url.endsWith('agenda-donnees.js'))).toHaveLength(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
});

test('without its dates, the link stays and a sentence says why', async ({ page }) => {
  const script = readFileSync(join(TEST_SITE, SCRIPT), 'utf8');
  for (const data of [undefined, { body: 'throw 1', ...SCRIPT_TYPE }]) {
    const { origin } = await serve({
      [`/${SCRIPT}`]: { body: script, ...SCRIPT_TYPE },
      ...(data && { '/integrer/agenda-donnees.js': data }),
    });
    await page.goto(await townHall(embed(origin), `script-src ${origin}`));
    const agenda = page.locator('agenda-local');
    await expect(agenda.getByText('L’agenda ne peut pas être affiché ici pour l’instant.')).toBeVisible();
    await expect(agenda.getByRole('link', { name: 'L’agenda d’ici' })).toBeVisible();
  }
});

test('a page that refuses the script keeps the link', async ({ page }) => {
  await page.goto(await townHall(embed(ours), ''));
  await expect(page.getByRole('link', { name: 'L’agenda d’ici' })).toBeVisible();
});

test('hostile titles stay text, and a site in a folder finds its pages', async ({ page }) => {
  const title = '</script><img src=x onerror="pwned=1"><script>pwned=1</script>\u2028\u202e${pwned=1}';
  const item = {
    title,
    path: '/ici/agenda/x/',
    commune: 'a',
    isMarket: false,
    categories: ['c'],
    state: title,
  };
  const data = packEmbed({
    communes: [{ id: '1', slug: 'a', name: title }],
    categories: [{ id: 'c', name: title }],
    days: [{ date: '2026-11-21', entries: [{ hours: title, item }] }],
  });
  const { origin } = await serve({
    '/ici/integrer/agenda.js': { body: readFileSync(join(TEST_SITE, SCRIPT), 'utf8'), ...SCRIPT_TYPE },
    '/ici/integrer/agenda-donnees.js': { body: embedDataScript(data), ...SCRIPT_TYPE },
  });
  const body = `<agenda-local filtres></agenda-local><script src="${origin}/ici/${SCRIPT}"></script>`;
  // Without any policy: nothing but the element itself keeps the titles from running.
  await page.goto(await townHall(body, "script-src * 'unsafe-inline'; img-src *"));
  const link = page.locator('agenda-local').getByRole('link');
  await expect(link).toHaveText(title);
  await expect(link).toHaveAttribute('href', `${origin}/ici/agenda/x/`);
  await expect(page.locator('agenda-local').locator('img')).toHaveCount(0);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('a build a week old is still right, and one too old says so', async ({ page }) => {
  const address = await townHall(embed(ours), `script-src ${ours}`);
  await page.clock.setFixedTime(new Date('2026-11-28T00:30:00+01:00'));
  await page.goto(address);
  const agenda = page.locator('agenda-local');
  await expect(daysOf(agenda).first()).toHaveText('Aujourd’hui, samedi 28\u00a0novembre');
  await expect(statusOf(agenda)).toHaveText(/jusqu’au 11\u00a0décembre$/);
  await page.clock.setFixedTime(new Date('2027-06-01T12:00:00+02:00'));
  await page.goto(address);
  await expect(statusOf(agenda)).toHaveText('Cet agenda n’a pas été mis à jour depuis longtemps.');
  await expect(agenda.getByRole('link', { name: 'L’agenda d’ici' })).toBeVisible();
});

test('a cancelled date is announced as such', async ({ page }) => {
  await page.goto(await townHall(embed(ours, 'jours="60"'), `script-src ${ours}`));
  await expect(page.locator('agenda-local').getByText('annulé', { exact: true }).first()).toBeVisible();
});

test('a frame shows what its address asks for, under a policy that allows it alone', async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page);
  const frame = `<iframe src="${ours}/integrer/agenda/?lieu=houdan&jours=7&filtres" title="Agenda" width="100%" height="600"></iframe>`;
  await page.goto(await townHall(frame, `frame-src ${ours}`));
  const agenda = page.frameLocator('iframe').locator('agenda-local');
  await expect(statusOf(agenda)).toHaveText(/rendez-vous jusqu’au 27\u00a0novembre$/);
  await expect(agenda.getByLabel('Commune')).toHaveValue('houdan');
  await expect(agenda.getByRole('listitem').getByRole('link').first()).toHaveAttribute('target', '_top');
  await expect(daysOf(agenda, 2).first()).toBeVisible();
  await expect(agenda.getByRole('link', { name: /^Tout l’agenda, sur / })).toHaveAttribute('target', '_top');
  expect(await context.cookies()).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the frame shows the next days, and the page for town halls the usual codes', async ({ page }) => {
    await page.goto('/integrer/agenda/');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Samedi 21\u00a0novembre');
    await expect(page.getByRole('link', { name: 'Marché de la Halle' }).first()).toBeVisible();
    await page.goto('/integrer/');
    await expect(page.getByLabel('Le code à coller')).toHaveValue(/^<agenda-local>\n/);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
});

test('a town hall chooses, copies, and what it copied works in its page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/integrer/');
  const preview = page.locator('agenda-local');
  await expect(statusOf(preview)).toContainText('rendez-vous');
  const form = page.locator('embed-form');
  await form.locator('.choices').getByRole('combobox', { name: 'Commune' }).selectOption('houdan');
  await form.getByRole('combobox', { name: 'Sur' }).selectOption('30');
  await form.getByLabel('Vos visiteurs choisissent').check();
  await expect(preview).toHaveAttribute('lieu', 'houdan');
  await expect(statusOf(preview)).toHaveText(/jusqu’au 20\u00a0décembre$/);
  await expect(form.getByRole('link', { name: 'voir le cadre seul' })).toHaveAttribute(
    'href',
    /\?lieu=houdan&jours=30&filtres$/,
  );
  await page.getByRole('button', { name: 'Copier Le code à coller' }).click();
  await expect(page.getByText('Copié', { exact: true })).toBeVisible();

  const code = await page.evaluate(() => navigator.clipboard.readText());
  const published = /src="(https:[^"]+)\/integrer\/agenda\.js"/.exec(code)?.[1] ?? '';
  expect(builtPage('/integrer/').html).toContain(published);
  const address = await townHall(code.replaceAll(published, ours), `script-src ${ours}`);
  await page.goto(address);
  await expect(page.locator('agenda-local').getByLabel('Commune')).toHaveValue('houdan');
  await expect(page.getByRole('link', { name: /^L’agenda de Houdan sur / })).toHaveAttribute(
    'href',
    `${ours}/communes/houdan/`,
  );
});

test('the lists to choose from are in alphabetical order', async ({ page }) => {
  await page.goto('/integrer/');
  const namesOf = (list: Locator) => list.getByRole('option').allTextContents();
  const preview = page.locator('agenda-local');
  await page.getByLabel('Vos visiteurs choisissent').check();
  const lists = [page.locator('embed-form .choices'), preview].flatMap((part) =>
    ['Commune', 'Catégorie'].map((name) => part.getByRole('combobox', { name })),
  );
  for (const list of lists) {
    const [all, ...names] = (await namesOf(list)).map((name) => name.trim());
    expect(all).toBe('Toutes');
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr', { sensitivity: 'base' }).compare));
  }
});

test('the code stays at hand when the browser refuses to copy', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
  });
  await page.goto('/integrer/');
  await page.getByRole('button', { name: 'Copier Le code à coller' }).click();
  await expect(page.getByText('Le navigateur refuse la copie').first()).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('<agenda-local>');
});
