import Supercluster, { type PointFeature } from 'supercluster';
import type { MapMark, MapPlace } from './places.ts';

/** West, south, east, north, in degrees WGS 84. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Marks nearer than this become one, in pixels of tiles of 256. */
const RADIUS = 44;
const TILE = 256;
/** Beyond, every address has its own mark. */
export const LAST_CLUSTER_ZOOM = 15;

interface Spot {
  places: MapPlace[];
}

const spotKey = ({ latitude, longitude }: MapPlace) => `${latitude.toFixed(5)},${longitude.toFixed(5)}`;

/** By hand: `Map.groupBy` is not on every phone. */
function spotsOf(places: readonly MapPlace[]): MapPlace[][] {
  const spots = new Map<string, MapPlace[]>();
  for (const place of places) {
    const key = spotKey(place);
    spots.set(key, [...(spots.get(key) ?? []), place]);
  }
  return [...spots.values()];
}

/** All of them, in one order: groups of other places may have the same first one and the same number. */
const keyOf = (places: readonly MapPlace[]) =>
  places
    .map(({ id }) => id)
    .sort()
    .join(' ');

function toPoint(places: MapPlace[]): PointFeature<Spot> {
  const [{ longitude, latitude }] = places as [MapPlace];
  return {
    type: 'Feature',
    properties: { places },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  };
}

/** → the marks between `bounds` at a zoom of Web Mercator tiles: every place stands in one mark, and only in one. */
export function placeClusters(places: readonly MapPlace[]): (bounds: Bounds, zoom: number) => MapMark[] {
  const index = new Supercluster<Spot>({ radius: RADIUS, extent: TILE, maxZoom: LAST_CLUSTER_ZOOM });
  index.load(spotsOf(places).map(toPoint));
  const toMark = ({ geometry, properties }: ReturnType<typeof index.getClusters>[number]): MapMark => {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const at = { longitude, latitude };
    if (!('cluster' in properties))
      return { ...at, key: keyOf(properties.places), places: properties.places };
    const leaves = index.getLeaves(properties.cluster_id, Infinity).flatMap((leaf) => leaf.properties.places);
    const opensAt = index.getClusterExpansionZoom(properties.cluster_id);
    return { ...at, key: keyOf(leaves), places: leaves, opensAt };
  };
  return (bounds, zoom) => index.getClusters(bounds, Math.floor(zoom)).map(toMark);
}
