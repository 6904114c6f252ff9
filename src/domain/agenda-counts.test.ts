import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCounts, hourAllOver, readCounts, writeCounts } from './agenda-counts.ts';
import { addDays } from './dates.ts';

const counts = fc.record({
  markets: fc.nat(99),
  events: fc.nat(99),
  over: fc.option(fc.integer({ min: 1, max: 23 }), { nil: undefined }),
});

test('every day that is written is read again, and no other', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 60 }), (days) => {
      const text = writeCounts(days);
      days.forEach((day, index) =>
        expect(readCounts(text, '2026-10-20', addDays('2026-10-20', index))).toEqual(day),
      );
      expect(readCounts(text, '2026-10-20', '2026-10-19')).toBeUndefined();
      expect(readCounts(text, '2026-10-20', addDays('2026-10-20', days.length))).toBeUndefined();
    }),
  );
});

test.each([
  [{ markets: 3, events: 2 }, 'Aujourd’hui\u00a0: 3\u00a0marchés, 2\u00a0événements'],
  [{ markets: 1, events: 0 }, 'Aujourd’hui\u00a0: 1\u00a0marché'],
  [{ markets: 0, events: 1 }, 'Aujourd’hui\u00a0: 1\u00a0événement'],
  [{ markets: 0, events: 0 }, 'Voir l’agenda des prochains jours'],
])('%j is said « %s »', (day, sentence) => {
  expect(describeCounts(day, 540, undefined)).toBe(sentence);
});

describe('once all of today is over', () => {
  const today = { markets: 2, events: 1, over: 13 };

  test.each([
    [
      { markets: 1, events: 3 },
      'Fini pour aujourd’hui\u202f; demain\u00a0: 1\u00a0marché, 3\u00a0événements',
    ],
    [{ markets: 0, events: 0 }, 'Fini pour aujourd’hui\u202f; voir la suite'],
    [undefined, 'Fini pour aujourd’hui\u202f; voir la suite'],
  ])('and tomorrow has %j, « %s »', (tomorrow, sentence) => {
    expect(describeCounts(today, 13 * 60, tomorrow)).toBe(sentence);
  });

  test('and not a minute before, nor when nobody knows', () => {
    const announced = 'Aujourd’hui\u00a0: 2\u00a0marchés, 1\u00a0événement';
    expect(describeCounts(today, 13 * 60 - 1, undefined)).toBe(announced);
    expect(describeCounts({ ...today, over: undefined }, 1439, undefined)).toBe(announced);
  });
});

test.each([
  [[13 * 60, 19 * 60 + 30], 20],
  [[13 * 60], 13],
  [[1], 1],
  [[13 * 60, undefined], undefined],
  [[23 * 60 + 30], undefined],
  [[], undefined],
])('a day whose things end at minutes %j is over at the hour %s', (ends, hour) => {
  expect(hourAllOver(ends)).toBe(hour);
});
