import { describe, expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { contentWith, farm } from '../sound-content.fixture.ts';

const today = '2026-11-21';

const faultsOf = (departure: string, listing = farm) =>
  checkContent(
    contentWith({
      'departures.yaml': `departures:\n  - ${departure}\n`,
      'producers/ferme-du-lac.md': listing,
    }),
    { today },
  ).faults.map(({ path, what, repair }) => [path, what, repair]);

it('a holder that has left the directory is written in one line', () => {
  expect(faultsOf('{ id: producers/ferme-du-puits, on: 2026-11-21 }')).toEqual([]);
});

const labelled = farm.replace('verified:', 'label: { pledgedOn: 2026-03-05 }\nverified:');

it('a listing that only gave up its label is written alike', () => {
  expect(faultsOf('{ id: producers/ferme-du-lac, on: 2026-11-20 }')).toEqual([]);
});

it('a listing that has a label is not said to have left', () => {
  expect(faultsOf('{ id: producers/ferme-du-lac, on: 2026-11-20 }', labelled)).toEqual([
    [
      'departures.yaml',
      '« producers/ferme-du-lac » est dite partie, et sa fiche porte le label.',
      'Ôtez cette ligne, ou le label de content/producers/ferme-du-lac.md.',
    ],
  ]);
});

describe('a label that history knows', () => {
  const warningsFor = (texts: Record<string, string>, onceLabelled: string[]) =>
    checkContent(contentWith(texts), { today, onceLabelled }).warnings.map(({ path, what, repair }) => [
      path,
      what,
      repair,
    ]);

  it('and that is no longer there is remarked, with the line to add', () => {
    expect(warningsFor({}, ['producers/ferme-du-lac', 'shops/epicerie'])).toEqual([
      [
        'departures.yaml',
        '« producers/ferme-du-lac » a porté le label, et ne l’a plus dans sa fiche.',
        'Ajoutez « - { id: producers/ferme-du-lac, on: 2026-11-21 } »\u00a0: le badge posé ailleurs deviendra gris, au lieu d’une image cassée.',
      ],
      [
        'departures.yaml',
        '« shops/epicerie » a porté le label, et ne l’a plus dans sa fiche.',
        'Ajoutez « - { id: shops/epicerie, on: 2026-11-21 } »\u00a0: le badge posé ailleurs deviendra gris, au lieu d’une image cassée.',
      ],
    ]);
  });

  it('is not remarked while nobody can read whether the listing still has it', () => {
    const broken = labelled.replace('name:', 'name: [cassé');
    expect(warningsFor({ 'producers/ferme-du-lac.md': broken }, ['producers/ferme-du-lac'])).toEqual([]);
  });

  it('is not remarked while the listing has it, nor once it is written', () => {
    const departures = 'departures:\n  - { id: shops/epicerie, on: 2026-11-01 }\n';
    expect(
      warningsFor({ 'producers/ferme-du-lac.md': labelled, 'departures.yaml': departures }, [
        'producers/ferme-du-lac',
        'shops/epicerie',
      ]),
    ).toEqual([]);
  });
});

it.each(['ferme-du-puits', 'producteurs/ferme-du-puits', 'producers/../x', 'producers/Ferme'])(
  '« %s » is not the name of a listing',
  (id) => {
    expect(faultsOf(`{ id: ${id}, on: 2026-11-20 }`)).toEqual([
      [
        'departures.yaml',
        'ce n’est pas le nom d’une fiche.',
        'Écrivez son dossier et son nom de fichier sans .md, par exemple producers/ferme-du-lac.',
      ],
    ]);
  },
);

it('nobody leaves in the future', () => {
  expect(faultsOf('{ id: producers/ferme-du-puits, on: 2026-11-22 }')).toEqual([
    [
      'departures.yaml',
      'le 22\u00a0novembre 2026 n’est pas encore venu.',
      'Écrivez le jour où cela a été fait.',
    ],
  ]);
});
