import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSoundContent } from './content-folder.fixture.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  writeSoundContent(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Runs the real command on the folder. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'import-agenda.ts'), ...args],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder } },
  );
  return { status, text: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ') };
}

const source = (more: string) =>
  `sources:\n  - { id: mairie, name: La mairie, kind: ical, url: 'https://127.0.0.1.invalid/a.ics', categories: [fromages], licence: Accord${more} }\nfeeds: []\n`;

describe('npm run import:agenda', () => {
  it('explains itself in French', () => {
    const { status, text } = run('--help');
    expect(status).toBe(0);
    for (const option of ['--dry-run', '--source identifiant', '--help']) expect(text).toContain(option);
  });

  it.each([['--essai'], ['mairie'], ['--source']])('answers « %s » in French', (arg) => {
    expect(run(arg)).toEqual({
      status: 1,
      text: `✖ Import : « ${arg} » n’est pas compris. Options : --dry-run, --source identifiant, --help.\n`,
    });
  });

  it('ends well when there is nothing to read', () => {
    write('sources.yaml', source(', active: false'));
    expect(run()).toEqual({
      status: 0,
      text: '✔ aucune source lue, 1 non suivie : aucun événement nouveau, aucun mis à jour.\n',
    });
  });

  it('ends with a failure when a source fails', () => {
    write('sources.yaml', source(''));
    const { status, text } = run();
    expect(text).toMatch(
      /^✖ La mairie \(mairie\) : elle est injoignable \(\w+\)\. Vérifiez la connexion et l’adresse\.\n/,
    );
    expect(status).toBe(1);
  });

  it('names a source that does not exist', () => {
    write('sources.yaml', source(''));
    expect(run('--source', 'ailleurs')).toEqual({
      status: 1,
      text: '✖ Import : « ailleurs » n’est pas une source de sources.yaml.\n',
    });
  });
});
