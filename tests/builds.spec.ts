import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { simplifyOutlines } from '../scripts/outlines/simplify-outlines.ts';
import { type MapCommune, communeCells } from '../src/domain/map/cells.ts';
import { OUTLINES_FILE } from '../src/schema/outlines.ts';
import { type BuiltPage, pagesIn } from './support/built-pages.ts';
import {
  type SampleEntry,
  buildChecked,
  buildTerritory,
  copyContent,
  makeWorkshop,
  removeSamples,
  writeSample,
} from './support/sample-territory.ts';
import { type FolderServer, serveFolder } from '../scripts/browser/serve-folder.ts';

test.describe.configure({ mode: 'default' });

const BASE = '/sous-dossier/';
const environment = { SITE_URL: `https://example.org${BASE}` };

let content = '';
let sites: string[] = [];
let pages: BuiltPage[] = [];
let server: FolderServer;

/** Outlines of its communes, as `npm run territory:outlines` would have fetched them. */
function writeOutlines(folder: string): void {
  const { communes } = parse(readFileSync(join(folder, 'taxonomy/communes.yaml'), 'utf8')) as {
    communes: MapCommune[];
  };
  const outlines = communeCells(communes) as Parameters<typeof simplifyOutlines>[0];
  const head = { source: 'Institut d’essai', licence: 'Licence Ouverte 2.0', date: '2026-11-22' };
  writeFileSync(join(folder, OUTLINES_FILE), JSON.stringify({ ...simplifyOutlines(outlines), ...head }));
}

/** Markets that nobody verifies any more. */
const forgetMarkets = (entry: SampleEntry): SampleEntry =>
  entry.collection === 'markets'
    ? {
        ...entry,
        fields: { ...entry.fields, verified: { ...(entry.fields['verified'] as object), on: '2024-11-01' } },
      }
    : entry;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  content = writeSample(forgetMarkets);
  writeOutlines(content);
  const build = { content, workshop: makeWorkshop(), environment };
  sites = [
    await buildTerritory({ ...build, name: 'first' }),
    await buildTerritory({ ...build, name: 'second' }),
  ];
  pages = pagesIn(sites[0] ?? '');
  server = await serveFolder(sites[0] ?? '', BASE);
});

test.afterAll(async () => {
  await server?.close();
  removeSamples();
});

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Pagefind writes the values of a filter in the order of a table that it shuffles at each run, and names them after it. */
const isShuffled = (file: string) => /^pagefind\/(?:filter\/|pagefind-entry\.json$|.*\.pf_meta$)/.test(file);

test('two builds of the same content on the same day are the same, byte for byte', () => {
  const [first = '', second = ''] = sites;
  const [files, others] = [first, second].map((site) => filesOf(site).filter((file) => !isShuffled(file)));
  expect(files?.length).toBeGreaterThan(500);
  expect(others).toEqual(files);
  const different = files?.filter((file) => digest(join(first, file)) !== digest(join(second, file)));
  expect(different).toEqual([]);
});

/** Addresses of a page that a browser would ask this site for. */
function addressesIn(sources: readonly BuiltPage[]): { path: string; address: string }[] {
  const parser = new DOMParser();
  return sources.flatMap(({ path, html }) => {
    const dom = parser.parseFromString(html, 'text/html');
    const values = ['href', 'src', 'action', 'data-index', 'index', 'words'].flatMap((name) =>
      [...dom.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    const sets = [...dom.querySelectorAll('[srcset]')].flatMap((element) =>
      (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(' ')[0] ?? ''),
    );
    return [...values, ...sets]
      .filter((address) => /^(?:\/|https:\/\/example\.org)/.test(address))
      .map((address) => ({ path, address: address.replace('https://example.org', '') }));
  });
}

test('a site published in a folder keeps every address inside it, and each leads somewhere', async ({
  page,
}) => {
  const addresses = await page.evaluate(addressesIn, pages);
  expect(addresses.length).toBeGreaterThan(1000);
  expect(addresses.filter(({ address }) => !address.startsWith(BASE))).toEqual([]);
  const fileOf = (address: string) =>
    decodeURIComponent(address.slice(BASE.length).replace(/[?#].*$/, '')).replace(/(^|\/)$/, '$1index.html');
  const missing = addresses.filter(({ address }) => !existsSync(join(sites[0] ?? '', fileOf(address))));
  const isFolder = ({ address }: { address: string }) => address === `${BASE}pagefind/`;
  // A sample names entries that it does not hold.
  const kept = missing.filter(
    (found) =>
      !isFolder(found) &&
      !/\/(?:producteurs|commerces|services|sejours|marches|articles|agenda|guides)\/[^/]+\/$/.test(
        found.address,
      ),
  );
  expect(kept).toEqual([]);
});

const ADDRESS = /url\(["']?(\/[^)"']*)|https:\/\/example\.org(\/[^\s<>"'\\]*)/g;

/** Text of a file; calendars fold their lines (RFC 5545, § 3.1). */
const read = (path: string) => readFileSync(path, 'utf8').replaceAll(/\r\n[ \t]/g, '');

test('style sheets, feeds and maps stay in the folder too', () => {
  const [site = ''] = sites;
  const texts = filesOf(site).filter(
    (file) => /\.(?:css|xml|ics|json|txt|webmanifest)$/.test(file) && !file.startsWith('pagefind/'),
  );
  const strays = texts.flatMap((file) =>
    [...read(join(site, file)).matchAll(ADDRESS)]
      .map(([, inStyle, inText]) => inStyle ?? inText ?? '')
      .filter((address) => !address.startsWith(BASE))
      .map((address) => `${file}: ${address}`),
  );
  expect(strays).toEqual([]);
});

test('official outlines, once fetched, take the place of the scheme on the map', () => {
  const html = pages.find(({ path }) => path === '/carte/')?.html ?? '';
  const [caption = ''] = /<figcaption.+<\/figcaption>/s.exec(html) ?? [];
  expect(caption).toMatch(
    /Contours officiels\s: Institut d’essai, Licence Ouverte 2\.0, 22\snovembre 2026\./,
  );
  expect(caption).not.toContain('ce ne sont pas ses limites');
  expect(html.match(/ d="M[^"]+z"/g)?.length).toBeGreaterThan(100);
});

test('a visitor reads, follows links and searches in the folder', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
  page.on('requestfailed', (request) => failed.push(request.url()));
  await page.goto(server.origin + BASE);
  await page.getByRole('main').getByRole('link', { name: 'Producteurs', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'Chèvrerie des Bruyères' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chèvrerie des Bruyères' })).toBeVisible();
  // Who leaves a page gives up what it was still asking for: that is no failure of the folder.
  await page.waitForLoadState('networkidle');
  await page.goto(`${server.origin}${BASE}recherche/?q=chevrerie`);
  await page.locator('[data-results]').getByRole('link', { name: 'Chèvrerie des Bruyères' }).first().click();
  await expect(page).toHaveURL(`${server.origin}${BASE}producteurs/chevrerie-des-bruyeres/`);
  expect(failed).toEqual([]);
});

test('what is faulty or not approved is nowhere in the site, the faults are told, and everything else is built', async () => {
  test.setTimeout(120_000);
  const faulty = copyContent();
  const rewrite = (path: string, change: (text: string) => string) =>
    writeFileSync(join(faulty, path), change(readFileSync(join(faulty, path), 'utf8')));
  rewrite('events/galette-des-producteurs.md', (text) => text.replace(/^start: .*$/m, 'start: 2027-02-31'));
  writeFileSync(join(faulty, 'events/fête [1].md'), '---\ntitle: "Bal\n---\n');
  rewrite('events/stage-de-vannerie.md', (text) =>
    text.replace(/^start: .*$/m, 'start: 2028-06-10').replace(/^end: .*$/m, 'end: 2028-06-11'),
  );
  rewrite('events/lavoirs-et-remparts.md', (text) => text.replace(/^demo:/m, 'approved: false\ndemo:'));
  // Markets, events, articles and the outlets of others name this one, and its badge is shown elsewhere.
  rewrite('producers/chevrerie-des-bruyeres.md', (text) =>
    text.replace(/^summary: .*$/m, 'sumary: <b>x</b>'),
  );
  rewrite('articles/pate-de-coings.md', (text) => text.replace(/^published: .*$/m, 'published: hier'));
  writeFileSync(join(faulty, 'media/articles/verger-a-l-automne.webp'), 'MZ un programme');
  writeFileSync(join(faulty, 'shops/page.mdx'), '# Page');
  symlinkSync(resolve('docs/benchmarks.md'), join(faulty, 'producers/aaa.md'));
  const { site, printed } = await buildChecked({ content: faulty, workshop: makeWorkshop() });
  expect(printed).toMatch(/«\s2027-02-31\s» n’est pas une date qui existe/);
  expect(printed).toMatch(/\d+\sfichiers sont mis de côté/);
  expect(printed).toContain('Publié avec des avertissements');

  await test.step('nothing of them is in the site, but where they are told', () => {
    const files = filesOf(site).filter(
      (name) =>
        !name.startsWith('admin/') && !name.startsWith('pagefind/') && !name.startsWith('contribuer/'),
    );
    for (const file of files)
      expect(readFileSync(join(site, file), 'latin1'), file).not.toMatch(
        /agenda\/galette-des-producteurs|lavoirs-et-remparts|articles\/pate-de-coings\.(?:gpx|jpeg)/,
      );
    for (const path of ['producteurs/chevrerie-des-bruyeres', 'articles/pate-de-coings'])
      expect(existsSync(join(site, path, 'index.html')), path).toBe(false);
    const told = read(join(site, 'contribuer/index.html'));
    expect(told).toContain('content/producers/chevrerie-des-bruyeres.md');
    expect(told).toContain('content/media/articles/verger-a-l-automne.webp');
    expect(told).not.toContain('<b>x</b>');
  });

  await test.step('what a link leads to is nowhere, not even among the copies to practise on', () => {
    const leaks = filesOf(site).filter((file) => readFileSync(join(site, file)).includes('Trier un million'));
    expect(leaks).toEqual([]);
    expect(read(join(site, 'admin/bac-a-sable/contenu.json'))).toContain('atelier-de-la-navette.md');
    expect(read(join(site, 'admin/bac-a-sable/contenu.json'))).not.toContain('consent:');
  });

  await test.step('its badge stays, and its proof says that it will be back', () => {
    expect(existsSync(join(site, 'badges/producteurs/chevrerie-des-bruyeres.svg'))).toBe(true);
    const proof = read(join(site, 'label/producteurs/chevrerie-des-bruyeres/index.html'));
    expect(proof).toContain('Cette fiche est en cours de correction');
  });

  expect(existsSync(join(site, 'agenda/balade-du-premier-dimanche/index.html'))).toBe(true);
  expect(existsSync(join(site, 'marches/marche-de-la-halle/index.html'))).toBe(true);
  const announced = readFileSync(join(site, 'agenda/stage-de-vannerie/index.html'), 'utf8');
  expect(announced, 'further than the agenda goes').toMatch(/Du 10 au 11\sjuin 2028/);
  expect(announced).toContain('Ajouter à mon agenda');
});

test('a market that nobody verifies any more is announced on no day, and its page says why', () => {
  const agenda = pages.filter(({ path }) => /^\/agenda\/(?:\d{4}-\d\d\/)?$/.test(path));
  expect(agenda).toHaveLength(14);
  for (const { path, html } of agenda) expect(html.includes('/marches/marche'), path).toBe(false);
  const counts = /data-counts="([^"]*)"/.exec(pages.find(({ path }) => path === '/')?.html ?? '')?.[1] ?? '';
  expect(counts).toMatch(/^0\.\d+(?:\.\d+)?(?: 0\.\d+(?:\.\d+)?)*$/);
  const market = pages.find(({ path }) => /^\/marches\/marche[^/]+\/$/.test(path));
  expect(market?.html).toContain('tout est à vérifier');
});
