import { expect, test } from 'vitest';
import { frenchOrder } from './french-order.ts';

test('names come in the order of a French directory, accents and cases aside, numbers by their value', () => {
  const names = ['Salle 10', 'émancé', 'Essarts', 'Dourdan', 'Salle 2'];
  expect(names.toSorted(frenchOrder.compare)).toEqual([
    'Dourdan',
    'émancé',
    'Essarts',
    'Salle 2',
    'Salle 10',
  ]);
});
