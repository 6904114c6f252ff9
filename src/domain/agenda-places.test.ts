import { describe, expect, it } from 'vitest';
import { placesWithin } from './agenda-places.ts';

/** Around Houdan, not in the order of their distances. */
const positions = new Map([
  ['ablis', { latitude: 48.5186, longitude: 1.8356 }],
  ['maulette', { latitude: 48.7917, longitude: 1.6178 }],
  ['houdan', { latitude: 48.7903, longitude: 1.6003 }],
  ['bazainville', { latitude: 48.8044, longitude: 1.6683 }],
]);

describe('the communes around one', () => {
  it('are those at most so far, itself included, in the order in which they are given', () => {
    expect([...placesWithin(positions, 'houdan', 6)]).toEqual(['maulette', 'houdan', 'bazainville']);
    expect([...placesWithin(positions, 'houdan', 3)]).toEqual(['maulette', 'houdan']);
    expect([...placesWithin(positions, 'houdan', 0)]).toEqual(['houdan']);
  });

  it('hold one just as far as asked', () => {
    const line = new Map([0, 10].map((km) => [`${km}`, { latitude: km / 111.2, longitude: 0 }]));
    expect([...placesWithin(line, '0', 10)]).toEqual(['0', '10']);
    expect([...placesWithin(line, '0', 9.99)]).toEqual(['0']);
  });

  it('are itself alone when nobody knows where it is', () => {
    expect([...placesWithin(positions, 'ys', 1000)]).toEqual(['ys']);
  });
});
