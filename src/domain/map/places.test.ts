import { expect, test } from 'vitest';
import { type MapPlace, around, mainCommune, markName, placeLine, shownLine } from './places.ts';

const place = (id: string, commune: string, exact = true): MapPlace => ({
  id,
  name: `Ferme ${id}`,
  href: `/producteurs/${id}/`,
  place: commune,
  latitude: 48.6,
  longitude: 1.8,
  exact,
});
const at = { key: 'x', latitude: 48.6, longitude: 1.8 };

test('the commune of a group is that of most of its places', () => {
  expect(mainCommune([place('a', 'Ablis'), place('b', 'Houdan'), place('c', 'Houdan')])).toBe('Houdan');
  expect(mainCommune([place('a', 'Ablis'), place('b', 'Houdan')])).toBe('Ablis');
  expect(mainCommune([])).toBe('');
});

test.each([
  ['Rambouillet', 'autour de Rambouillet'],
  ['Ablis', 'autour d’Ablis'],
  ['Épernon', 'autour d’Épernon'],
  ['Houdan', 'autour de Houdan'],
  ['Le Perray-en-Yvelines', 'autour du Perray-en-Yvelines'],
  ['Les Bréviaires', 'autour des Bréviaires'],
  ['La Queue-les-Yvelines', 'autour de La Queue-les-Yvelines'],
])('%s: « %s »', (commune, words) => expect(around(commune)).toBe(words));

test.each([
  [{ ...at, places: [place('a', 'Ablis')] }, 'Ferme a, Ablis'],
  [
    { ...at, places: [place('a', 'Ablis'), place('b', 'Ablis')], opensAt: 13 },
    '2\u00a0fiches autour d’Ablis, agrandir',
  ],
  [{ ...at, places: [place('a', 'Ablis'), place('b', 'Ablis')] }, '2\u00a0fiches à la même adresse, à Ablis'],
  [
    { ...at, places: [place('a', 'Le Mesnil', false), place('b', 'Le Mesnil', false)] },
    '2\u00a0fiches au Mesnil, position approximative',
  ],
])('a mark says %#', (mark, words) => expect(markName(mark)).toBe(words));

test('a place that is only known by its commune says so', () => {
  expect(placeLine(place('a', 'Ablis'))).toBe('Ablis');
  expect(placeLine(place('a', 'Ablis', false))).toBe('Ablis · position approximative');
});

test('the map says how many listings it shows', () => {
  expect([0, 1, 12].map(shownLine)).toEqual([
    'Aucune fiche à montrer sur la carte.',
    '1\u00a0fiche sur la carte.',
    '12\u00a0fiches sur la carte.',
  ]);
});
