import { countOf } from '../domain/count-of.ts';
import type { Regions } from '../domain/map/cells.ts';
import { type Box, type MapDrawing, drawMap } from '../domain/map/drawing.ts';
import { type PlacedLabel, placeLabels } from '../domain/map/labels.ts';
import { type PlaceFile, packPlaces } from '../domain/map/place-file.ts';
import { describeShades, shadeOf, shadeSteps } from '../domain/map/shades.ts';
import { communePath } from '../paths.ts';
import { loadListings, loadListingsByCommune } from './listings.ts';
import { once } from './once.ts';
import { loadRegions } from './outlines.ts';
import { type Commune, loadCommunes } from './taxonomy.ts';

/** A commune as the map and its list show it. */
export interface MappedCommune {
  id: string;
  name: string;
  path: string;
  /** Listings. */
  count: number;
  /** From 0, none, to the darkest. */
  shade: number;
  /** `d` of its outline. */
  outline: string;
}

export interface TerritoryMap {
  box: Box;
  /** In alphabetical order. */
  communes: MappedCommune[];
  /** Names that have room on a phone, and those that have room on a desk besides. */
  labels: { name: string; x: number; y: number; isMain: boolean }[];
  /** What each shade means, from 0. */
  legend: string[];
}

/** Heights of the letters in a drawing 1,000 units wide: it is shown about 340 pixels wide on a phone, 800 on a desk. */
const PHONE_LETTER = 38;
const DESK_LETTER = 17;
const MOST_ON_PHONE = 12;
const MOST_ON_DESK = 26;

const byPopulation = (communes: readonly Commune[]): Commune[] =>
  communes.toSorted((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));

function labelsOf(communes: readonly Commune[], { box, place }: MapDrawing): TerritoryMap['labels'] {
  const candidates = byPopulation(communes).map(({ id, name, position }) => ({
    id,
    name,
    ...place(position),
  }));
  const main = placeLabels(candidates, { size: PHONE_LETTER, frame: box, most: MOST_ON_PHONE });
  const rest = candidates.filter(({ id }) => !main.some((label) => label.id === id));
  const taken = main.map(({ box: filled }) => filled);
  const more = placeLabels(rest, { size: DESK_LETTER, frame: box, taken, most: MOST_ON_DESK });
  const written = ({ name, box: filled }: PlacedLabel, isMain: boolean) => ({
    name,
    x: Math.round(filled.x + filled.width / 2),
    y: Math.round(filled.y + filled.height / 2),
    isMain,
  });
  return [...main.map((label) => written(label, true)), ...more.map((label) => written(label, false))];
}

/** The drawn map: every commune with its listings counted. */
export const loadTerritoryMap = once(async (): Promise<TerritoryMap> => {
  const communes = await loadCommunes();
  const listings = await loadListingsByCommune();
  const counts = new Map(communes.map(({ id }) => [id, listings.get(id)?.length ?? 0]));
  const drawing = drawMap(await loadRegions());
  const steps = shadeSteps([...counts.values()]);
  return {
    box: drawing.box,
    communes: communes.map(({ id, name, slug }) => ({
      id,
      name,
      path: communePath(slug),
      count: counts.get(id) ?? 0,
      shade: shadeOf(counts.get(id) ?? 0, steps),
      outline: drawing.paths.get(id) ?? '',
    })),
    labels: labelsOf(communes, drawing),
    legend: ['aucune', ...describeShades(steps)],
  };
});

/** « Valbourg : 12 fiches ». */
export const communeTitle = ({ name, count }: MappedCommune): string =>
  `${name}\u00a0: ${countOf(count, 'fiche', 'fiches')}`;

/** Regions with the name of their commune and its place, the most populous first. */
export const loadNamedRegions = once(async (): Promise<Regions> => {
  const regions = await loadRegions();
  const features = new Map(regions.features.map((feature) => [feature.id, feature]));
  return {
    ...regions,
    features: byPopulation(await loadCommunes()).flatMap(({ id, name, position }) => {
      const feature = features.get(id);
      return feature ? [{ ...feature, properties: { name, ...position } }] : [];
    }),
  };
});

/** The listings of the interactive map, all those of the directory. */
export const loadMapPlaces = once(async (): Promise<PlaceFile> =>
  packPlaces(
    (await loadListings()).map(({ id, data, commune }) => ({
      id,
      name: data.name,
      commune,
      position: data.position,
    })),
  ),
);
