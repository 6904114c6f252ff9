import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileText } from '../hostile-text.fixture.ts';
import { indexTerms, namedIn } from './named.ts';
import { proposeTags } from './proposals.ts';
import { postTerms } from './terms.ts';

const terms = postTerms(
  [
    { name: 'pommes', synonyms: ['reinettes'] },
    { name: 'pommes de terre', synonyms: ['patates'] },
    { name: 'œufs' },
    { name: 'maïs', synonyms: ['épis de maïs'] },
    { name: 'fromages de chèvre', synonyms: ['chèvre'] },
  ],
  [
    'Saint-Arnoult-en-Yvelines',
    'Saint-Rémy-lès-Chevreuse',
    'Saint-Rémy-l’Honoré',
    'Chevreuse',
    'Méré',
    'Les Mesnuls',
    'Prunay-le-Temple',
    'Prunay-en-Yvelines',
  ].map((name) => ({ name })),
);
const index = indexTerms(terms);
const named = (text: string) => namedIn(text, index).join(' ');

describe('what a post names', () => {
  test.each([
    ['Deux POMMES de terre, une reinette', '#PommesDeTerre #Pommes'],
    ['un œuf, des oeufs', '#Oeufs'],
    ['Du maïs', '#Maïs'],
    ['Mais pas de mais', ''],
    ['des épis de mais', '#Maïs'],
    ['à st arnoult en yvelines', '#SaintArnoultEnYvelines'],
    ['À Saint-Arnoult !', '#SaintArnoultEnYvelines'],
    ['aux Mesnuls', '#LesMesnuls'],
    ['Ma mère, à Méré', '#Méré'],
    ['à Saint-Rémy-lès-Chevreuse', '#SaintRémyLèsChevreuse'],
    ['à Saint-Rémy, à Chevreuse', '#Chevreuse'],
    ['à Prunay', ''],
    ['Pommes, de terre', '#Pommes'],
    ['La chèvrerie', ''],
    ['', ''],
  ])('« %s »: %s', (text, tags) => {
    expect(named(text)).toBe(tags);
  });

  it('is among what is known, whatever the text', () => {
    const known = new Set(terms.map(([tag]) => tag));
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(namedIn(text, index).every((tag) => known.has(tag))).toBe(true);
      }),
    );
  });

  it('is looked for no further than a person writes', () => {
    expect(named(`${'saint arnoult en pommes de '.repeat(4000)} œufs`)).toBe(
      '#SaintArnoultEnYvelines #Pommes',
    );
  });
});

describe('the hashtags proposed', () => {
  const propose = (more: Partial<Parameters<typeof proposeTags>[0]>) =>
    proposeTags({ text: '', hashtag: '#ici', chosen: [], found: [], said: new Map(), ...more })
      .map(({ tag, isOn }) => `${isOn ? '+' : '-'}${tag.slice(1)}`)
      .join(' ');

  it('are on for what was chosen, off for what was found', () => {
    expect(propose({ chosen: ['#Ablis'], found: ['#Pommes', '#ablis'] })).toBe('+Ablis -Pommes');
  });

  it('are as the person said, and one that is on stays when the text names it no more', () => {
    const said = new Map([
      ['#Ablis', false],
      ['#Pommes', true],
      ['#Poires', false],
    ]);
    expect(propose({ chosen: ['#Ablis'], said })).toBe('-Ablis +Pommes');
  });

  it('stay where they are when one is ticked', () => {
    expect(propose({ found: ['#Pommes', '#Poires'], said: new Map([['#Poires', true]]) })).toBe(
      '-Pommes +Poires',
    );
  });

  it('leave out those that are typed, and that of the territory', () => {
    expect(propose({ text: 'Des #POMMES', found: ['#Pommes', '#ICI', '#Poires'] })).toBe('-Poires');
  });

  it('are few, and none that is on is lost', () => {
    const found = Array.from({ length: 50 }, (_, rank) => `#Tag${String.fromCharCode(65 + rank)}`);
    const said = new Map([['#Z', true]]);
    expect(propose({ found }).split(' ')).toHaveLength(16);
    expect(propose({ found, said })).toMatch(/ -TagP \+Z$/);
  });
});
