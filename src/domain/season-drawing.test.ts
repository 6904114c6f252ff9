import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesMonth, seasonPath } from './season-drawing.ts';

describe('the drawing of a season', () => {
  it.each([
    [[4, 5, 6], 'M3 0H6V1H3z'],
    [[11, 12, 1, 2], 'M0 0H2V1H0zM10 0H12V1H10z'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'M0 0H12V1H0z'],
    [[], ''],
  ])('of %j is %s', (months, path) => {
    expect(seasonPath(months)).toBe(path);
  });

  it('is as long as there are months, and stays on its ruler', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (months) => {
        const bars = [...seasonPath(months).matchAll(/M(\d+) 0H(\d+)V1H\1z/g)].map((bar) => [
          +(bar[1] ?? 0),
          +(bar[2] ?? 0),
        ]);
        expect(bars.reduce((sum, [start = 0, end = 0]) => sum + end - start, 0)).toBe(months.length);
        expect(bars.flat().every((edge) => edge >= 0 && edge <= 12)).toBe(true);
      }),
    );
  });
});

describe('a text that names a month', () => {
  it.each([
    ['Asperges, d’avril à juin', true],
    ['Août seulement', true],
    ['Fromages de chèvre', false],
    ['Maison maillot', false],
  ])('%s: %s', (text, expected) => {
    expect(namesMonth(text)).toBe(expected);
  });
});
