import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters, foldText, unfoldLetters } from './fold.ts';

describe('foldText', () => {
  const cases = [
    { in: 'Œufs', out: 'oeufs' },
    { in: 'CŒUR', out: 'coeur' },
    { in: 'Lætitia', out: 'laetitia' },
    { in: 'lapin à l’ancienne', out: "lapin a l'ancienne" },
    { in: 'Chèvrerie de l‘Étang', out: "chevrerie de l'etang" },
    { in: 'Noe\u0308l', out: 'noel' },
  ];
  for (const { in: text, out } of cases)
    it(`reads « ${text} » as « ${out} »`, () => expect(foldText(text)).toBe(out));

  it('gives the same words for the copy in the index as for the text it was made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: frenchLetter }), (text) => {
        expect(foldText(foldLetters(text))).toBe(foldText(text));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: frenchLetter }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('unfoldLetters', () => {
  it('gives back what people wrote, with curly apostrophes', () => {
    fc.assert(
      fc.property(fc.string({ unit: frenchLetter }), (text) => {
        expect(unfoldLetters(foldLetters(text))).toBe(text.replace(/['‘]/g, '’'));
      }),
    );
  });

  it('leaves alone the words that have o and e side by side without being joined', () => {
    expect(unfoldLetters(foldLetters('poêle, coexister, Noé, aérien'))).toBe('poêle, coexister, Noé, aérien');
  });
});

const frenchLetter = fc.constantFrom(..."abeoEOàéèêçîœæŒÆ’‘' -,uf");
