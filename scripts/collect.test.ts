import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSoundContent } from './content-folder.fixture.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'collect-'));
  writeSoundContent(join(home, 'content'));
});
afterEach(() => rmSync(home, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, 'content', path)), { recursive: true });
  writeFileSync(join(home, 'content', path), text);
}

/** Runs the real command on the folder. */
function run(...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: join(home, 'content'), COLLECT_STATE: join(home, 'state.json') };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'collect.ts'), ...args],
    { encoding: 'utf8', env },
  );
  return { status, text: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ') };
}

const feed = (more: string, url = 'https://127.0.0.1.invalid/feed') =>
  `sources: []\nfeeds:\n  - { id: blog, name: Le blog, url: '${url}', magazine: saveurs${more} }\n`;

describe('npm run collect', () => {
  it('explains itself in French', () => {
    const { status, text } = run('--help');
    expect(status).toBe(0);
    for (const option of ['--dry-run', '--source identifiant', '--help', 'COLLECT_STATE'])
      expect(text).toContain(option);
  });

  it.each([['--essai'], ['blog'], ['--source']])('answers « %s » in French', (arg) => {
    expect(run(arg)).toEqual({
      status: 1,
      text: `✖ Relevé : « ${arg} » n’est pas compris. Options : --dry-run, --source identifiant, --help.\n`,
    });
  });

  it('ends well when there is nothing to read, and remembers it outside the content', () => {
    write('sources.yaml', feed(', active: false'));
    expect(run()).toEqual({
      status: 0,
      text: '✔ aucune source lue, 1 non suivie : aucun relevé nouveau, aucun mis à jour.\n',
    });
    expect(JSON.parse(readFileSync(join(home, 'state.json'), 'utf8'))).toMatchObject({
      feeds: {},
      holds: {},
    });
    expect(existsSync(join(home, 'content', 'mentions'))).toBe(false);
  });

  it('ends with a failure when a source fails', () => {
    write('sources.yaml', feed(''));
    const { status, text } = run();
    expect(text).toMatch(
      /^✖ Le blog \(blog\) : son robots\.txt, à lire d’abord, n’est pas lu : elle est injoignable \(\w+\)\./,
    );
    expect(status).toBe(1);
  });

  it('contacts no private machine', () => {
    write('sources.yaml', feed('', 'https://127.0.0.1/feed'));
    const { status, text } = run();
    expect(text).toContain(
      '✖ Le blog (blog) : elle mène à une machine d’un réseau privé, qui n’est jamais contactée.',
    );
    expect(status).toBe(1);
  });

  it('names a publication that does not exist', () => {
    write('sources.yaml', feed(''));
    expect(run('--source', 'ailleurs')).toEqual({
      status: 1,
      text: '✖ Relevé : « ailleurs » n’est pas une source de sources.yaml.\n',
    });
  });
});
