import { type Position, distanceKm } from './distance.ts';

/** A place of a walk on its drawing: `number` is its rank among the steps, from 1. */
export interface WalkStop {
  number: number;
  position: Position;
}

/** Size of the drawing in its own units. */
const SIZE = { width: 640, height: 400, margin: 44 } as const;

/** Lengths that a scale may have, in kilometres. */
const SCALES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50] as const;

const SCALE_ROOM = 200;

interface Spot {
  x: number;
  y: number;
}

/** What is drawn of a walk, in whole units of a frame of `width` by `height`. */
export interface WalkPlan {
  width: number;
  height: number;
  /** Path data that joins the stops by straight lines. */
  line: string;
  /** Each place once, named by the numbers of its stops: « 1, 6 » where a loop ends. */
  spots: (Spot & { name: string })[];
  scale: { text: string; length: number };
}

interface Fit {
  spotOf: (position: Position) => Spot;
  unitsPerKm: number;
}

/** Kilometres east and north of a place, flat as a map of some kilometres is. */
function flatten(origin: Position) {
  const north = distanceKm(origin, { ...origin, latitude: origin.latitude + 0.01 }) * 100;
  const east = distanceKm(origin, { ...origin, longitude: origin.longitude + 0.01 }) * 100;
  return ({ latitude, longitude }: Position): Spot => ({
    x: (longitude - origin.longitude) * east,
    y: (latitude - origin.latitude) * north,
  });
}

/** North is at the top; the walk fills the drawing in one of its directions. */
function fitIn(stops: readonly [WalkStop, ...WalkStop[]]): Fit {
  const flat = flatten(stops[0].position);
  const spots = stops.map(({ position }) => flat(position));
  const range = (values: number[]) => ({ low: Math.min(...values), high: Math.max(...values) });
  const [xs, ys] = [range(spots.map(({ x }) => x)), range(spots.map(({ y }) => y))];
  const room = { width: SIZE.width - 2 * SIZE.margin, height: SIZE.height - 2 * SIZE.margin };
  const unitsPerKm = Math.min(
    room.width / Math.max(xs.high - xs.low, 0.05),
    room.height / Math.max(ys.high - ys.low, 0.05),
  );
  const spotOf = (position: Position): Spot => {
    const { x, y } = flat(position);
    return {
      x: SIZE.width / 2 + (x - (xs.low + xs.high) / 2) * unitsPerKm,
      y: SIZE.height / 2 - (y - (ys.low + ys.high) / 2) * unitsPerKm,
    };
  };
  return { spotOf, unitsPerKm };
}

const round = (value: number) => Math.round(value);

/** The longest scale that stays short on the drawing. */
const scaleKm = (unitsPerKm: number): number =>
  SCALES.filter((km) => km * unitsPerKm <= SCALE_ROOM).at(-1) ?? SCALES[0];

const sayKm = (km: number) => (km < 1 ? `${km * 1000}\u00a0m` : `${km}\u00a0km`);

/**
 * The stops of a walk, north at the top, with the longest scale that stays short. Nothing with fewer than two stops, or
 * all at one place.
 */
export function planWalk(stops: readonly WalkStop[], isLoop = false): WalkPlan | undefined {
  const [first, ...others] = stops;
  if (!first || others.every(({ position }) => distanceKm(first.position, position) < 0.01)) return undefined;
  const { spotOf, unitsPerKm } = fitIn([first, ...others]);
  const spots = stops.map(({ position, number }) => {
    const { x, y } = spotOf(position);
    return { x: round(x), y: round(y), number };
  });
  const places = Map.groupBy(spots, ({ x, y }) => `${x} ${y}`);
  const km = scaleKm(unitsPerKm);
  return {
    width: SIZE.width,
    height: SIZE.height,
    line: `M${spots.map(({ x, y }) => `${x} ${y}`).join('L')}${isLoop ? 'z' : ''}`,
    spots: [...places.values()].flatMap((there) => {
      const [first] = there;
      return first ? [{ x: first.x, y: first.y, name: there.map(({ number }) => number).join(', ') }] : [];
    }),
    scale: { text: sayKm(km), length: round(km * unitsPerKm) },
  };
}
