import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MONTHS } from './dates.ts';
import {
  type Season,
  describeMonths,
  describeSeason,
  describeSeasonEnd,
  isAllYear,
  isBeginning,
  isEnding,
  joinSeasons,
  listInWords,
  monthRanges,
  mostSold,
  offeredSeason,
  ofMonth,
  saleMonths,
  seasonOn,
  yearRuns,
} from './seasons.ts';

const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));

const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1);

/** Each month harvested, in store or without. */
const seasons = fc
  .array(fc.constantFrom('harvest', 'storage', 'none'), { minLength: 12, maxLength: 12 })
  .map((states): Required<Season> => ({
    months: everyMonth.filter((month) => states[month - 1] === 'harvest'),
    storageMonths: everyMonth.filter((month) => states[month - 1] === 'storage'),
  }));

const apples: Season = { months: [8, 9, 10, 11], storageMonths: [12, 1, 2, 3, 4] };
const strawberries: Season = { months: [5, 6, 7] };
const bread: Season = { months: everyMonth };

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

describe('a season with storage', () => {
  test.each([
    [apples, 'd’août à novembre, puis de garde jusqu’en avril'],
    [strawberries, 'de mai à juillet'],
    [bread, 'toute l’année'],
    [{ months: [10], storageMonths: [2, 3] }, 'en octobre, de garde de février à mars'],
    [{ months: [5, 10], storageMonths: [6, 11] }, 'en mai et en octobre, de garde en juin et en novembre'],
    [{ months: [], storageMonths: [1, 2] }, 'de garde de janvier à février'],
    [{ months: [], storageMonths: [] }, 'saison non précisée'],
  ] satisfies [Season, string][])('%j: %s', (season, expected) => {
    expect(describeSeason(season)).toBe(expected);
  });

  test.each([
    [strawberries, 5, 'de saison jusqu’à fin juillet'],
    [strawberries, 7, 'de saison jusqu’à fin juillet'],
    [strawberries, 8, 'de retour en mai'],
    [strawberries, 4, 'de retour en mai'],
    [apples, 9, 'de saison jusqu’à fin novembre'],
    [apples, 12, 'de garde jusqu’à fin avril'],
    [apples, 6, 'de retour en août'],
    [{ months: [11, 12, 1] }, 12, 'de saison jusqu’à fin janvier'],
    [bread, 6, 'toute l’année'],
    [{ months: [], storageMonths: everyMonth }, 6, 'toute l’année'],
    [{ months: [] }, 6, ''],
    [{ months: [], storageMonths: [3] }, 4, ''],
  ] satisfies [Season, number, string][])('%j in month %i: %s', (season, month, expected) => {
    expect(describeSeasonEnd(season, month)).toBe(expected);
  });

  it('is harvested, in store or neither in each of the twelve months', () => {
    fc.assert(
      fc.property(seasons, (season) => {
        const inState = (state: string) => everyMonth.filter((month) => seasonOn(season, month) === state);
        expect(inState('harvest')).toEqual(season.months);
        expect(inState('storage')).toEqual(season.storageMonths);
        expect(saleMonths(season)).toEqual(everyMonth.filter((month) => seasonOn(season, month) !== 'none'));
        expect(isAllYear(season)).toBe(inState('harvest').length === 12);
      }),
    );
  });

  it('says an end that holds: the state is the same until then, and another after', () => {
    fc.assert(
      fc.property(seasons, fc.constantFrom(...everyMonth), (season, month) => {
        const words = describeSeasonEnd(season, month);
        const end = everyMonth.find((other) => words.endsWith(` fin ${MONTHS[other - 1]}`));
        fc.pre(end !== undefined);
        const state = seasonOn(season, month);
        for (const held of expand({ first: month, last: end })) expect(seasonOn(season, held)).toBe(state);
        expect(seasonOn(season, (end % 12) + 1)).not.toBe(state);
      }),
    );
  });

  it('is cut into the fewest runs of a year, which say every month again', () => {
    fc.assert(
      fc.property(seasons, (season) => {
        const runs = yearRuns(season);
        const states = runs.flatMap(({ state, length }) => Array.from({ length }, () => state));
        expect(states).toEqual(everyMonth.map((month) => seasonOn(season, month)));
        expect(runs.some(({ state }, index) => state === runs[index + 1]?.state)).toBe(false);
      }),
    );
  });

  it('ends as often as it begins again, and never in the middle', () => {
    fc.assert(
      fc.property(seasons, (season) => {
        for (const month of everyMonth.filter((each) => isEnding(season, each)))
          expect(seasonOn(season, (month % 12) + 1)).toBe('none');
        for (const month of everyMonth.filter((each) => isBeginning(season, each)))
          expect(seasonOn(season, ((month + 10) % 12) + 1)).not.toBe('harvest');
        expect(everyMonth.filter((month) => isBeginning(season, month))).toHaveLength(
          monthRanges(season.months).length,
        );
      }),
    );
  });
});

describe('what one seller offers', () => {
  it('is the season of the product when the seller says nothing', () => {
    expect(offeredSeason(apples, undefined)).toBe(apples);
  });

  it('is in the months that the seller says, in store where the product is', () => {
    expect(offeredSeason(apples, [10, 11, 12, 1])).toEqual({ months: [10, 11], storageMonths: [12, 1] });
    expect(offeredSeason(strawberries, [6, 9])).toEqual({ months: [6, 9], storageMonths: [] });
    expect(offeredSeason(strawberries, [])).toEqual({ months: [], storageMonths: [] });
  });

  it('is never in a month that the seller left out', () => {
    fc.assert(
      fc.property(seasons, months, (product, own) => {
        const offered = offeredSeason(product, own);
        expect([...offered.months, ...(offered.storageMonths ?? [])].toSorted((a, b) => a - b)).toEqual(
          own.toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('is joined month by month, a harvest before what is in store', () => {
    fc.assert(
      fc.property(fc.array(seasons, { maxLength: 4 }), (list) => {
        const joined = joinSeasons(list);
        for (const month of everyMonth) {
          const states = list.map((season) => seasonOn(season, month));
          const best = ['harvest', 'storage', 'none'].find((state) => states.includes(state as 'none'));
          expect(seasonOn(joined, month)).toBe(best ?? 'none');
        }
      }),
    );
  });
});

test('what most sell in a month comes first, without what is not sold then nor what is made all the year', () => {
  const product = (name: string, own: readonly number[], sellers: readonly (readonly number[])[]) => ({
    name,
    months: own,
    sellers: sellers.map((sold) => ({ months: sold })),
  });
  const products = [
    product('poires', [8, 9], [[9], [8]]),
    product('pommes', [9, 10], [[9], [9, 10]]),
    product('pain', everyMonth, [everyMonth, everyMonth, everyMonth]),
    product('fraises', [6], [[6]]),
    product('coings', [9], []),
  ];
  expect(mostSold(products, 9).map(({ name }) => name)).toEqual(['pommes', 'poires']);
});
