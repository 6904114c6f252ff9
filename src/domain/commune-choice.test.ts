import { describe, expect, test } from 'vitest';
import { type CommuneChoice, communeLabel, communesLike } from './commune-choice.ts';
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

  test('is told with its postcode', () => {
    expect(communeLabel(communes[1] as CommuneChoice)).toBe('Rambouillet (78120)');
  });
});
