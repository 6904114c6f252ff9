import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locator, type Page, expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { TEST_INSTANT, TEST_SITE } from '../scripts/browser/test-site.ts';
import { isRealDate } from '../src/domain/dates.ts';
import type { CardData } from '../src/domain/embed-card-data.ts';
import { CARD_FRAME } from '../src/domain/embed-directory-codes.ts';
import { LIST_FILE, cardFile, sayingOf } from '../src/domain/embed-directory-files.ts';
import type { ListData } from '../src/domain/embed-list-data.ts';
import { sayingScript } from '../src/domain/saying-script.ts';
import { builtPage, builtPages } from './support/built-pages.ts';
import { SCRIPT_TYPE, closeForeignPages, complaintsOf, serve, townHall } from './support/foreign-pages.ts';
import { TYPICAL_LISTING, listingPages } from './support/page-types.ts';

// A card, a list and a badge inside a page that is not ours: another origin, its own look, a policy as strict as can be.

const MAX_BYTES = 6144;
const SCRIPT = 'integrer/annuaire.js';
/** Holds the label on the day of the tests, until the day after `LAST_DAY`. */
const HOLDER = 'producteurs/ferme-du-lac';
const HOLDER_NAME = 'Ferme du Lac (exemple)';
const LAST_DAY = '2027-02-02T20:00:00+01:00';
const DAY_AFTER = '2027-02-03T08:00:00+01:00';
const DEPARTED = 'producteurs/ferme-des-sept-noyers';

/** Origin of the site. */
let ours = '';

const textOf = (file: string) => readFileSync(join(TEST_SITE, file), 'utf8');
const compressed = (text: string) => gzipSync(text, { level: 9 }).length;
const withoutLabel = listingPages
  .map(({ path }) => path.slice(1, -1))
  .find((id) => !textOf(`integrer/${cardFile(id)}`).includes('"label"'));

const script = (origin: string) => `<script src="${origin}/${SCRIPT}" async></script>`;
const card = (id: string, attributes = '') =>
  `<fiche-locale fiche="${id}" ${attributes}><a href="${ours}/${id}/">La fiche</a></fiche-locale>`;
const list = (attributes = '') =>
  `<liste-locale ${attributes}><a href="${ours}/annuaire/">L’annuaire</a></liste-locale>`;
const badge = (id: string, attributes = '') =>
  `<badge-local fiche="${id}" ${attributes}><a href="${ours}/label/${id}/">La preuve</a></badge-local>`;

/** What is needed, and nothing else. */
const policy = (origin = ours) => `script-src ${origin}; img-src ${origin}`;

const askedOf = (page: Page, address: string): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => !request.url().startsWith(address) && asked.push(request.url()));
  return asked;
};

const itemsOf = (listed: Locator) => listed.getByRole('listitem');

test.beforeEach(async ({ page, baseURL }) => {
  ours = baseURL ?? '';
  await page.clock.setFixedTime(TEST_INSTANT);
});

test.afterAll(closeForeignPages);

test('the script weighs at most 6 kB as it is served, in letters that no encoding changes', () => {
  const text = readFileSync(join(TEST_SITE, SCRIPT), 'latin1');
  expect(text.length).toBeLessThanOrEqual(MAX_BYTES);
  expect(text).toMatch(/^[\t\n\x20-\x7e]*$/);
});

test('a page made for a frame weighs at most 6 kB with its style, and has no style of others', () => {
  const frames = builtPages.filter(({ path }) => /^\/integrer\/./.test(path));
  const fragile = frames.filter(({ html }) => {
    const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    const weight = styles.reduce((sum, file) => sum + compressed(textOf(file)), compressed(html));
    return styles.length !== 1 || weight > MAX_BYTES || !html.includes('content="noindex"');
  });
  expect(frames.length).toBeGreaterThan(listingPages.length);
  expect(fragile.map(({ path }) => path)).toEqual([]);
});

test('a foreign page with a strict policy shows a card, a list and a badge in its own look', async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page);
  const address = await townHall(
    `<div class="narrow">${card(HOLDER)}${list('lieu="HOUDÀN"')}${badge(HOLDER)}</div>${script(ours)}${script(ours)}`,
    policy(),
  );
  const asked = askedOf(page, address);
  await page.goto(address);

  const shown = page.locator('fiche-locale');
  const name = shown.getByRole('link', { name: HOLDER_NAME });
  await expect(name).toHaveAttribute('href', `${ours}/${HOLDER}/`);
  await expect(name).toHaveAttribute('rel', 'noopener');
  await expect(name).not.toHaveAttribute('target');
  await expect(shown).toContainText('Fromages et laitages, Gambais');
  await expect(shown.getByText(/^Aujourd’hui\s: 7\sh/)).toBeVisible();
  await expect(shown.getByText('Vérifiée le 12\u00a0septembre 2026.')).toBeVisible();
  await expect(shown.getByRole('link', { name: '#mis78' })).toHaveAttribute(
    'href',
    `${ours}/label/${HOLDER}/`,
  );

  const listed = page.locator('liste-locale');
  await expect(listed.getByText(/^\d+\sfiches?\.$/)).toBeVisible();
  const communes = await itemsOf(listed).locator('small').allTextContents();
  expect(new Set(communes)).toEqual(new Set(['Houdan']));
  await expect(listed.getByRole('link', { name: 'L’annuaire' })).toBeVisible();

  const picture = page.locator('badge-local').getByRole('img');
  await expect(picture).toHaveAccessibleName(`#mis78\u00a0: ${HOLDER_NAME}, voir la preuve`);
  await expect(picture).toHaveJSProperty('complete', true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(picture).toHaveCSS('filter', 'none');

  for (const part of [name, shown.getByText('Vérifiée le'), itemsOf(listed).getByRole('link').first()]) {
    await expect(part).toHaveCSS('font-family', '"Town Hall", monospace');
    await expect(part).toHaveCSS('color', 'rgb(250, 240, 210)');
  }
  await expect(itemsOf(listed).first()).toHaveCSS('border-top-width', '1px'); // its own style is in force
  expect(asked.toSorted()).toEqual(
    [
      `${ours}/badges/${HOLDER}.svg`,
      ...['annuaire.js', LIST_FILE, cardFile(HOLDER)].map((file) => `${ours}/integrer/${file}`),
    ].toSorted(),
  );
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
});

test('one card asks for its own listing alone, never for the directory', async ({ page }) => {
  const address = await townHall(card(HOLDER) + script(ours), `script-src ${ours}`);
  const asked = askedOf(page, address);
  await page.goto(address);
  await expect(page.locator('fiche-locale').getByRole('link', { name: HOLDER_NAME })).toBeVisible();
  expect(asked).toEqual(['annuaire.js', cardFile(HOLDER)].map((file) => `${ours}/integrer/${file}`));
});

test('words that mean nothing are told, and what a page changes is shown', async ({ page }) => {
  const body = [
    list('genre="Commerce" lieu="Rambouilet" produit="<b>" nombre="3" cible="_blank"'),
    card('producteurs/ferme-du-lak'),
    badge(withoutLabel ?? ''),
    badge(HOLDER, 'famille="logo"'),
  ].join('');
  await page.goto(await townHall(body + script(ours), policy()));
  const listed = page.locator('liste-locale');
  await expect(
    listed.getByText('Commune inconnue\u00a0: «\u202fRambouilet\u202f», ce choix est laissé de côté.'),
  ).toBeVisible();
  await expect(listed.getByText('Produit inconnu\u00a0: «\u202f<b>\u202f»')).toBeVisible();
  await expect(itemsOf(listed)).toHaveCount(3);
  await expect(itemsOf(listed).getByRole('link').first()).toHaveAttribute('target', '_blank');
  await expect(listed.getByRole('link', { name: 'Vérifiez le nom' }).first()).toHaveAttribute(
    'href',
    `${ours}/integrer/`,
  );
  const set = (name: string, value: string) =>
    listed.evaluate((element, given) => element.setAttribute(...given), [name, value] as [string, string]);
  await set('lieu', '78310');
  await expect(listed.getByText('Commune inconnue')).toHaveCount(0);
  expect(new Set(await itemsOf(listed).locator('small').allTextContents())).toEqual(new Set(['Houdan']));

  const shown = page.locator('fiche-locale');
  await expect(shown.getByText('La fiche «\u202fproducteurs/ferme-du-lak\u202f» est inconnue')).toBeVisible();
  await expect(shown.getByRole('link', { name: 'La fiche', exact: true })).toBeVisible();
  await shown.evaluate((element, id) => element.setAttribute('fiche', id), `${ours}/${HOLDER}/`);
  await expect(shown.getByRole('link', { name: HOLDER_NAME })).toBeVisible();

  const [without, other] = [0, 1].map((index) => page.locator('badge-local').nth(index)) as [
    Locator,
    Locator,
  ];
  await expect(without.getByText('Cette fiche ne porte pas le label.')).toBeVisible();
  await expect(without.getByRole('img')).toHaveCount(0);
  await expect(other.getByText('Famille de badge inconnue\u00a0: «\u202flogo\u202f»')).toBeVisible();
  await expect(other.getByRole('img')).toHaveAttribute('src', `${ours}/badges/${HOLDER}.svg`);
  await other.evaluate((element) => element.setAttribute('famille', 'Étiquette'));
  await expect(other.getByRole('img')).toHaveAttribute('src', `${ours}/badges/${HOLDER}/etiquette.svg`);
  await expect(other.getByRole('img')).toHaveAttribute('height', '140');
});

test('a page that refuses the script, or cannot have the data, keeps the links', async ({ page }) => {
  const body = card(HOLDER) + list() + badge(HOLDER);
  await page.goto(await townHall(body + script(ours), ''));
  for (const name of ['La fiche', 'L’annuaire', 'La preuve'])
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();

  const { origin } = await serve({ [`/${SCRIPT}`]: { body: textOf(SCRIPT), ...SCRIPT_TYPE } });
  await page.goto(await townHall(body + script(origin), policy(origin)));
  await expect(page.getByText('La liste ne peut pas être affichée ici pour l’instant.')).toBeVisible();
  await expect(page.getByText('ne peut pas être affichée ici. Vérifiez le nom')).toHaveCount(2);
  for (const name of ['La fiche', 'L’annuaire', 'La preuve'])
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('hostile names stay text, and a site in a folder finds its pages', async ({ page }) => {
  const name = '</script><img src=x onerror="pwned=1"><script>pwned=1</script>\u2028\u202e${pwned=1}';
  const told: CardData = {
    ...{ id: 'producteurs/x', name, what: name, commune: name, summary: name, path: '/ici/producteurs/x/' },
    ...{ verified: name, staleFrom: '2027-01-01', day: '2026-11-21', days: [0], texts: [name] },
    label: { until: '2027-01-01', hashtag: name, proof: '/ici/label/producteurs/x/', badge: '/ici/badges/x' },
  };
  const listData: ListData = {
    ...{ day: '2026-11-21', told: name, home: '/ici/', hashtag: name },
    terms: { kind: [['producteurs', name]], category: [], product: [], place: [['a', name]] },
    listings: [[name, 'x', 0, 0, [], [], '2027-01-01']],
  };
  const scriptOf = (file: string, data: unknown) => ({
    body: sayingScript(sayingOf(file), data),
    ...SCRIPT_TYPE,
  });
  const { origin } = await serve({
    [`/ici/${SCRIPT}`]: { body: textOf(SCRIPT), ...SCRIPT_TYPE },
    [`/ici/integrer/${cardFile(told.id)}`]: scriptOf(cardFile(told.id), told),
    [`/ici/integrer/${LIST_FILE}`]: scriptOf(LIST_FILE, listData),
  });
  const body = `${card(told.id)}${list()}${badge(told.id)}<script src="${origin}/ici/${SCRIPT}"></script>`;
  // Without any policy: nothing but the elements themselves keeps the names from running.
  await page.goto(await townHall(body, "script-src * 'unsafe-inline'; img-src *"));
  await expect(itemsOf(page.locator('liste-locale')).getByRole('link')).toHaveText(name);
  await expect(itemsOf(page.locator('liste-locale')).getByRole('link')).toHaveAttribute(
    'href',
    `${origin}/ici/producteurs/x/`,
  );
  await expect(page.locator('fiche-locale').getByRole('link').first()).toHaveText(name);
  await expect(page.locator('badge-local').getByRole('img')).toHaveAttribute(
    'src',
    `${origin}/ici/badges/x.svg`,
  );
  await expect(page.locator('img')).toHaveCount(1);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('the label disappears by itself the day after its last, and badges turn grey', async ({ page }) => {
  const body = card(HOLDER) + list('genre="producteurs" lieu="Gambais"') + badge(HOLDER) + script(ours);
  const address = await townHall(body, policy());
  const marks = page.locator('fiche-locale, liste-locale').getByText('#mis78', { exact: true });
  await page.clock.setFixedTime(new Date(LAST_DAY));
  await page.goto(address);
  await expect(marks.first()).toBeVisible();
  const before = await marks.count();
  expect(before).toBeGreaterThan(1);

  await page.clock.setFixedTime(new Date(DAY_AFTER));
  await page.goto(address);
  await expect(page.locator('fiche-locale').getByRole('link', { name: HOLDER_NAME })).toBeVisible();
  await expect(page.locator('fiche-locale').getByText('#mis78')).toHaveCount(0);
  await expect(itemsOf(page.locator('liste-locale')).filter({ hasText: HOLDER_NAME })).not.toContainText(
    '#mis78',
  );
  const picture = page.locator('badge-local').getByRole('img');
  await expect(picture).toHaveCSS('filter', 'grayscale(1)');
  await expect(picture).toHaveAccessibleName(`#mis78\u00a0: ${HOLDER_NAME}, label plus valable`);
  await expect(page.locator('badge-local').getByText('plus valable')).toBeVisible();
});

test('a build too old says no hours any more, and says that it is old', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-10-01T12:00:00+02:00'));
  await page.goto(await townHall(card(HOLDER) + list() + script(ours), policy()));
  const shown = page.locator('fiche-locale');
  await expect(
    shown.getByText(
      'Vérifiée le 12\u00a0septembre 2026, il y a plus d’un an\u00a0: appelez avant de vous déplacer.',
    ),
  ).toBeVisible();
  await expect(shown.getByText('Aujourd’hui')).toHaveCount(0);
  await expect(page.locator('liste-locale')).toContainText(
    'Liste du 21\u00a0novembre 2026, pas renouvelée depuis.',
  );
});

test('a listing that left turns grey and is not named again', async ({ page }) => {
  await page.goto(await townHall(card(DEPARTED) + badge(DEPARTED) + script(ours), policy()));
  await expect(page.locator('fiche-locale')).toContainText('Cette fiche n’est plus dans l’annuaire');
  await expect(page.locator('fiche-locale')).toContainText('Retirée le 30\u00a0septembre 2026.');
  const picture = page.locator('badge-local').getByRole('img');
  await expect(picture).toHaveCSS('filter', 'grayscale(1)');
  await expect(page.locator('badge-local').getByRole('link')).toHaveAttribute(
    'href',
    `${ours}/label/${DEPARTED}/`,
  );
  for (const folder of ['fiche', 'badge'])
    expect(builtPage(`/integrer/${folder}/${DEPARTED}/`).html).not.toMatch(/sept.noyers(?!\/|\.svg)/i);
});

test('frames show the same under a policy that allows them alone', async ({ page, context }) => {
  const complaints = complaintsOf(page);
  const frame = (path: string) => `<iframe src="${ours}/integrer/${path}" title="${path}"></iframe>`;
  const body = [`fiche/${HOLDER}/`, `badge/${HOLDER}/`, 'liste/?genre=producteurs&nombre=2&sombre'].map(
    frame,
  );
  await page.goto(await townHall(body.join(''), `frame-src ${ours}`));
  const [shown, badged, listed] = [0, 1, 2].map((index) => page.frameLocator('iframe').nth(index));
  const name = shown?.getByRole('heading', { level: 1 }).getByRole('link', { name: HOLDER_NAME });
  await expect(name as Locator).toHaveAttribute('target', '_top');
  await expect(
    shown?.getByText('label valable jusqu’au 2\u00a0février 2027 inclus') as Locator,
  ).toBeVisible();
  await expect(badged?.getByRole('link') as Locator).toHaveAttribute('target', '_top');
  await expect(badged?.getByRole('img') as Locator).toHaveAttribute('src', `/badges/${HOLDER}.svg`);
  await expect(listed?.getByRole('listitem') as Locator).toHaveCount(2);
  await expect(listed?.getByRole('listitem').getByRole('link').first() as Locator).toHaveAttribute(
    'target',
    '_top',
  );
  await expect(listed?.locator('html') as Locator).toHaveClass('dark');
  expect(await context.cookies()).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the frame of a list shows some of it, and the page for hosts the usual codes', async ({ page }) => {
    await page.goto('/integrer/liste/');
    await expect(page.getByRole('listitem').getByRole('link').first()).toBeVisible();
    await page.goto('/integrer/');
    for (const [label, code] of [
      ['Le code de la fiche', /^<fiche-locale fiche="[a-z]+\/[a-z-]+">\n/],
      ['Le code de la liste', /^<liste-locale>\n/],
      ['Le code du badge', /^<a href="[^"]+\/label\/[^"]+"><img /],
    ] as const)
      await expect(page.getByLabel(label)).toHaveValue(code);
    for (const form of ['card-form', 'badge-form'])
      await expect(page.locator(`${form} noscript code`)).toBeVisible();
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
});

/** What a form writes, for a site that is published at the address of the tests. */
async function copied(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: `Copier ${title}` }).click();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const published = /(?:src|href)="(https:\/\/[^/"]+)\//.exec(code)?.[1] ?? '';
  expect(builtPage('/integrer/').html).toContain(published);
  return code.replaceAll(published, ours);
}

test('a producer chooses its listing, and its card and its badge work elsewhere and lead to the proof', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/integrer/');
  const cards = page.locator('card-form');
  const field = cards.getByLabel('Votre fiche');
  await field.fill('Ferme inconnue');
  await expect(cards.getByText('Aucune fiche de ce nom.')).toBeVisible();
  await field.fill('ferme lac');
  await cards.getByRole('button', { name: 'Ferme du Lac (Gambais)' }).click();
  await expect(cards.locator('fiche-locale')).toHaveAttribute('fiche', HOLDER);
  await expect(cards.getByText('Fiche choisie\u00a0: Ferme du Lac (Gambais).')).toBeVisible();
  const cardCode = await copied(page, 'Le code de la fiche');

  const badges = page.locator('badge-form');
  const badgeField = badges.getByLabel('Fiche qui porte le label');
  await badgeField.fill(`${ours}/${withoutLabel}/#horaires`);
  await expect(badges.getByText('Cette fiche ne porte pas le label.')).toBeVisible();
  await badgeField.fill('Ferme du Lac (Gambais)');
  await expect(badges.getByText('Cette fiche ne porte pas le label.')).toHaveCount(0);
  await badges.getByLabel('Famille').selectOption('Tampon');
  await expect(badges.getByLabel('Le code du badge')).toHaveValue(
    /ferme-du-lac\/tampon\.svg" .* height="140"/,
  );
  await expect(badges.locator('badge-local').getByRole('img')).toHaveAttribute('src', /tampon\.svg$/);
  const badgeCode = await copied(page, 'Le code du badge');

  const address = await townHall(cardCode + badgeCode, policy());
  await page.goto(address);
  await expect(page.locator('fiche-locale').getByRole('link', { name: HOLDER_NAME })).toBeVisible();
  const picture = page.getByRole('img', { name: 'voir la preuve' });
  const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 1 };
  const ratio = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight);
  expect(width / height).toBeCloseTo(ratio, 1);
  await picture.click();
  await expect(page).toHaveURL(`${ours}/label/${HOLDER}/`);
  await expect(
    page.getByText('Label tenu depuis').or(page.getByText('Label tenu, valable')).first(),
  ).toBeVisible();
});

test('forms without their files say so, and go on once they can be had', async ({ page }) => {
  const files = /\/(?:integrer\/(?:annuaire-donnees|fiche\/.+)\.js|label\/generateur\/fiches\.json)$/;
  await page.route(files, (route) => route.abort());
  await page.goto('/integrer/');
  const list = page.locator('list-form');
  await expect(list.getByText('Impossible de charger les choix de la liste.')).toBeVisible();
  await expect(list.getByRole('button', { name: 'Copier Le code de la liste' })).toBeVisible();
  const cards = page.locator('card-form');
  const field = cards.getByLabel('Votre fiche');
  await field.fill('ferme lac');
  await expect(cards.getByText('Impossible de charger les fiches.')).toBeVisible();

  await page.unroute(files);
  await list.getByRole('button', { name: 'Réessayer' }).click();
  await expect(list.getByLabel('Genre')).toBeVisible();
  await field.fill('ferme du lac');
  await expect(cards.getByText('Fiche choisie')).toBeVisible();
  await expect(cards.getByLabel('Le code de la fiche')).toHaveValue(new RegExp(`fiche="${HOLDER}"`));
});

test('a town hall chooses a list, and what it copied works in its page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/integrer/');
  const form = page.locator('list-form');
  await form.getByLabel('Genre').selectOption('Séjours et lieux');
  await form.getByLabel('Commune des fiches').selectOption('Houdan');
  await expect(form.getByText('Aucune fiche pour ce choix aujourd’hui')).toBeVisible();
  await expect(form.getByLabel('La liste en HTML simple')).toHaveValue(/^<p>Liste du /);
  await form.getByLabel('Genre').selectOption('Commerces');
  await expect(form.getByText('Aucune fiche pour ce choix aujourd’hui')).toHaveCount(0);
  await expect(form.locator('liste-locale')).toHaveAttribute('lieu', 'houdan');
  await expect(form.getByRole('link', { name: 'voir le cadre seul' })).toHaveAttribute(
    'href',
    /\?genre=commerces&lieu=houdan$/,
  );
  const element = await copied(page, 'Le code de la liste');
  await form.getByText('La liste en HTML simple').first().click();
  const html = await copied(page, 'La liste en HTML simple');
  await page.goto(await townHall(`${element}<div id="plain">${html}</div>`, policy()));
  await expect(page.locator('liste-locale').getByText(/^\d+\sfiches?\.$/)).toBeVisible();
  const names = await itemsOf(page.locator('liste-locale')).getByRole('link').allTextContents();
  expect(names.length).toBeGreaterThan(0);
  const plain = page.locator('#plain');
  expect(await itemsOf(plain).getByRole('link').allTextContents()).toEqual(names);
  await expect(plain).toContainText('Liste du 21\u00a0novembre 2026');
  await plain.getByRole('link', { name: /^Ces fiches, sur / }).click();
  await expect(page).toHaveURL(`${ours}/annuaire/?genre=commerces&lieu=houdan`);
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: names[0]?.replace(' (exemple)', '') ?? '' })
      .first(),
  ).toBeVisible();
});

test('the address of a listing chooses it beforehand, by its name', async ({ page }) => {
  await page.goto(`/integrer/?fiche=${HOLDER}`);
  for (const name of ['fiche-locale', 'badge-local'])
    await expect(page.locator(name)).toHaveAttribute('fiche', HOLDER);
  await expect(page.getByLabel('Votre fiche')).toHaveValue('Ferme du Lac (Gambais)');
});

test('who follows the link of a listing to oEmbed shows its card', async ({ page, request }) => {
  const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(
    builtPage(TYPICAL_LISTING).html,
  );
  const { origin: published, pathname } = new URL(link?.[1] ?? '');
  const answer = await (await request.get(pathname)).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', author_url: published + TYPICAL_LISTING });
  await page.goto(await townHall(answer.html.replaceAll(published, ours), `frame-src ${ours}`));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toContainText(answer.author_name);
  const box = await page.locator('iframe').boundingBox();
  expect(box?.height).toBe(answer.height);
});

test('the longest cards are whole in the frame that is copied, in the narrowest column', async ({ page }) => {
  const lengthOf = (html: string) => html.slice(html.indexOf('<article')).replace(/<[^>]+>/g, '').length;
  const cards = builtPages.filter(({ path }) => path.startsWith('/integrer/fiche/'));
  const longest = cards.toSorted((one, other) => lengthOf(other.html) - lengthOf(one.html)).slice(0, 8);
  expect(longest).toHaveLength(8);
  await page.setViewportSize({ width: 300, height: CARD_FRAME.height });
  for (const { path } of longest) {
    await page.goto(path);
    const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(over, path).toBe(0);
  }
});

test.describe('the label described for machines', () => {
  const described = () => JSON.parse(textOf('.well-known/label.json'));
  const validator = () => {
    const ajv = new Ajv2020({ allErrors: true });
    ajv.addFormat('date', isRealDate);
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/);
    return ajv.compile(JSON.parse(textOf('donnees/label.schema.json')));
  };

  test('is served to any site, and agrees with its published schema', async ({ request }) => {
    const response = await request.get('/.well-known/label.json');
    expect(response.headers()['access-control-allow-origin']).toBe('*');
    const label = await response.json();
    const validate = validator();
    validate(label);
    expect(validate.errors).toBeNull();
    expect(new URL(label.$schema).pathname).toBe('/donnees/label.schema.json');
    expect(validate({ ...label, proof: 'https://x.example/label/' })).toBe(false);
    expect(validate({ ...label, selfDeclared: false })).toBe(false);
  });

  test('says where the proof and the badge of each holder are', () => {
    const { proof, badge: picture, status, charter, holders, achievement } = described();
    const [segment = '', slug = ''] = HOLDER.split('/');
    const filled = (template: string) =>
      new URL(template.replace('{segment}', segment).replace('{slug}', slug)).pathname;
    expect(filled(proof)).toBe(`/label/${HOLDER}/`);
    expect(textOf(filled(picture))).toMatch(/^<svg /);
    expect(textOf(new URL(achievement.image.id).pathname)).toMatch(/^<svg /);
    expect(JSON.parse(textOf(filled(status))).schemaVersion).toBe(1);
    expect(builtPage(new URL(charter).pathname).html).toContain('<h1');
    const { listings } = JSON.parse(textOf(new URL(holders).pathname)) as {
      listings: { label?: { state: string } }[];
    };
    const states = listings.flatMap(({ label }) => label?.state ?? []);
    expect(Object.keys(described().states)).toEqual(expect.arrayContaining(states));
  });
});
