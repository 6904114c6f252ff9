import { describe, expect, it, test } from 'vitest';
import { communes } from './import.fixture.ts';
import { communeFinder, placeOfLine, positionIn, positionOf } from './where.ts';

const find = communeFinder(communes);
const nameOf = (place: Parameters<typeof find>[0]) => {
  const found = find(place);
  return typeof found === 'string' ? found : found.name;
};
const nearGazeran = { latitude: 48.64, longitude: 1.77 };
const paris = { latitude: 48.8566, longitude: 2.3522 };

describe('the commune of a place', () => {
  test.each([
    ['by its code', { insee: '78517', city: 'Gazeran' }, 'Rambouillet'],
    ['by a code of elsewhere', { insee: '75056', position: nearGazeran }, 'elsewhere'],
    ['by postcode and name', { postcode: '78125', city: 'Raizeux' }, 'Raizeux'],
    ['by the only commune of a postcode', { postcode: '78120', city: 'Le Patis' }, 'Rambouillet'],
    [
      'by a postcode of several and a point',
      { postcode: '78125', city: 'Le hameau', position: nearGazeran },
      'Gazeran',
    ],
    ['by a postcode of several alone', { postcode: '78125' }, 'unknown'],
    [
      'by a postcode of elsewhere',
      { postcode: '75011', city: 'Gazeran', position: nearGazeran },
      'elsewhere',
    ],
    ['by its name, accents and case aside', { city: 'SAINT LEGER EN YVELINES' }, 'Saint-Léger-en-Yvelines'],
    ['by its name in short', { city: 'St-Léger-en-Yvelines' }, 'Saint-Léger-en-Yvelines'],
    ['by its name with a delivery office', { city: 'Rambouillet Cedex 3' }, 'Rambouillet'],
    ['by a point when the name is that of a hamlet', { city: 'Guéville', position: nearGazeran }, 'Gazeran'],
    ['by a point of elsewhere', { position: paris }, 'elsewhere'],
    ['by a name of elsewhere', { city: 'Paris' }, 'elsewhere'],
    ['by nothing', {}, 'unknown'],
  ])('is found %s', (_, place, name) => {
    expect(nameOf(place)).toBe(name);
  });
});

describe('a place on one line', () => {
  test.each([
    [
      'Salle Patenôtre, 64 rue Gambetta, 78120 Rambouillet, France',
      { name: 'Salle Patenôtre', address: '64 rue Gambetta', postcode: '78120', city: 'Rambouillet' },
    ],
    [
      'Salle des fêtes\n12 rue du Puits 78125 Gazeran',
      { name: 'Salle des fêtes', address: '12 rue du Puits', postcode: '78125', city: 'Gazeran' },
    ],
    ['Médiathèque - Gazeran', { name: 'Médiathèque', city: 'Gazeran' }],
    ['Gazeran', { city: 'Gazeran' }],
    ['Le hangar', { name: 'Le hangar' }],
    ['', {}],
  ])('%j is taken apart', (line, place) => {
    expect(placeOfLine(line, communes)).toEqual({
      name: undefined,
      address: undefined,
      postcode: undefined,
      city: undefined,
      ...place,
    });
  });
});

describe('a position', () => {
  it('is read from numbers and texts, and 0, 0 stands for none', () => {
    expect(positionOf('48.6', 1.8)).toEqual({ latitude: 48.6, longitude: 1.8 });
    for (const [latitude, longitude] of [
      [0, 0],
      [null, null],
      ['x', 1],
      [91, 0],
      [undefined, 1],
    ])
      expect(positionOf(latitude, longitude)).toBeUndefined();
  });

  it('is dropped when it is far from its commune', () => {
    const [rambouillet] = communes;
    expect(rambouillet && positionIn(rambouillet, paris)).toBeUndefined();
    expect(rambouillet && positionIn(rambouillet, { latitude: 48.6440004, longitude: 1.83 })).toEqual({
      latitude: 48.644,
      longitude: 1.83,
    });
  });
});
