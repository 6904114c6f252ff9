import { describe, expect, test } from 'vitest';
import { type CommuneChoice, communeLabel, communeMeant, communesLike } from './commune-choice.ts';
import { slugify } from './slug.ts';

const commune = (value: string, label: string, ...postcodes: string[]): CommuneChoice => ({
  ...{ value, label, slug: slugify(label), postcodes },
  position: { latitude: 48.6, longitude: 1.8 },
});

const communes = [
  commune('78486', 'Le Perray-en-Yvelines', '78610'),
  commune('78517', 'Rambouillet', '78120'),
  commune('78557', 'Saint-Hilarion', '78125'),
  commune('78560', 'Saint-Léger-en-Yvelines', '78610'),
  commune('78569', 'Sainte-Mesme', '78730'),
  commune('78590', 'Saint-Rémy-l’Honoré', '78690'),
];

const found = (typed: string) => communesLike(typed, communes, 3).map(({ label }) => label);

describe('a commune', () => {
  const cases: [string, string[]][] = [
    ['rambouillet', ['Rambouillet']],
    ['RAMB', ['Rambouillet']],
    ['78120', ['Rambouillet']],
    ['7861', ['Le Perray-en-Yvelines', 'Saint-Léger-en-Yvelines']],
    ['perray', ['Le Perray-en-Yvelines']],
    ['St Leger', ['Saint-Léger-en-Yvelines']],
    ['ste mesme', ['Sainte-Mesme']],
    ['saint', ['Saint-Hilarion', 'Saint-Léger-en-Yvelines', 'Sainte-Mesme']],
    ['yvelines', ['Le Perray-en-Yvelines', 'Saint-Léger-en-Yvelines']],
    ["Saint Rémy l'honoré", ['Saint-Rémy-l’Honoré']],
    ['ranbouillet', ['Rambouillet']],
    ['99999', []],
    ['Marseille', []],
    ['  ', []],
  ];
  for (const [typed, labels] of cases)
    test(`is found by « ${typed} »`, () => expect(found(typed)).toEqual(labels));

  const meant: [string, string | undefined][] = [
    ['rambouillet', 'Rambouillet'],
    ['ramb', 'Rambouillet'],
    ['78120', 'Rambouillet'],
    ['78610', undefined],
    ['saint', undefined],
    ['St Hilarion', 'Saint-Hilarion'],
    ['ra', undefined],
    ['ranbouillet', undefined],
    ['', undefined],
  ];
  for (const [typed, label] of meant)
    test(`is ${label ?? 'not taken for granted'} when « ${typed} » is left so`, () =>
      expect(communeMeant(typed, communes)?.label).toBe(label));

  test('is meant by its whole name though another begins so', () => {
    const two = [commune('78264', 'Gambaiseuil', '78490'), commune('78263', 'Gambais', '78950')];
    expect(communeMeant('Gambais', two)?.value).toBe('78263');
    expect(communeMeant('gamba', two)).toBeUndefined();
  });

  test('is told with its postcode', () => {
    expect(communeLabel(communes[1] as CommuneChoice)).toBe('Rambouillet (78120)');
  });
});
