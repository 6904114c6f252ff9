import { describe, expect, test } from 'vitest';
import { countOf } from './count-of.ts';

describe('a count in words', () => {
  test.each([
    [0, 'aucun marché'],
    [1, '1 marché'],
    [2, '2 marchés'],
  ])('writes %i as « %s »', (count, expected) => {
    expect(countOf(count, 'marché', 'marchés').replace('\u00a0', ' ')).toBe(expected);
  });

  test.each(['fiche', 'fiche en vend', 'page', 'personne'])('is feminine for « %s »', (word) => {
    expect(countOf(0, word, `${word}s`)).toBe(`aucune ${word}`);
  });
});
