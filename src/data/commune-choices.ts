import type { CommuneChoice } from '../domain/commune-choice.ts';
import type { Position } from '../domain/distance.ts';
import { getNamed } from './once.ts';
import { loadCommuneMap, loadCommunes } from './taxonomy.ts';
import { territory } from './territory.ts';

/** The communes of the territory, as forms offer them. */
export const loadCommuneChoices = async (): Promise<CommuneChoice[]> =>
  (await loadCommunes()).map(({ id, name, slug, postcodes, position }) => ({
    ...{ value: id, label: name, slug, postcodes, position },
  }));

/** Where a map opens when no commune is chosen. */
export const loadCentre = async (): Promise<Position> =>
  getNamed(await loadCommuneMap(), territory.centre, 'territory').position;
