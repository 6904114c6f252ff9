import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Locator, type Page, expect as expectSoon, test } from '@playwright/test';
import sharp from 'sharp';
import { parse } from 'yaml';
import type { z } from 'zod';
import { formSchema } from '../admin/entry.ts';
import { TEST_INSTANT } from '../scripts/browser/test-site.ts';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { stamped } from '../src/schema/automatic.ts';

type Fields = Record<string, unknown>;

// A contributor, the real CMS, a real Git repository, the real site: `npm start` on a copy of the content.
const expect = expectSoon.configure({ timeout: 30_000 }); // a CMS, Git and the content check share one machine
const READY_MS = 120_000;
const ON_SITE_MS = 60_000;
const TITLE = 'Œufs mimosa à l’ancienne';
const SLUG = 'oeufs-mimosa-a-l-ancienne';
const WORD = 'mayonnaise';
const RENAMED = 'atelier-du-copeau';
const NEW_NAME = 'Atelier du Grand Copeau';
const REMOVED = 'pret-d-un-broyeur-de-branches';

let root: string | undefined;
let folder: string;
let server: ChildProcess;
let origin: string;
let printed = '';

const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(READY_MS);
  // Inside the project: Astro shares a working folder between the builds that go elsewhere.
  mkdirSync('node_modules/.cache', { recursive: true });
  root = mkdtempSync(resolve('node_modules/.cache', 'cms-spec-'));
  folder = join(root, 'depot');
  cpSync('content', join(folder, 'content'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Camille');
  git('config', 'user.email', 'camille@exemple.example');
  git('add', '-A');
  git('commit', '-q', '-m', 'Départ');
  const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), CACHE_DIR: join(root, 'cache') };
  server = spawn(process.execPath, ['scripts/start.ts', '--port', '4500'], { env });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  await expect.poll(() => printed, { timeout: READY_MS, intervals: [100] }).toContain('/admin/');
  origin = /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? '';
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGINT');
  expect(await ended).toBe(0);
  if (root) rmSync(root, { recursive: true, force: true });
});

async function signIn(page: Page, place = ''): Promise<void> {
  await page.goto(`${origin}/admin/${place}`);
  const button = page.getByRole('button', { name: 'Se connecter' });
  await button.click();
  await expect(button).toHaveCount(0);
}

/** Chooses in one of Decap's lists, by typing. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^État/ }).click();
  await page.getByRole('menuitem', { name: 'Prêt' }).click();
  await expect(page.getByText('État mis à jour')).toBeVisible();
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
}

const photo = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#c98a3c' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 38/1 0/1' } })
    .jpeg()
    .toBuffer();

async function addCover(page: Page): Promise<void> {
  const cover = page.locator('[id^="cover-field"]').first();
  await cover.getByRole('button').first().click();
  await cover
    .locator('input[type="file"]')
    .setInputFiles({ name: 'Œufs du Jardin.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await expect(cover.getByText('Photo ajoutée')).toBeVisible();
  await page.getByLabel('Texte de remplacement (facultatif)').fill('Six œufs mimosa sur un plat');
  await page.getByLabel('Crédit (facultatif)').fill('La rédaction');
}

/** What makes a recipe, in its folded group. */
async function writeRecipe(page: Page): Promise<void> {
  const unfold = page.getByRole('button', { name: 'Déplier' });
  const group = page.locator('div').filter({ has: unfold, hasText: 'Pour une recette seulement.' }).last();
  await group.getByRole('button', { name: 'Déplier' }).click();
  await page.getByLabel('Pour (facultatif)', { exact: true }).fill('4 personnes');
  await page.getByLabel('Préparation (facultatif)', { exact: true }).fill('20');
  // The first list is that of the authors.
  const add = page.getByRole('button', { name: 'Ajouter', exact: true });
  await add.nth(1).click();
  await page.getByLabel('Ingrédient', { exact: true }).fill('6 œufs');
  await add.nth(2).click();
  await page.getByLabel('Texte', { exact: true }).first().fill('Faites-les durcir dix minutes.');
}

test('a contributor writes an article with a picture, and publishes it', async ({ page }) => {
  test.setTimeout(READY_MS);
  page.setDefaultTimeout(15_000);
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, '#/collections/articles/new');

  await page.getByLabel('Titre', { exact: true }).fill(TITLE);
  await page.getByLabel('Chapeau', { exact: true }).fill('Une entrée de printemps, avec les œufs d’à côté.');
  await choose(page, 'Webmagazine', 'Terres');
  await choose(page, 'Genre (facultatif)', 'recette');
  await writeRecipe(page);
  await page.getByRole('button', { name: 'Ajouter', exact: true }).first().click();
  await choose(page, 'Auteur', 'La rédaction');
  await page.getByRole('button', { name: 'Maintenant, published' }).first().click();
  await addCover(page);
  await page.locator('[data-slate-editor]').click();
  await page.keyboard.type(`Écrasez les jaunes avec la ${WORD}.`);

  await test.step('the draft is a branch, and the site does not have it', async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Brouillon enregistré')).toBeVisible();
    expect(git('branch', '--list', 'cms/*')).toContain(`cms/articles/${SLUG}`);
    expect(git('status', '--porcelain')).toBe('');
    expect((await page.request.get(`${origin}/articles/${SLUG}/`)).status()).toBe(404);
  });

  await test.step('it is marked as ready, then published', async () => {
    await publish(page);
    await expect(page.getByText('Publié : le site se met à jour')).toBeVisible();
    expect(git('log', '-1', '--format=%an : %s')).toBe(`Camille : Ajout : article « ${SLUG} »`);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });

  await test.step('the photo has lost its position, and its name its accents', async () => {
    const [file] = git('show', '--name-only', '--format=', 'HEAD')
      .split('\n')
      .filter((name) => name.includes('media'));
    expect(file).toMatch(/^content\/media\/articles\/oeufs-du-jardin-[0-9a-f]{6}\.jpg$/);
    expect((await sharp(join(folder, file as string)).metadata()).exif).toBeUndefined();
  });
});

test('a publication never touches what someone is writing in the folder, and says so', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, `#/collections/articles/entries/${SLUG}`);
  await page.getByLabel('Chapeau', { exact: true }).fill('Une entrée pour toute l’année.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Brouillon enregistré')).toBeVisible();

  const file = join(folder, 'content/articles', `${SLUG}.md`);
  const mine = `${readFileSync(file, 'utf8')}\nMon travail.\n`;
  execFileSync('tee', [file], { input: mine });
  await publish(page);
  await expect(page.getByText(/pour ne pas écraser votre travail/)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(mine);
  expect(git('branch', '--list', 'cms/*')).toContain(SLUG);
});

test('what someone proposed on a phone, without any account, is accepted and published', async ({
  page,
  browser,
}) => {
  test.setTimeout(READY_MS);
  const context = await browser.newContext({ viewport: { width: 375, height: 740 }, locale: 'fr-FR' });
  const phone = await context.newPage();
  const goOn = async () => {
    const question = phone.locator('.screen h2');
    const before = (await question.textContent()) ?? '';
    await phone.getByRole('button', { name: /^(Continuer|Passer|Préparer l’envoi)$/ }).click();
    await expect(question).not.toHaveText(before);
  };
  await phone.goto(`${origin}/proposer/?quoi=evenement`);
  await phone.getByLabel(/^Titre/).fill('Bal des Trois Mares');
  await goOn();
  await phone.getByLabel(/^Premier jour/).fill('2027-02-06');
  await phone.getByLabel(/^Début/).fill('20:30');
  await phone.getByLabel(/^Fin/).fill('23:30');
  await goOn();
  await goOn();
  await phone.getByRole('combobox', { name: /Commune/ }).fill('rambou');
  await phone.keyboard.press('Enter');
  await phone.getByLabel(/^Nom du lieu/).fill('La grande salle');
  await goOn();
  await phone.getByLabel(/^En une phrase/).fill('On danse la bourrée, avec trois accordéons.');
  await goOn();
  await phone.getByLabel('Spectacle').check();
  await goOn();
  await phone.getByLabel(/^Prix/).fill('Gratuit');
  await goOn();
  await phone.getByLabel(/^Organisé par/).fill('Les amis du bal');
  await goOn();
  await goOn();
  await goOn();
  await goOn();
  await phone.getByLabel(/J’en suis l’organisateur/).check();
  await goOn();
  await phone.getByLabel(/J’accepte/).check();
  await goOn();
  const input = await phone.getByLabel('Le message').inputValue();
  await context.close();

  await test.step('a volunteer accepts the message that they received', () => {
    const env = { ...process.env, CONTENT_DIR: join(folder, 'content') };
    const said = execFileSync(process.execPath, ['scripts/accept.ts'], { env, input, encoding: 'utf8' });
    expect(said).toContain('cms/events/bal-des-trois-mares');
  });

  await test.step('and publishes the draft from the CMS', async () => {
    page.on('dialog', (dialog) => void dialog.accept());
    await signIn(page, '#/collections/events/entries/bal-des-trois-mares?ref=workflow');
    await expect(page.getByLabel('Titre', { exact: true })).toHaveValue('Bal des Trois Mares');
    await publish(page);
    await expect(page.getByText('Publié : le site se met à jour')).toBeVisible();
  });
});

test('a contributor corrects a name, whose address stays, and takes a notice off the site', async ({
  page,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, `#/collections/producers/entries/${RENAMED}`);
  await page.getByLabel('Nom', { exact: true }).fill(NEW_NAME);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Brouillon enregistré')).toBeVisible();
  await publish(page);
  await expect(page.getByText('Publié : le site se met à jour')).toBeVisible();
  expect(git('log', '-1', '--format=%an : %s')).toBe(`Camille : Modification : producteur « ${RENAMED} »`);
  expect(git('show', '--name-status', '--format=', 'HEAD')).toBe(`M\tcontent/producers/${RENAMED}.md`);

  await page.goto(`${origin}/admin/#/collections/notices`);
  await page.locator(`a[href="#/collections/notices/entries/${REMOVED}"]`).click();
  await page.getByRole('button', { name: 'Retirer du site' }).click();
  await expect
    .poll(() => git('log', '-1', '--format=%an : %s'))
    .toBe(`Camille : Suppression : annonce « ${REMOVED} »`);
  expect(git('show', '--name-status', '--format=', 'HEAD')).toBe(`D\tcontent/notices/${REMOVED}.md`);
});

/** Presses `key` until `target`, once it is there, has the focus. */
async function reach(target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeEnabled();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`${target} is not reached.`);
}

test('an author is written and published on a phone, by keyboard alone', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.setViewportSize({ width: 375, height: 740 });
  await signIn(page, '#/collections/authors/new');
  await reach(page.getByLabel('Nom', { exact: true }));
  await page.keyboard.type('Le comité des sentiers');
  await reach(page.getByLabel('Rôle', { exact: true }));
  await page.keyboard.type('Balise et ouvre les chemins.');
  await reach(page.getByRole('button', { name: 'Enregistrer' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Brouillon enregistré')).toBeVisible();
  await reach(page.getByRole('button', { name: /^État/ }));
  await page.keyboard.press('Enter');
  await reach(page.getByRole('menuitem', { name: 'Prêt' }), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('État mis à jour')).toBeVisible();
  await reach(page.getByRole('button', { name: 'Publier', exact: true }));
  await page.keyboard.press('Enter');
  await reach(page.getByRole('menuitem', { name: 'Publier maintenant' }), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Publié : le site se met à jour')).toBeVisible();
  expect(git('log', '-1', '--format=%an : %s')).toBe('Camille : Ajout : auteur « le-comite-des-sentiers »');
});

/** Waits until the site has a page. */
async function openOnSite(page: Page, path: string): Promise<void> {
  const status = async () => (await page.request.get(`${origin}${path}`)).status();
  await expect.poll(status, { timeout: ON_SITE_MS }).toBe(200);
  await page.goto(`${origin}${path}`);
}

test('a visitor reads what was written and what was proposed, and finds both', async ({ page }) => {
  test.setTimeout(READY_MS + ON_SITE_MS);
  await openOnSite(page, '/auteurs/le-comite-des-sentiers/');
  await openOnSite(page, '/agenda/bal-des-trois-mares/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bal des Trois Mares');
  await openOnSite(page, `/articles/${SLUG}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByRole('img', { name: 'Six œufs mimosa sur un plat' })).toBeVisible();
  await expect(page.locator('.ingredients')).toHaveText('6 œufs');
  await expect(page.locator('.steps')).toContainText('Faites-les durcir dix minutes.');
  await openOnSite(page, `/producteurs/${RENAMED}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NEW_NAME);
  await page.goto(`${origin}/annonces/`);
  await expect(page.locator(`#${REMOVED}`)).toHaveCount(0);
  for (const [word, title] of [
    [WORD, TITLE],
    ['accordéons', 'Bal des Trois Mares'],
  ] as const) {
    await page.goto(`${origin}/recherche/?q=${word}`);
    await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible();
  }
});

/** What an entry says, as the site reads it, and its text; `change` is what saving does to its fields. */
function read(collection: string, file: string, change: (schema: z.ZodType, data: Fields) => Fields) {
  const [, front = file, ...body] = file.split(/^---$/m);
  const schema = formSchema(collection, 'territory') as z.ZodType;
  return { data: schema.parse(change(schema, parse(front) as Fields)), body: body.join('---').trim() };
}

const asItIs = (_: z.ZodType, data: Fields): Fields => data;
const asSaved = (schema: z.ZodType, data: Fields): Fields =>
  stamped(schema, data, { today: localTime(new Date(), TIME_ZONE).date, isNew: false });

test('an entry of each collection may be opened and saved again as it is', async ({ page }) => {
  test.setTimeout(READY_MS * 2);
  const entries = git('ls-files', 'content/*.md').split('\n');
  const firsts = new Map(entries.map((path) => [path.split('/')[1] as string, path]));
  firsts.set('reglages', 'content/territory.yaml');
  await signIn(page);
  for (const [collection, path] of firsts) {
    const slug = path.replace(/^.*\/|\.\w+$/g, '');
    const list = `#/collections/${collection}`;
    await page.goto(`${origin}/admin/${list}`);
    await page.locator(`a[href="${list}/entries/${slug}"]`).click();
    await page.locator('input[type="text"]').first().press('End');
    await page.keyboard.type(' ');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('button', { name: /^État/ }), collection).toBeVisible();
    const [before, after] = ['main', `cms/${collection}/${slug}`].map((branch) =>
      git('show', `${branch}:${path}`),
    );
    expect(read(collection, after as string, asItIs), path).toEqual(
      read(collection, before as string, asSaved),
    );
  }
});

/** A year before the day of the trials. */
const A_YEAR_AGO = '2025-11-21';

/** Producers that nobody has verified for a year. */
const overdue = (): string[] =>
  readdirSync('content/producers')
    .map((file) => ({ file, text: readFileSync(`content/producers/${file}`, 'utf8') }))
    .map(({ file, text }) => ({ slug: file.replace('.md', ''), ...parse(text.split(/^---$/m)[1] ?? '') }))
    .filter(({ verified }) => verified.on <= A_YEAR_AGO)
    .map(({ slug }) => slug)
    .sort();

test('the list of producers finds those that nobody has verified for a year', async ({ page }) => {
  await page.clock.setFixedTime(TEST_INSTANT);
  await signIn(page, '#/collections/producers');
  await page.getByRole('button', { name: 'Filtrer par' }).click();
  await page.getByRole('menuitem', { name: 'À vérifier' }).click();
  const entries = page.locator('a[href^="#/collections/producers/entries/"]');
  await expect(entries).toHaveCount(overdue().length);
  const found = await entries.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(found.map((href) => href.split('/').at(-1)).sort()).toEqual(overdue());
});

test('the CMS fits a phone and asks nothing of another site', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) foreign.push(request.url());
  });
  await signIn(page, '#/collections/articles/new');
  await expect(page.getByRole('button', { name: 'Enregistrer' })).toBeInViewport();
  await expect(page.getByLabel('Titre', { exact: true })).toBeInViewport();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(375);
  expect(foreign).toEqual([]);
});

test('without the local server the page says how to start it', async ({ page }) => {
  await page.route('**/api/v1', (route) => route.fulfill({ status: 405, body: '' }));
  await page.goto(`${origin}/admin/`);
  await expect(page.getByRole('status')).toHaveText(/npm start/);
});
