import { expect, test } from 'vitest';
import { readNumber } from './numbers.ts';
import { tokensOf } from './tokens.ts';

test.each([
  ['12 km', 12, 1],
  ['2,5 km', 2.5, 2],
  ['2, 5 km', 2, 1],
  ['dix', 10, 1],
  ['dix-huit', 18, 2],
  ['dix fraises', 10, 1],
  ['vingt et un', 21, 3],
  ['trente-cinq', 35, 2],
  ['soixante-quinze', 75, 2],
  ['une', 1, 1],
  ['cent', 100, 1],
])('« %s » is %d in %i tokens', (text, value, end) => {
  expect(readNumber(tokensOf(text), 0)).toEqual({ value, end });
});

test.each(['fraises', '', 'constructor'])('« %s » is no number', (text) =>
  expect(readNumber(tokensOf(text), 0)).toBeUndefined(),
);
