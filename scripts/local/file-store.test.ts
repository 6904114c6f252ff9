import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileStore } from './file-store.ts';

let root: string;
let published: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'file-store-'));
  published = [];
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  writeFileSync(join(root, 'content/articles/a.md'), 'un');
  writeFileSync(join(root, 'secret.md'), 'secret');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = () =>
  fileStore(join(root, 'content'), {
    onPublished: (what) => published.push(what),
    verify: () => Promise.resolve(),
  });

test('lists, reads, writes and removes files', async () => {
  const store = open();
  expect(store.drafts).toBeUndefined();
  await store.publish([{ path: 'media/b.jpg', data: Buffer.from([1, 10, 2]) }], 'Photo');
  expect(await store.list('articles')).toEqual(['articles/a.md']);
  expect(await store.list('absent')).toEqual([]);
  const files = await store.read(['articles/a.md', 'articles/absent.md', 'media/b.jpg']);
  expect(files).toEqual([Buffer.from('un'), undefined, Buffer.from([1, 10, 2])]);
  await store.publish([{ path: 'articles/a.md', data: undefined }], 'Retirer');
  expect(await store.list('articles')).toEqual([]);
  expect(published).toEqual(['media/b.jpg', 'articles/a.md']);
});

test('moves what it removes beside the content, each time under a new folder', async () => {
  const store = open();
  for (const text of ['un', 'deux']) {
    writeFileSync(join(root, 'content/articles/a.md'), text);
    await store.publish([{ path: 'articles/a.md', data: undefined }], 'Retirer');
  }
  const trash = join(root, '.cms-supprimes');
  const kept = readdirSync(trash).map((day) => readFileSync(join(trash, day, 'articles/a.md'), 'utf8'));
  expect(kept.sort()).toEqual(['deux', 'un']);
  expect(await store.list('')).toEqual([]);
  await store.publish([{ path: 'articles/a.md', data: undefined }], 'Retirer encore');
  expect(readdirSync(trash)).toHaveLength(2);
});

test('leaves no half-written file behind', async () => {
  await open().publish([{ path: 'articles/a.md', data: Buffer.from('deux') }], 'Modifier');
  expect(readdirSync(join(root, 'content/articles'))).toEqual(['a.md']);
  expect(readFileSync(join(root, 'content/articles/a.md'), 'utf8')).toBe('deux');
});

test('follows no link out of the content', async () => {
  symlinkSync(root, join(root, 'content/dehors'));
  symlinkSync(join(root, 'secret.md'), join(root, 'content/articles/lien.md'));
  const store = open();
  await expect(store.read(['articles/lien.md'])).rejects.toThrow('mène hors du contenu');
  expect(await store.list('')).toEqual(['articles/a.md']);
  await expect(store.list('dehors')).rejects.toThrow('mène hors du contenu');
  const change = { path: 'dehors/secret.md', data: Buffer.from('volé') };
  await expect(store.publish([change], 'Sortir')).rejects.toThrow('mène hors du contenu');
  expect(readFileSync(join(root, 'secret.md'), 'utf8')).toBe('secret');
});
