import type { Position } from './distance.ts';

/** Metres from the centre of the plane: east, and south as drawings count. */
export interface Point {
  x: number;
  y: number;
}

/** A flat piece of the Earth, right to a metre within a few communes. */
export interface Plane {
  toPoint: (position: Position) => Point;
  toPosition: (point: Point) => Position;
}

const METRES_PER_DEGREE = 111_195;
/** Five decimals of a degree are about one metre. */
const DECIMALS = 1e5;

const rounded = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

/** The plane around a point, in metres. */
export function planeAround(centre: Position): Plane {
  const eastward = METRES_PER_DEGREE * Math.cos((centre.latitude * Math.PI) / 180);
  return {
    toPoint: ({ latitude, longitude }) => ({
      x: (longitude - centre.longitude) * eastward,
      y: (centre.latitude - latitude) * METRES_PER_DEGREE,
    }),
    toPosition: ({ x, y }) => ({
      latitude: rounded(centre.latitude - y / METRES_PER_DEGREE),
      longitude: rounded(centre.longitude + x / eastward),
    }),
  };
}

/** `d` of an SVG path through rings of `[longitude, latitude]`. */
export function ringsPath(rings: readonly (readonly (readonly number[])[])[], { toPoint }: Plane): string {
  const corner = ([longitude = 0, latitude = 0]: readonly number[]) => {
    const { x, y } = toPoint({ latitude, longitude });
    return `${Math.round(x)} ${Math.round(y)}`;
  };
  return rings.map((ring) => `M${ring.map(corner).join('L')}Z`).join('');
}
