import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Position } from '../distance.ts';

/** A point of the Mercator plane, in radians: straight lines and circles there are those of the map. */
type Point = readonly [x: number, y: number];

interface Site {
  point: Point;
  /** Tells apart those that stand at one point, which share it like the slices of a cake. */
  slice: Point;
}

/** A commune as the map knows it. */
export interface MapCommune {
  /** INSEE code. */
  id: string;
  position: Position;
}

/** Regions of a map, each named by the `id` of its commune. */
export type Regions = FeatureCollection<Polygon | { type: 'MultiPolygon'; coordinates: number[][][][] }>;

const EARTH_RADIUS_KM = 6371;
/** Reach of a commune that has no neighbour. */
const ALONE_KM = 3;
/** Reach of a cell, in median distances to the nearest neighbour: enough to leave no hole between communes. */
const REACH = 2;
const CORNERS = 48;
/** Five decimals of a degree are about one metre. */
const DECIMALS = 1e5;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (radians: number) => Math.round((radians * 180 * DECIMALS) / Math.PI) / DECIMALS;

const toPlane = ({ latitude, longitude }: Position): Point => [
  radians(longitude),
  Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2)),
];
const toDegrees = ([x, y]: Point): number[] => [
  degrees(x),
  degrees(2 * Math.atan(Math.exp(y)) - Math.PI / 2),
];

const gap = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1];
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

const isSame = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
const direction = (turns: number): Point => [Math.cos(2 * Math.PI * turns), Math.sin(2 * Math.PI * turns)];

function toSites(communes: readonly MapCommune[]): Site[] {
  const points = communes.map(({ position }) => toPlane(position));
  return points.map((point, index) => {
    const twins = points.filter((other) => isSame(other, point)).length;
    const rank = points.slice(0, index).filter((other) => isSame(other, point)).length;
    return { point, slice: direction(rank / twins) };
  });
}

/** How far a cell may go from its centre, in radians of the plane. */
function reachOf(communes: readonly MapCommune[], sites: readonly Site[]): number {
  const nearest = sites
    .map(({ point }) =>
      Math.min(
        ...sites.filter((other) => !isSame(other.point, point)).map((other) => gap(other.point, point)),
      ),
    )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const median = nearest[Math.floor(nearest.length / 2)];
  const alone = ALONE_KM / EARTH_RADIUS_KM / Math.cos(radians(communes[0]?.position.latitude ?? 0));
  return median === undefined ? alone : median * REACH;
}

/** The part of a convex polygon where `side` is not negative. */
function clip(polygon: readonly Point[], side: (point: Point) => number): Point[] {
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    const [here, there] = [side(point), side(next)];
    const kept = here >= 0 ? [point] : [];
    return here >= 0 === there >= 0 ? kept : [...kept, between(point, next, here / (here - there))];
  });
}

/** → how much nearer a point is to `site` than to `other`. */
function nearness(site: Site, other: Site): (point: Point) => number {
  const isTwin = isSame(site.point, other.point);
  const normal = isTwin ? minus(site.slice, other.slice) : minus(site.point, other.point);
  const middle = isTwin ? site.point : between(site.point, other.point, 0.5);
  return (point) => dot(minus(point, middle), normal);
}

const disc = (centre: Point, radius: number): Point[] =>
  Array.from({ length: CORNERS }, (_, corner) => {
    const [x, y] = direction(-corner / CORNERS);
    return [centre[0] + radius * x, centre[1] + radius * y];
  });

function cellOf(site: Site, sites: readonly Site[], reach: number): Point[] {
  const rivals = sites.filter((other) => other !== site && gap(other.point, site.point) < 2 * reach);
  return rivals.reduce((cell, rival) => clip(cell, nearness(site, rival)), disc(site.point, reach));
}

const toRing = (cell: readonly Point[]): number[][] => [...cell, ...cell.slice(0, 1)].map(toDegrees);

/**
 * A cell around each centre: what is nearer to it than to any other (Voronoi), and no farther than twice the usual
 * distance between neighbours. Communes at one point share its cell. A scheme, not the limits of the communes. Rings in
 * degrees WGS 84, clockwise.
 */
export function communeCells(communes: readonly MapCommune[]): Regions {
  const sites = toSites(communes);
  const reach = reachOf(communes, sites);
  const features = sites.map((site, index): Feature<Polygon> => ({
    type: 'Feature',
    id: communes[index]?.id ?? '',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [toRing(cellOf(site, sites, reach))] },
  }));
  return { type: 'FeatureCollection', features };
}
