import { expect, test } from 'vitest';
import { describeHours, tellGrid } from './hours-grid-words.ts';
import { type HoursGrid, readGrid } from './hours-grid.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2060/g, '');

const cases: [string, string[]][] = [
  [
    'Tu-Fr 09:00-12:30,14:00-19:00; Sa 09:00-18:00; PH off',
    [
      'lundi : fermé',
      'du mardi au vendredi : 9 h – 12 h 30, 14 h – 19 h',
      'samedi : 9 h – 18 h',
      'dimanche : fermé',
      'jours fériés : fermé',
    ],
  ],
  ['Fr 18:00-02:00', ['du lundi au jeudi : fermé', 'vendredi : 18 h – 2 h', 'samedi et dimanche : fermé']],
  [
    'Mo-Su 10:00-12:00; Aug 08-31 off; Dec 24-Jan 02 Su 10:00-11:00; May 01 off',
    [
      'du lundi au dimanche : 10 h – 12 h',
      'du 8 au 31 août : fermé',
      'du 24 décembre au 2 janvier, le dimanche : 10 h – 11 h',
      'le 1er mai : fermé',
    ],
  ],
  ['Th[1] 18:00-20:00', ['Th[1] 18:00-20:00']],
];

for (const [value, lines] of cases)
  test(`« ${value} » is told in French`, () => {
    expect(plain(describeHours(value)).split('\n')).toEqual(lines);
  });

test('the coming days are those of the very dates', () => {
  const grid = readGrid('Mo-Fr 09:00-12:00; Nov 25 off') as HoursGrid;
  const { coming } = tellGrid(grid, '2026-11-23');
  expect(coming.map(({ day, text }) => plain(`${day} : ${text}`))).toEqual([
    'lundi 23 novembre : 9 h – 12 h',
    'mardi 24 novembre : 9 h – 12 h',
    'mercredi 25 novembre : fermé',
    'jeudi 26 novembre : 9 h – 12 h',
    'vendredi 27 novembre : 9 h – 12 h',
    'samedi 28 novembre : fermé',
    'dimanche 29 novembre : fermé',
  ]);
});
