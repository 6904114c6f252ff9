import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSoundContent } from './content-folder.fixture.ts';
import { BadArchive, MANIFEST, pack, unpack } from './archive/parcel.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
  writeSoundContent(join(folder, 'content'));
  cpSync('content/pages', join(folder, 'content/pages'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the real command; spaces of French typography become plain ones. */
function run(script: string, ...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: join(folder, 'content') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, text: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ') };
}

const filesUnder = (path: string) =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(path.length), readFileSync(file, 'base64')]),
  );

test('everything is in one file that is read without us, and comes back as it was; what is not there is said', () => {
  const strange = ['articles/ailleurs', 'articles/à 12:30.txt'].map((path) => join(folder, 'content', path));
  symlinkSync('/etc', strange[0] as string);
  writeFileSync(strange[1] as string, 'note');
  writeFileSync(join(folder, 'content/producers/faux.md'), '---\nname: Faux\n---\n');
  const zip = join(folder, 'tout.zip');
  const { status, text } = run('archive', zip);
  expect(text).toContain('Rouverte et comparée : chaque fichier est le même, octet pour octet.');
  expect(text).toMatch(/Le site s’en reconstruit : \d+ fichiers de données ouvertes en viennent/);
  expect(text).toMatch(/Laissés de côté.*content\/articles\/ailleurs.*12:30/);
  expect(text).toContain('1 fichier est mis de côté : il manque au site');
  expect(status).toBe(0);

  const there = join(folder, 'remis');
  expect(run('restore', zip, there)).toMatchObject({ status: 0 });
  for (const file of strange) unlinkSync(file);
  expect(filesUnder(join(there, 'content'))).toEqual(filesUnder(join(folder, 'content')));

  writeFileSync(join(there, MANIFEST), unzipSync(readFileSync(zip))[MANIFEST] ?? '');
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', MANIFEST], { cwd: there });
  expect(readFileSync(join(there, 'lire.html'), 'utf8')).toContain(
    'Fromages de chèvre. À la ferme, le samedi.',
  );
  expect(readFileSync(join(there, 'donnees-ouvertes/annuaire.csv'), 'utf8')).toContain('Ferme du Lac');
  expect(readFileSync(join(there, 'LISEZ-MOI.txt'), 'utf8')).toMatch(
    /sha256sum -c[^]*mis de côté|mis de côté[^]*sha256sum -c/,
  );
  expect(run('archive', zip).text).toContain('existe déjà');
});

test('a content with faults is kept whole all the same, and the report says what is not there', () => {
  writeFileSync(join(folder, 'content/territory.yaml'), 'name: [');
  const zip = join(folder, 'tout.zip');
  const { status, text } = run('archive', zip);
  expect(text).toContain('Le site ne s’en reconstruit pas');
  expect(status).toBe(0);
  const kept = unpack(readFileSync(zip));
  expect(new TextDecoder().decode(kept.get('content/territory.yaml'))).toBe('name: [');
  expect([...kept.keys()].filter((path) => path.startsWith('donnees-ouvertes/'))).toEqual([]);
});

test.each([['archive'], ['restore']])('%s answers an option that it does not know in French', (script) => {
  const { status, text } = run(script, '--essai');
  expect([status, text]).toEqual([1, expect.stringContaining('Ces options ne sont pas comprises')]);
});

const archive = () =>
  pack(
    new Map([
      ['content/a.md', strToU8('un')],
      ['content/b.md', strToU8('deux')],
    ]),
    '2026-11-23',
  );

test('the same content on the same day makes the same file', () => {
  expect(Buffer.from(archive()).equals(Buffer.from(archive()))).toBe(true);
});

const changed = (change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
  const files = unzipSync(archive());
  change(files);
  return zipSync(files);
};

test.each<[string, Uint8Array, RegExp]>([
  ['cut short', archive().subarray(0, 200), /pas une archive entière/],
  ['not an archive', strToU8('bonjour'), /pas une archive entière/],
  ['of someone else', zipSync({ 'a.txt': strToU8('a') }), /la liste des empreintes/],
  [
    'with a file changed',
    changed((files) => (files['content/a.md'] = strToU8('autre'))),
    /content\/a\.md a changé/,
  ],
  ['with a file lost', changed((files) => delete files['content/b.md']), /content\/b\.md manque/],
  ['with a file added', changed((files) => (files['x.md'] = strToU8('x'))), /x\.md n’est pas dans la liste/],
  ...['../x.md', '/x.md', 'a/../../x.md', 'C:\\x.md', 'a\0.md'].map((name): [string, Uint8Array, RegExp] => [
    `that would write at ${JSON.stringify(name)}`,
    pack(new Map([[name, strToU8('x')]]), '2026-11-23'),
    /sortirait du dossier/,
  ]),
])('an archive %s is refused, and nothing is written', (_, zip, sentence) => {
  expect(() => unpack(zip)).toThrow(BadArchive);
  expect(() => unpack(zip)).toThrow(sentence);
});

test('a folder that holds something is left as it is', () => {
  const zip = join(folder, 'tout.zip');
  writeFileSync(zip, archive());
  const { status, text } = run('restore', zip, join(folder, 'content'));
  expect(status).toBe(1);
  expect(text).toContain('n’est pas vide');
  expect(existsSync(join(folder, 'content/content'))).toBe(false);
});
