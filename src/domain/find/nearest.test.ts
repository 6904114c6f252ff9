import { describe, expect, it } from 'vitest';
import { readCriteria } from './criteria.ts';
import { directory, now } from './directory.fixture.ts';
import { find } from './find.ts';
import { nearest } from './nearest.ts';

const question = (address: string) => ({ criteria: readCriteria(new URLSearchParams(address)), now });

describe('the nearest listing', () => {
  it('answers all but the distance', () => {
    const asked = question('produit=fraises&lieu=chevreuse&rayon=2');
    expect(find(directory, asked).found).toEqual([]);
    const { found } = find(directory, question('produit=fraises&lieu=chevreuse&tri=distance'));
    expect(found.length).toBeGreaterThan(0);
    expect(nearest(directory, asked)).toEqual(found[0]);
  });

  it('is none without a place, when nothing answers the rest, and for a position not known', () => {
    for (const address of [
      'produit=pommes',
      'produit=ananas&lieu=chevreuse',
      'produit=pommes&lieu=moi&rayon=5',
    ])
      expect(nearest(directory, question(address))).toBeUndefined();
  });
});
