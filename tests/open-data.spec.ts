import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { TEST_SITE } from '../scripts/browser/test-site.ts';
import { isRealDate } from '../src/domain/dates.ts';
import { builtPage, builtPages } from './support/built-pages.ts';
import { listingPages } from './support/page-types.ts';

interface Directory {
  listings: { id: string; url: string; communeName: string }[];
}

interface Collection {
  features: { id: string; geometry: { coordinates: number[] } }[];
}

const DATA = join(TEST_SITE, 'donnees');
const textOf = (name: string) => readFileSync(join(DATA, name), 'utf8');
const read = <T>(name: string) => JSON.parse(textOf(name)) as T;
const communeFiles = (extension: string) =>
  readdirSync(join(DATA, 'communes'))
    .filter((name) => name.endsWith(`.${extension}`))
    .map((name) => `communes/${name}`);

/** A validator that is not ours, which knows the formats that the schema uses. */
function validator() {
  const ajv = new Ajv2020({ allErrors: true });
  ajv.addFormat('date', isRealDate);
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/);
  return ajv.compile(read<object>('schema.json'));
}

/** Cells of a table written with semicolons. */
const cellsOf = (csv: string): string[][] =>
  csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)])
    .map((cells) => cells.map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare));

test.describe('open data', () => {
  test('agrees with its published schema, the whole of it and each commune', () => {
    const validate = validator();
    const files = ['annuaire.json', 'agenda.json', ...communeFiles('json')];
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      validate(read(file));
      expect(validate.errors, file).toBeNull();
    }
  });

  test('is refused by that schema when it says something else', () => {
    const validate = validator();
    const [first] = read<Directory>('annuaire.json').listings;
    const directory = read<Directory>('annuaire.json');
    expect(validate({ ...directory, listings: [{ ...first, verifiedOn: '2026-02-30' }] })).toBe(false);
    expect(validate({ ...directory, listings: [{ ...first, licence: undefined }] })).toBe(false);
  });

  test('has every listing once, and each one in the files of its commune', () => {
    const { listings } = read<Directory>('annuaire.json');
    const paths = listings.map(({ url }) => new URL(url).pathname).sort();
    expect(paths).toEqual(listingPages.map(({ path }) => path).sort());
    const byCommune = communeFiles('json').flatMap((file) => read<Directory>(file).listings);
    expect(byCommune.map(({ id }) => id).sort()).toEqual(listings.map(({ id }) => id).sort());
    for (const file of communeFiles('json'))
      expect(new Set(read<Directory>(file).listings.map(({ communeName }) => communeName)).size).toBe(1);
  });

  test('places on a map those whose place is known', () => {
    const ids = new Set(read<Directory>('annuaire.json').listings.map(({ id }) => id));
    const { features } = read<Collection>('annuaire.geojson');
    expect(features.length).toBeGreaterThan(10);
    expect(features.every(({ id }) => ids.has(id))).toBe(true);
    // Longitude first, in metropolitan France.
    for (const { geometry } of features) {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      expect(longitude > -6 && longitude < 10 && latitude > 41 && latitude < 52).toBe(true);
    }
  });

  test('opens in a spreadsheet, accents right and nothing run', () => {
    for (const file of ['annuaire.csv', ...communeFiles('csv')]) {
      const csv = textOf(file);
      expect(csv.startsWith('\ufeffidentifiant;'), file).toBe(true);
      const [header = [], ...rows] = cellsOf(csv);
      expect(rows.length, file).toBeGreaterThan(0);
      expect(
        rows.filter((row) => row.length !== header.length),
        file,
      ).toEqual([]);
      expect(
        rows.flat().filter((cell) => /^[=+\-@\t]/.test(cell)),
        file,
      ).toEqual([]);
    }
  });

  test('is reached from its page and from the commune’s', () => {
    const { html } = builtPage('/donnees/');
    const [file = ''] = communeFiles('csv');
    expect(html).toContain(`/donnees/${file}"`);
    const slug = file.replace(/^communes\/|\.csv$/g, '');
    expect(builtPages.find(({ path }) => path === `/communes/${slug}/`)?.html).toContain(`/donnees/${file}"`);
  });
});
