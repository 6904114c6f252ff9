import { expect, test } from 'vitest';
import { saysFree } from './event-price.ts';

test.each([
  ['Gratuit', true],
  ['gratuit, sur inscription', true],
  ['Entrée libre', true],
  ['Gratuit pour les adhérents, 5 € pour les autres', false],
  ['5 €, gratuit pour les moins de 12 ans', false],
  ['Prix libre', false],
  ['', false],
])('%s: %s', (price, expected) => {
  expect(saysFree(price)).toBe(expected);
});
