import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siretFault } from './siret.ts';

describe('a SIRET', () => {
  const cases: [string, string | undefined][] = [
    // The examples of the Sirene documentation: INSEE itself, then La Poste.
    ['120 027 016 00563', undefined],
    ['12002701600563', undefined],
    ['35600000000048', undefined],
    ['35600000049837', undefined],
    ['12002701600564', 'siret'],
    ['12002701700563', 'siren'],
    ['1200270160056', 'length'],
    ['', 'length'],
    ['ABCDEFGHIJKLMN', 'length'],
  ];
  for (const [text, fault] of cases)
    test(`« ${text} » is ${fault ? `wrong in its ${fault}` : 'right'}`, () =>
      expect(siretFault(text)).toBe(fault));

  test('with one digit changed is never right, but for La Poste', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const right = '12002701600563';
        const digit = String((Number(right[at]) + step) % 10);
        expect(siretFault(right.slice(0, at) + digit + right.slice(at + 1))).toBeDefined();
      }),
    );
  });
});
