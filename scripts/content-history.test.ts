import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onceLabelled } from './content-history.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'history-'))));
afterEach(() => rmSync(root, { recursive: true }));

const git = (...words: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@ici.example', ...words]);

function commit(files: Record<string, string | undefined>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'content', path);
    mkdirSync(join(file, '..'), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', 'x');
}

const listing = (label = '') => `---\nname: Ferme\n${label}---\n`;
const LABEL = 'label:\n  pledgedOn: 2026-03-05\n';

it('every listing whose label was ever written is known, deleted or renamed since', () => {
  git('init', '--quiet');
  commit({
    'producers/ferme-du-lac.md': listing(LABEL),
    'producers/sans-label.md': listing(),
    'shops/epicerie.md': listing(),
    'pages/label.md': 'label: rien\n',
  });
  commit({ 'producers/ferme-du-lac.md': undefined, 'shops/epicerie.md': listing(LABEL) });
  commit({ 'shops/epicerie.md': undefined, 'shops/la-grande-epicerie.md': listing(LABEL) });
  expect(onceLabelled(join(root, 'content'))).toEqual([
    'producers/ferme-du-lac',
    'shops/epicerie',
    'shops/la-grande-epicerie',
  ]);
});

it('nothing is known outside of a working copy', () => {
  mkdirSync(join(root, 'content'));
  expect(onceLabelled(join(root, 'content'))).toEqual([]);
});
