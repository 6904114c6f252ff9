import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestWords, editDistance } from './closest.ts';

describe('editDistance', () => {
  const cases = [
    { one: 'lac', other: 'lac', distance: 0 },
    { one: 'lac', other: 'lak', distance: 1 },
    { one: 'website', other: 'webiste', distance: 1 },
    { one: 'phone', other: 'phones', distance: 1 },
    { one: 'ferme', other: 'verger', distance: 3 },
    { one: 'abc', other: 'wxyz', distance: Infinity },
  ];
  for (const { one, other, distance } of cases)
    it(`counts ${distance} between « ${one} » and « ${other} »`, () =>
      expect(editDistance(one, other, 3)).toBe(distance));

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is the same in both directions and zero only for equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });

  it('gives with a limit the same count as without, up to that limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        const free = editDistance(a, b, 20);
        expect(editDistance(a, b, limit)).toBe(free > limit ? Infinity : free);
      }),
    );
  });
});

describe('closestWords', () => {
  const farms = ['ferme-du-lac', 'ferme-des-bois', 'verger-du-lac', 'le-potager'];

  it('puts the nearest first', () => expect(closestWords('ferme-du-lak', farms)[0]).toBe('ferme-du-lac'));
  it('ignores accents and capitals', () => expect(closestWords('Le Potager', farms)).toEqual(['le-potager']));
  it('finds a word cut short', () => expect(closestWords('verger', farms)).toEqual(['verger-du-lac']));
  it('says nothing rather than nonsense', () => expect(closestWords('boulangerie', farms)).toEqual([]));
  it('says nothing for an empty word', () => expect(closestWords('?', farms)).toEqual([]));
});
