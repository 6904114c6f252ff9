import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Likeness, type Sighting, likelySameFinder } from './likely-same.ts';

const lake: Sighting = {
  id: 'producers/ferme-du-lac',
  name: 'Ferme du Lac',
  commune: '78517',
  phones: ['01 99 00 12 34'],
  position: { latitude: 48.644, longitude: 1.829 },
  siret: '123 456 789 00012',
};

const other = (change: Partial<Sighting>): Omit<Sighting, 'id'> => ({
  name: 'Tout autre chose',
  commune: '78517',
  phones: [],
  ...change,
});

const because = (change: Partial<Sighting>): Likeness[] | undefined =>
  likelySameFinder([lake])(other(change))[0]?.because;

describe('two listings could be one', () => {
  const cases: [string, Partial<Sighting>, Likeness[] | undefined][] = [
    ['the same name in the same commune', { name: 'La ferme du lac' }, ['name']],
    ['the same name before the commune is known', { name: 'ferme du lac', commune: '' }, ['name']],
    ['another kind of place of that name there', { name: 'Le Lac' }, ['name']],
    ['a name that says more', { name: 'GAEC Ferme du Lac et Fils' }, ['name']],
    ['the same name elsewhere', { name: 'Ferme du Lac', commune: '78621' }, undefined],
    ['only a common word shared', { name: 'Ferme des Tilleuls' }, undefined],
    ['the same phone, written otherwise', { phones: ['+33 1 99 00 12 34'] }, ['phone']],
    ['the same SIRET', { siret: '12345678900012' }, ['siret']],
    [
      'a name that has a word of it, at the same place',
      { name: 'Cueillette du lac vert', position: { latitude: 48.6445, longitude: 1.8295 } },
      ['place'],
    ],
    [
      'a name that has a word of it, further away',
      { name: 'Cueillette du lac vert', position: { latitude: 48.66, longitude: 1.83 } },
      undefined,
    ],
    ['nothing in common', {}, undefined],
    ['no name yet', { name: '' }, undefined],
    ['half a number', { phones: ['12 34'] }, undefined],
  ];
  for (const [what, change, expected] of cases)
    test(`or not: ${what}`, () => expect(because(change)).toEqual(expected));

  test('whatever slip is in a long name', () => {
    const find = likelySameFinder([{ ...lake, name: 'Chèvrerie des Bruyères' }]);
    for (const name of ['chevrerie des bruyeres', 'Chèvrerie de la Bruyère', 'Chevrerie des bruyérs'])
      expect(find(other({ name }))[0]?.because, name).toEqual(['name']);
  });

  test('of one name in full in two communes, when it is not a common one', () => {
    const find = likelySameFinder([{ ...lake, name: 'La Chèvrerie des Bruyères' }]);
    expect(find(other({ name: 'la chèvrerie des bruyères', commune: '78621' }))).toHaveLength(1);
  });

  test('the likeliest first, and never with itself', () => {
    const twin = { ...lake, id: 'shops/le-lac', name: 'Le Lac', phones: [], siret: undefined };
    const find = likelySameFinder([twin, lake]);
    expect(find(lake).map(({ id }) => id)).toEqual(['shops/le-lac']);
    expect(find({ ...lake, id: 'new' }).map(({ id }) => id)).toEqual([lake.id, 'shops/le-lac']);
  });

  test('is seen from both sides', () => {
    const word = fc.constantFrom('ferme', 'du', 'lac', 'vert', 'tilleuls', 'tileuls', 'mares', 'la');
    const sighting = fc.record({
      id: fc.uuid(),
      name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      commune: fc.constantFrom('78517', '78621'),
      phones: fc.array(fc.constantFrom('01 99 00 12 34', '01 99 00 99 99'), { maxLength: 1 }),
    });
    fc.assert(
      fc.property(sighting, sighting, (one, two) => {
        const there = likelySameFinder([two])(one).map(({ because }) => because);
        const back = likelySameFinder([one])(two).map(({ because }) => because);
        expect(there).toEqual(back);
      }),
    );
  });
});
