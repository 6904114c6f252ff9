import { describe, expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { type Mistake, FARM, farmWith, saysEach, today } from '../mistakes.fixture.ts';
import { categoriesYaml, contentWith, farm } from '../sound-content.fixture.ts';

const QUOTED = 'Mettez-le entre guillemets : ';

/** Astro would read a date or a number here, and stop in English. */
const bareMistakes: Mistake[] = [
  {
    mistake: 'a text that is a bare date',
    text: farm.replace(/Fromages de chèvre.*/, '2026-12-05'),
    said: [`En une phrase (summary)l. 3 : ce texte ressemble à une date. → ${QUOTED}"2026-12-05".`],
  },
  {
    mistake: 'a text that is a bare instant',
    text: farm.replace(/Fromages de chèvre.*/, '2026-12-05 10:00:00'),
    said: [`En une phrase (summary)l. 3 : ce texte ressemble à une date. → ${QUOTED}"2026-12-05 10:00:00".`],
  },
  {
    mistake: 'a text in a list of groups that is a day which does not exist',
    text: farmWith('outlets:\n  - { place: Ici }\n  - place: 2026-02-31'),
    said: [`Lieu (outlets n° 2, place)l. 8 : ce texte ressemble à une date. → ${QUOTED}"2026-02-31".`],
  },
  {
    mistake: 'a text that is a bare binary number',
    text: farmWith('making: 0b11'),
    said: [`Ce qui est fait sur place (making)l. 6 : ce texte ressemble à un nombre. → ${QUOTED}"0b11".`],
  },
  {
    mistake: 'a negative number that begins with its point',
    text: farmWith('position: { latitude: 48.644, longitude: -.5 }'),
    said: [
      'Longitude (position.longitude)l. 6 : ce nombre n’a pas de chiffre devant le point. → Écrivez -0.5',
      'Position (position) : ce point est à 171\u00a0km de Rambouillet. → Corrigez la position ou la commune.',
    ],
  },
];

describe('a value without quotes that the build would misread', () => saysEach(bareMistakes));

describe('a bare date', () => {
  const faultsOf = (texts: Record<string, string>) => checkContent(contentWith(texts), { today }).faults;

  it('is right where a date is due, and a text between quotes may look like one', () => {
    expect(farm).toContain('on: 2026-10-01');
    expect(faultsOf({ [FARM]: farm.replace(/Fromages de chèvre.*/, '"2026-12-05"') })).toEqual([]);
  });

  it('is a text like any other in the lists of reference, which Astro does not read itself', () => {
    const path = 'taxonomy/categories.yaml';
    expect(
      faultsOf({ [path]: categoriesYaml.replace('summary: Du lait d’ici', 'summary: 2026-12-05') }),
    ).toEqual([]);
  });

  it('must exist, and is said once, where a date is due', () => {
    expect(faultsOf({ [FARM]: farm.replace('2026-10-01', '2026-02-31') })).toMatchObject([
      {
        field: 'Vérifiée le (verified.on)',
        what: '« 2026-02-31 » n’est pas une date qui existe au format AAAA-MM-JJ.',
      },
    ]);
  });

  it('is said twenty times at most in a file', () => {
    const skills = `skills: [${'2026-12-05, '.repeat(12)}]\nproducts: [${'{ product: fraises, name: 0b1 }, '.repeat(50)}]`;
    const text = farmWith(skills).replace('[fromages]', '[]');
    const bare = faultsOf({ 'services/un.md': text }).filter(({ what }) => what.includes('ressemble'));
    expect(bare).toHaveLength(20);
  });
});

describe('a text that a comment cuts', () => {
  const warned = (texts: Record<string, string>) => {
    const { faults, warnings } = checkContent(contentWith(texts), { today });
    return {
      faults: faults.length,
      warnings: warnings.map(
        ({ path, field, line, what, repair }) => `${path} ${field} l. ${line} : ${what} → ${repair}`,
      ),
    };
  };
  const cut = (place: string) =>
    `${place} : tout ce qui suit # est ignoré. → Mettez le texte entre guillemets ; si c’est une note pour vous, laissez.`;

  it('is named in a warning, and the site is built', () => {
    expect(warned({ [FARM]: farm.replace('chèvre.', 'chèvre pour #ici et alentours.') })).toEqual({
      faults: 0,
      warnings: [cut(`${FARM} En une phrase (summary) l. 3`)],
    });
  });

  it('is named in the lists of reference, by its item', () => {
    const path = 'taxonomy/categories.yaml';
    const text = `${categoriesYaml}  - id: laine\n    name: Laine\n    kinds: [producers]\n    summary: Des moutons #ici\n`;
    expect(warned({ [path]: text })).toEqual({
      faults: 0,
      warnings: [cut(`${path} laine › En une phrase (summary) l. 7`)],
    });
  });

  it('is explained when nothing is left of it', () => {
    expect(warned({ [FARM]: farmWith('making: #ici, tout est fait à la main') })).toEqual({
      faults: 1,
      warnings: [cut(`${FARM} Ce qui est fait sur place (making) l. 6`)],
    });
  });

  const notes = [
    'summary: "Fromages de chèvre #ici" # une note',
    'summary: Fromages de chèvre#ici, le samedi',
    'summary: Fromages de chèvre frais\n# une note',
    'summary: >-\n  Fromages de chèvre #ici',
  ];
  for (const note of notes)
    it(`is not seen in ${JSON.stringify(note)}`, () =>
      expect(warned({ [FARM]: farm.replace(/summary: .*/, note) }).warnings).toEqual([]));

  it('is not seen after dates, identifiers, addresses, numbers and choices, where # can only start a note', () => {
    const lines = [
      'contact:\n  website: https://ferme.example # page d’accueil\n  phone: 01 30 41 10 02 # le matin',
      'payment: # au marché\n  - cash # surtout',
      'position:\n  latitude: 48.644 # la cour\n  longitude: 1.829',
      'openingHours: Sa 10:00-12:00 # la boutique',
      'consent:\n  on: 2026-10-01 # à la foire\n  by: phone # de vive voix ensuite',
    ];
    expect(warned({ [FARM]: farmWith(lines.join('\n')) })).toEqual({ faults: 0, warnings: [] });
  });
});
