// What Git knows of the content beyond its present files.
import { spawnSync } from 'node:child_process';
import { LISTING_KINDS } from '../src/domain/kinds.ts';

/** `collection/slug` of the listings whose label was ever written or removed; none outside of a working copy. */
export function onceLabelled(contentDir: string): string[] {
  const search = [
    'log',
    '--relative',
    '--no-renames',
    '--format=',
    '--name-only',
    '-G^label:',
    '--',
    ...LISTING_KINDS,
  ];
  const { status, stdout } = spawnSync('git', ['-C', contentDir, ...search], { encoding: 'utf8' });
  if (status !== 0) return [];
  const files = stdout.split('\n').filter((path) => path.endsWith('.md'));
  return [...new Set(files)].map((path) => path.replace(/\.md$/, '')).sort();
}
