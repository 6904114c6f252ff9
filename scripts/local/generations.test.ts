import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGenerations } from './generations.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generations-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const NOBODY = 2 ** 30; // above any process number
const build = (folder: string) => {
  mkdirSync(folder);
  return folder;
};

test('a build shows under its own name only when it is good', () => {
  const generations = openGenerations(root, () => 7);
  const folder = build(generations.begin());
  expect(folder).toMatch(/\.part$/);
  const kept = generations.keep(folder);
  expect([existsSync(folder), existsSync(kept)]).toEqual([false, true]);
});

test('two builds of one instant do not share a folder, and two good sites stay', () => {
  const generations = openGenerations(root, () => 7);
  const kept = [1, 2, 3].map(() => generations.keep(build(generations.begin())));
  expect(new Set(kept).size).toBe(3);
  expect(kept.map((folder) => existsSync(folder))).toEqual([false, true, true]);
});

test('a failed build leaves nothing', () => {
  const generations = openGenerations(root);
  generations.discard(build(generations.begin()));
  expect(readdirSync(root)).toEqual([]);
});

test('the newest good site of an earlier run is found, the rest is cleared, running programs keep theirs', () => {
  const names = [`10-${NOBODY}`, `20-${NOBODY}`, `30-${NOBODY}.part`, `5-${process.pid}`];
  for (const name of names) mkdirSync(join(root, name));
  expect(openGenerations(root).lastGood).toBe(join(root, `20-${NOBODY}`));
  expect(readdirSync(root).sort()).toEqual([`20-${NOBODY}`, `5-${process.pid}`]);
});
