import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHADES, describeShades, shadeOf, shadeSteps } from './shades.ts';

const counts = fc.array(fc.nat(20_000), { maxLength: 60 });

test('more listings never make a lighter shade, none make no shade, and the most make the darkest', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const steps = shadeSteps(values);
      expect(steps[0]).toBe(1);
      expect(steps.length).toBeLessThanOrEqual(SHADES);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      expect(shadeOf(0, steps)).toBe(0);
      const shades = values.toSorted((a, b) => a - b).map((value) => shadeOf(value, steps));
      expect(shades).toEqual(shades.toSorted((a, b) => a - b));
      expect(shadeOf(Math.max(1, ...values), steps)).toBe(steps.length);
    }),
  );
});

test.each([
  [[], ['1 et plus']],
  [[1, 1], ['1 et plus']],
  [
    [1, 2, 3],
    ['1', '2', '3 et plus'],
  ],
  [
    [0, 16],
    ['1', '2 ou 3', '4 à 7', '8 et plus'],
  ],
  [[400], ['1 à 4', '5 à 19', '20 à 89', '90 et plus']],
])('counts of %j are read « %j »', (values, words) => {
  expect(describeShades(shadeSteps(values))).toEqual(words);
});
