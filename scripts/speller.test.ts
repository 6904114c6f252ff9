import { describe, expect, test } from 'vitest';
import { checkContent } from '../src/schema/faults.ts';
import { contentWith, farm } from '../src/schema/sound-content.fixture.ts';
import { openSpeller } from './speller.ts';

const speller = openSpeller();
const today = '2026-11-23';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const farmWith = (body: string) => `${farm.trimEnd()}\n`.replace(/(---\n)[^-]*$/, `$1${body}\n`);

const remarks = (texts: Record<string, string>) =>
  checkContent(contentWith(texts), { today, speller }).warnings.filter(({ what }) =>
    what.includes('dictionnaire'),
  );

const FARM = 'producers/ferme-du-lac.md';
const onFarm = (body: string) => remarks({ [FARM]: farmWith(body) });

describe('the dictionary', () => {
  test.each(['chèvre', 'œufs', 'maraîchère', 'week-end', 'pesées'])('knows « %s »', (word) => {
    expect(speller.knows(word)).toBe(true);
  });

  test.each([
    ['chevre', 'chèvre'],
    ['oeufs', 'œufs'],
    ['fromag', 'fromage'],
  ])('does not know « %s », and thinks of « %s »', (word, better) => {
    expect(speller.knows(word)).toBe(false);
    expect(speller.suggest(word)).toContain(better);
  });
});

describe('a remark on spelling', () => {
  test('names the field, the words and what was probably meant', () => {
    const [remark, ...others] = onFarm('Des fromages de chevre et des oeufs frais, chaque jour.');
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ path: FARM, field: 'Présentation' });
    expect(plain(remark?.what ?? '')).toBe('« chevre », « oeufs » ne sont pas au dictionnaire.');
    expect(plain(remark?.repair ?? '')).toContain('Vouliez-vous dire « chèvre », « œufs » ?');
  });

  test('is not made of names, of what others of the same territory write, nor of its own words', () => {
    expect(onFarm('Une ferme au bord de la Drouette, chez les Bréviaires.')).toEqual([]);
    const entries = ['un', 'deux', 'trois'].map((id) => [
      `producers/${id}.md`,
      farmWith('On presse le pommé au courtibet.').replace('Ferme du Lac', `Ferme ${id}`),
    ]);
    expect(remarks(Object.fromEntries(entries)).map(({ what }) => what)).toEqual([]);
  });

  test('is made all the same of a missing accent, however many forget it', () => {
    const entries = ['un', 'deux', 'trois'].map((id) => [
      `producers/${id}.md`,
      farmWith('Du lait de chevre.'),
    ]);
    expect(remarks(Object.fromEntries(entries))).toHaveLength(3);
  });

  test('is not made without a dictionary', () => {
    const { warnings } = checkContent(contentWith({ [FARM]: farmWith('Du lait de chevre.') }), { today });
    expect(warnings.filter(({ what }) => what.includes('dictionnaire'))).toEqual([]);
  });

  test('waits for the words of the territory, when its file cannot be read', () => {
    const texts = { [FARM]: farmWith('Du lait de chevre.'), 'territory.yaml': 'name: [cassé\n' };
    const { warnings } = checkContent(contentWith(texts), { today, speller });
    expect(warnings.filter(({ what }) => what.includes('dictionnaire'))).toEqual([]);
  });

  test('may be excepted, and the exception is not called useless where nobody looks at spelling', () => {
    const exceptions = `exceptions:\n  - { entry: ${FARM.replace('.md', '')}, rule: spelling, reason: mots de patois, until: 2027-01-01 }\n`;
    const texts = { [FARM]: farmWith('Du lait de chevre.'), 'exceptions.yaml': exceptions };
    const run = (one?: typeof speller) =>
      checkContent(contentWith(texts), { today, speller: one }).warnings.filter(
        ({ what, path }) => what.includes('dictionnaire') || path === 'exceptions.yaml',
      );
    expect(checkContent(contentWith(texts), { today }).faults).toEqual([]);
    expect(run(speller)).toEqual([]);
    expect(run()).toEqual([]);
  });
});
