import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildSpeller, mendWord } from './mend.ts';

const speller = buildSpeller([
  'fraises',
  'courgettes',
  'carte',
  'tartre',
  'cardes',
  'miel',
  'poires',
  'houdan',
  'houdon',
]);

describe('an unknown word', () => {
  test.each([
    ['fraisses', 'fraises'],
    ['frasies', 'fraises'],
    ['fraize', 'fraises'],
    ['courgetes', 'courgettes'],
    ['courgettte', 'courgettes'],
    ['samdi', 'samedi'],
    ['demin', 'demain'],
  ])('« %s » is mended: « %s »', (typed, meant) => expect(mendWord(speller, typed)).toBe(meant));

  test.each([
    ['miele', 'a known one that is short'],
    ['carde', 'a known one in the singular'],
    ['tarte', 'one letter off « carte » and « tartre », in a short word'],
    ['cadres', 'a swap of consonants in a short word'],
    ['graises', 'another first letter'],
    ['houdin', 'as near of two words'],
    ['fraisons', 'two mistakes away'],
    ['mieux', 'an empty word'],
  ])('« %s » stays: %s', (typed) => expect(mendWord(speller, typed)).toBe(typed));

  it('stays as it is below five letters, and a known word always does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,4}$/), (word) => {
        expect(mendWord(speller, word)).toBe(word);
      }),
    );
    for (const word of speller.known) expect(mendWord(speller, word)).toBe(word);
  });
});
