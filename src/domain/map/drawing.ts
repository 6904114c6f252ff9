import { geoArea, geoMercator, geoPath } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../distance.ts';
import type { Regions } from './cells.ts';

/** Widest and highest drawing, in units of the drawing. */
const WIDTH = 1000;
const HEIGHT = 1250;
const MARGIN = 6;

/** A rectangle, in units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapDrawing {
  /** What the drawing fills. */
  box: Box;
  /** `d` of the outline of each commune, by INSEE code. */
  paths: ReadonlyMap<string, string>;
  /** Place of a position. */
  place: (position: Position) => { x: number; y: number };
}

type Ring = number[][];

/** On a sphere a ring turned the other way holds the rest of the Earth (d3-geo; RFC 7946 turns them so). */
const turned = (ring: Ring, isHole: boolean): Ring => {
  const holdsMost = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
  return holdsMost === isHole ? ring : ring.toReversed();
};

const turnedRings = (rings: Ring[]): Ring[] => rings.map((ring, index) => turned(ring, index > 0));

const turnedShape = (shape: Polygon | MultiPolygon): Polygon | MultiPolygon =>
  shape.type === 'Polygon'
    ? { ...shape, coordinates: turnedRings(shape.coordinates) }
    : { ...shape, coordinates: shape.coordinates.map(turnedRings) };

/** The same regions with rings turned as d3-geo wants them. */
const turnedRegions = ({ features, ...rest }: Regions): Regions => ({
  ...rest,
  features: features.map((feature) => ({ ...feature, geometry: turnedShape(feature.geometry) })),
});

/** `M3,4L5,6L5,9Z` → `M3 4l2 2 0 3z`: the same line, written as steps, is half as long. */
export function withSteps(path: string): string {
  return path.replace(/M([^MZ]*)Z/g, (_, points: string) => {
    const corners = points.split('L').map((corner) => corner.split(',').map(Number));
    const steps = corners.slice(1).map((corner, index) => {
      const [dx, dy] = [0, 1].map((axis) => (corner[axis] ?? 0) - (corners[index]?.[axis] ?? 0));
      return dx === 0 && dy === 0 ? '' : `${dx} ${dy}`;
    });
    return `M${corners[0]?.join(' ')}l${steps.filter(Boolean).join(' ')}z`.replaceAll(' -', '-');
  });
}

/** Mercator drawing of regions, as large as fits; the order and the number of regions do not matter. */
export function drawMap(regions: Regions): MapDrawing {
  const collection = turnedRegions(regions);
  const projection = geoMercator()
    .precision(0)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      collection,
    );
  const path = geoPath(projection).digits(0);
  const [[left, top], [right, bottom]] = path.bounds(collection);
  return {
    box: {
      x: Math.floor(left - MARGIN),
      y: Math.floor(top - MARGIN),
      width: Math.ceil(right - left + 2 * MARGIN),
      height: Math.ceil(bottom - top + 2 * MARGIN),
    },
    paths: new Map(
      collection.features.map((feature) => [String(feature.id), withSteps(path(feature) ?? '')]),
    ),
    place: ({ longitude, latitude }) => {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0];
      return { x, y };
    },
  };
}
