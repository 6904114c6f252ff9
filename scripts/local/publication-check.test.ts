import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Change } from './content-store.ts';
import { newFaults, verifyPublication } from './publication-check.ts';

// The real content: it is right, so every fault comes from the change.
const ROOT = 'content';
const published = {
  list: () =>
    Promise.resolve(
      readdirSync(ROOT, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
    ),
  read: (paths: readonly string[]) => Promise.resolve(paths.map((path) => readFileSync(join(ROOT, path)))),
};
const faults = async (...changes: Change[]) =>
  (await newFaults(published, changes, '2026-11-21')).map((text) => text.replace(/[\u00a0\u202f]/g, ' '));

const entry = (path: string, text: string): Change => ({ path, data: Buffer.from(text) });
const author = (fields: string) =>
  entry('authors/essai.md', `---\nname: Essai\nrole: Essais\n${fields}---\n`);
const jpeg = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();

test('a right entry with its photo has no fault', async () => {
  const photo = 'photo:\n  src: ../media/essai.jpg\n  alt: Un carré rouge\n  credit: Essai\n';
  expect(await faults(author(photo), { path: 'media/essai.jpg', data: await jpeg() })).toEqual([]);
});

test('a missing photo, a dead reference and a misspelt field are said', async () => {
  const photo = 'photo:\n  src: ../media/essai.jpg\n  alt: Un carré rouge\n  credit: Essai\n';
  const text = (await faults(author(`${photo}commune: "00000"\nrôle: x\n`))).join('\n');
  expect(text).toContain('content/media/essai.jpg n’existe pas');
  expect(text).toContain('00000');
  expect(text).toContain('rôle');
  expect(text).not.toContain('authors/essai.md');
});

test('a file that is no photo is refused whatever its name', async () => {
  const text = (
    await faults({ path: 'media/essai.jpg', data: Buffer.from('<svg onload="alert(1)"/>') })
  ).join();
  expect(text).toContain('media/essai.jpg : ce n’est pas une photo');
});

test('removing what others name is said with the place that names it', async () => {
  const text = (await faults({ path: 'magazines/bois-et-sentiers.md', data: undefined })).join('\n');
  expect(text).toMatch(/articles\/[a-z-]+\.md, Webmagazine \(magazine\)/);
});

test('a fault that was there before does not stop another entry', async () => {
  const wrong = entry('authors/faux.md', '---\nname: x\n---\n');
  const before = {
    list: async () => [...(await published.list()), wrong.path],
    read: (paths: readonly string[]) =>
      Promise.resolve(
        paths.map((path) => (path === wrong.path ? wrong.data : readFileSync(join(ROOT, path)))),
      ),
  };
  expect(await newFaults(before, [author('')], '2026-11-21')).toEqual([]);
});

test('the contributor hears of five faults at most', async () => {
  const fields = Array.from({ length: 9 }, (_, i) => `inconnu${i}: x\nphoto${i}: y\n`).join('');
  const several = Array.from({ length: 9 }, (_, i) => entry(`authors/e${i}.md`, `---\n${fields}---\n`));
  await expect(verifyPublication(published, several)).rejects.toThrow(/Et \d+ autres points/);
});
