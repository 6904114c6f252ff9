import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { productWords, productsNamed } from './product-words.ts';
import { wordKey } from './word-key.ts';

const words = productWords([
  { id: 'pommes', name: 'pommes', synonyms: ['reinettes'] },
  { id: 'pommes-de-terre', name: 'pommes de terre', synonyms: ['patates'] },
  { id: 'fromages-de-chevre', name: 'fromages de chèvre', synonyms: ['chèvre'] },
  { id: 'oeufs', name: 'œufs', synonyms: [] },
  { id: 'choux', name: 'choux', synonyms: [] },
  { id: 'choux-fleurs', name: 'choux-fleurs', synonyms: [] },
]);

const named = (text: string) => [...productsNamed(text, words)].toSorted();

describe('the products that a text names', () => {
  test.each([
    ['Garder les pommes jusqu’au printemps', ['pommes']],
    ['Une pomme de terre, une reinette', ['pommes', 'pommes-de-terre']],
    ['Gratin de courge au chèvre', ['fromages-de-chevre']],
    ['Un ŒUF', ['oeufs']],
    ['Le chou-fleur', ['choux-fleurs']],
    ['La chèvrerie, la pommeraie', []],
    ['', []],
  ])('« %s »: %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('are among those known, whatever the text', () => {
    const known = new Set(words.map(([, id]) => id));
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(named(text).every((id) => known.has(id))).toBe(true);
      }),
    );
  });
});

describe('the key of a word', () => {
  it('drops accents and plain plurals, and nothing else', () => {
    expect(['poiré', 'Poires', 'poire'].map(wordKey)).toEqual(['poire', 'poire', 'poire']);
    expect(['fromages de chèvre', 'choux-fleurs'].map(wordKey)).toEqual(['fromage-de-chevre', 'chou-fleur']);
    expect(wordKey('épinards')).not.toBe(wordKey('pinard'));
    expect(wordKey('maïs')).not.toBe(wordKey('mai'));
    expect(wordKey('St-Nectaire')).toBe(wordKey('saint nectaire'));
  });
});
