import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { farm } from '../../src/schema/sound-content.fixture.ts';
import { type Change, type ContentStore, Refusal } from './content-store.ts';
import { gitStore } from './git-store.ts';
import { verifyPublication } from './publication-check.ts';
import { gitIn, startRepository, writeSoundContent } from '../content-folder.fixture.ts';
import { openRepository } from './repository.ts';

// What someone may send by mistake or by malice, on a real repository with the real check.
let root: string;
let store: ContentStore;

const git = (...args: string[]) => gitIn(root, ...args);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'bad-input-'));
  writeSoundContent(join(root, 'content'));
  startRepository(root);
  const repository = await openRepository(join(root, 'content'));
  if (typeof repository === 'string') throw new Error(repository);
  store = gitStore(repository, { onPublished: () => undefined, verify: verifyPublication });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const drafts = () => store.drafts ?? expect.fail('no drafts');
const KEY = { collection: 'producers', slug: 'nouvelle' };
const PATH = 'producers/nouvelle.md';
const sound = farm.replace('Ferme du Lac', 'Ferme nouvelle');
const withPhoto = sound.replace(
  'verified:',
  'photos: [{ src: ../media/x.jpg, alt: Une cour, credit: La ferme }]\nverified:',
);
const photo = (data: Buffer | string): Change[] => [
  { path: PATH, data: Buffer.from(withPhoto) },
  { path: 'media/x.jpg', data: Buffer.from(data) },
];
const entry = (text: string): Change[] => [{ path: PATH, data: Buffer.from(text) }];
const JPEG_START = Uint8Array.from([0xff, 0xd8, 0xff]);

describe('what is wrong stays a draft, and says why in French', () => {
  test.each<[string, Change[], RegExp]>([
    ['fields cut in the middle', entry(sound.slice(0, 60)), /l’en-tête n’est pas fermé/],
    [
      'a list that is not closed',
      entry(sound.replace('[fromages]', '[fromages')),
      /un crochet ou une accolade n’est pas fermé/,
    ],
    ['a number in the place of a name', entry(sound.replace('Ferme nouvelle', '12')), /Nom \(name\)/],
    [
      'a group in the place of a name',
      entry(sound.replace('name: Ferme nouvelle', 'name: { a: 1 }')),
      /Nom \(name\)/,
    ],
    ['a megabyte of text', entry(sound + 'mot '.repeat(250_000)), /dépasse 512\sKo/],
    [
      'letters that turn the reading around',
      entry(sound.replace('Ferme nouvelle', 'Ferme \u202Elevuon')),
      /caractère invisible \(U\+202E\)/,
    ],
    ['an executable under the name of a photo', photo('MZ\u0090\0\u0003\0\0\0'), /n’est pas une photo/],
    [
      'a drawing with a program',
      photo('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      /n’est pas une photo/,
    ],
    ['a photo of twenty megabytes', photo(Buffer.concat([JPEG_START, Buffer.alloc(20_000_000)])), /19,1\sMo/],
    ['the name of a device', [{ path: 'producers/nul.md', data: Buffer.from(sound) }], /Windows/],
  ])('%s', async (_, changes, reason) => {
    const key = { ...KEY, slug: changes[0]?.path.slice('producers/'.length, -'.md'.length) ?? '' };
    const before = git('rev-parse', 'main');
    await drafts().save(key, { changes, message: 'Ajout', status: 'draft' });
    const refusal = await drafts()
      .publish(key)
      .then(
        () => expect.fail('it was published'),
        (error: unknown) => error,
      );
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).message).toMatch(reason);
    expect(git('rev-parse', 'main')).toBe(before);
    expect(git('status', '--porcelain')).toBe('');
    for (const { path, data } of changes)
      expect(
        execFileSync('git', ['show', `cms/producers/${key.slug}:content/${path}`], {
          cwd: root,
          maxBuffer: 2 ** 26,
        }).equals(data as Buffer),
      ).toBe(true);
  });
});

describe('two saves at once', () => {
  test('of one new entry keep one of them whole, and the other hears of it', async () => {
    const opened = { path: PATH, version: null };
    const texts = [sound, sound.replace('Ferme nouvelle', 'Autre ferme')];
    const saves = await Promise.allSettled(
      texts.map((text) =>
        drafts().save(KEY, { changes: entry(text), message: 'Ajout', status: 'draft', opened }),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = saves.find((save): save is PromiseRejectedResult => save.status === 'rejected');
    expect((refused?.reason as Error).message).toContain('Cette fiche a changé');
    const kept = texts[saves.findIndex(({ status }) => status === 'fulfilled')];
    expect((await drafts().read(KEY, PATH))?.toString()).toBe(kept);
  });

  test('of two entries keep both', async () => {
    const keys = ['une', 'deux', 'trois'].map((slug) => ({ ...KEY, slug }));
    await Promise.all(
      keys.map((key) =>
        drafts().save(key, {
          changes: [{ path: `producers/${key.slug}.md`, data: Buffer.from(sound) }],
          ...{ message: 'Ajout', status: 'draft' },
        }),
      ),
    );
    expect((await drafts().keys()).map(({ slug }) => slug).sort()).toEqual(['deux', 'trois', 'une']);
  });
});

test('nothing is ever written outside of the content', async () => {
  for (const path of ['../secret.md', 'articles/../../secret.md'])
    await store.publish([{ path, data: Buffer.from('volé') }], 'Sortir').catch(() => undefined);
  expect(existsSync(join(root, 'secret.md'))).toBe(false);
  expect(git('ls-files', '--', ':!content')).toBe('');
  expect(readFileSync(join(root, 'content/producers/ferme-du-lac.md'), 'utf8')).toBe(farm);
});
