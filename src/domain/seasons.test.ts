import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeMonths, listInWords, monthRanges, ofMonth } from './seasons.ts';

const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));

const expand = ({ first, last }: { first: number; last: number }) => {
  const list = [first];
  for (let month = first; month !== last; list.push(month)) month = (month % 12) + 1;
  return list;
};

describe('a season in words', () => {
  test.each([
    [[4, 5, 6], 'd’avril à juin'],
    [[6, 4, 5], 'd’avril à juin'],
    [[5], 'en mai'],
    [[8], 'en août'],
    [[10, 11, 12, 1, 2, 3], 'd’octobre à mars'],
    [[12, 1], 'de décembre à janvier'],
    [[1, 12], 'de décembre à janvier'],
    [[5, 6, 9, 10], 'de mai à juin et de septembre à octobre'],
    [[1, 5, 9], 'en janvier, en mai et en septembre'],
    [[1, 2, 6, 11, 12], 'en juin et de novembre à février'],
    [[1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12], 'de septembre à juillet'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'toute l’année'],
    [[], 'saison non précisée'],
  ])('%j: %s', (list, expected) => {
    expect(describeMonths(list)).toBe(expected);
  });

  it('elides before a vowel', () => {
    expect([4, 8, 10].map(ofMonth)).toEqual(['d’avril', 'd’août', 'd’octobre']);
    expect([1, 6, 12].map(ofMonth)).toEqual(['de janvier', 'de juin', 'de décembre']);
  });

  it('lists words as French does', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listInWords)).toEqual([
      '',
      'a',
      'a et b',
      'a, b et c',
    ]);
  });
});

describe('ranges of months', () => {
  it('hold exactly the months given, each once', () => {
    fc.assert(
      fc.property(months, (list) => {
        fc.pre(list.length < 12);
        const found = monthRanges(list).flatMap(expand);
        expect(found.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
      }),
    );
  });

  it('never touch one another', () => {
    fc.assert(
      fc.property(months, (list) => {
        const ranges = monthRanges(list);
        for (const { last } of ranges)
          expect(ranges.some(({ first }) => first === (last % 12) + 1)).toBe(false);
      }),
    );
  });

  it('do not depend on the order', () => {
    fc.assert(
      fc.property(months, (list) => {
        expect(describeMonths(list.toReversed())).toBe(describeMonths(list));
      }),
    );
  });
});
