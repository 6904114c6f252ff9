import type { PathCommand } from 'opentype.js';

export type Point = readonly [x: number, y: number];

/** A line, or a quadratic curve when there is a control point. */
export interface Segment {
  control?: Point | undefined;
  end: Point;
}

export interface Contour {
  start: Point;
  segments: readonly Segment[];
}

/** Distance, in the units of the points. */
export const distance = (one: Point, other: Point): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1]);

function pointOn(start: Point, { control, end }: Segment, share: number): Point {
  const middle = control ?? [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const at = (axis: 0 | 1) =>
    (1 - share) ** 2 * start[axis] + 2 * share * (1 - share) * middle[axis] + share ** 2 * end[axis];
  return [at(0), at(1)];
}

const shares = (count: number) => Array.from({ length: count }, (_, index) => (index + 1) / (count + 1));

interface Ray {
  from: Point;
  through: Point;
}

/** Where two rays meet, ahead of both; undefined when they do not. */
function meeting(one: Ray, other: Ray): Point | undefined {
  const [ax, ay] = [one.through[0] - one.from[0], one.through[1] - one.from[1]];
  const [bx, by] = [other.through[0] - other.from[0], other.through[1] - other.from[1]];
  const cross = ax * by - ay * bx;
  if (Math.abs(cross) < 1e-6) return undefined;
  const [gapX, gapY] = [other.from[0] - one.from[0], other.from[1] - one.from[1]];
  const [along, back] = [(gapX * by - gapY * bx) / cross, (gapX * ay - gapY * ax) / cross];
  return along > 0 && back > 0 ? [one.from[0] + along * ax, one.from[1] + along * ay] : undefined;
}

/** Points of a run of curves that a single curve in their place must keep close to. */
function samples(start: Point, run: readonly Segment[]): Point[] {
  let from = start;
  return run.flatMap((segment) => {
    const points = shares(3).map((share) => pointOn(from, segment, share));
    from = segment.end;
    return [...points, segment.end];
  });
}

/** One curve for a run of curves, when none of it strays by more than `tolerance`. */
function merged(start: Point, run: readonly Segment[], tolerance: number): Segment | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (!first?.control || !last?.control) return undefined;
  const control = meeting({ from: start, through: first.control }, { from: last.end, through: last.control });
  if (!control) return undefined;
  const curve = { control, end: last.end };
  const drawn = shares(15).map((share) => pointOn(start, curve, share));
  const strays = samples(start, run).some(
    (point) =>
      Math.min(
        distance(point, start),
        distance(point, last.end),
        ...drawn.map((one) => distance(one, point)),
      ) > tolerance,
  );
  return strays ? undefined : curve;
}

/** Fewer curves for the same contour: runs become one curve as long as nothing strays by more than `tolerance`. */
function simplify({ start, segments }: Contour, tolerance: number): Contour {
  const kept: Segment[] = [];
  let from = start;
  let run: Segment[] = [];
  let whole: Segment | undefined;
  for (const segment of segments) {
    const longer = whole && merged(from, [...run, segment], tolerance);
    if (longer) {
      run.push(segment);
      whole = longer;
      continue;
    }
    if (whole) {
      kept.push(whole);
      from = whole.end;
    }
    run = [segment];
    whole = segment;
  }
  return { start, segments: whole ? [...kept, whole] : kept };
}

/** Contours of a TrueType glyph, in font units times `scale`, y downwards. */
function contoursOf(commands: readonly PathCommand[], scale: number): Contour[] {
  const at = (x = 0, y = 0): Point => [x * scale, -y * scale];
  const contours: { start: Point; segments: Segment[] }[] = [];
  for (const { type, x, y, x1, y1 } of commands) {
    if (type === 'M') contours.push({ start: at(x, y), segments: [] });
    else if (type === 'L') contours.at(-1)?.segments.push({ end: at(x, y) });
    else if (type === 'Q') contours.at(-1)?.segments.push({ control: at(x1, y1), end: at(x, y) });
    else if (type === 'C') throw new TypeError('Cubic outlines are not drawn: use a TrueType font.');
  }
  return contours;
}

/** Contours of a glyph at a size, simplified: `tolerance` is in the units of the drawing. */
export const simplifiedContours = (
  commands: readonly PathCommand[],
  scale: number,
  tolerance: number,
): Contour[] => contoursOf(commands, scale).map((contour) => simplify(contour, tolerance));

/** The same contour, every point of which is moved. */
export const movedContour = ({ start, segments }: Contour, move: (point: Point) => Point): Contour => ({
  start: move(start),
  segments: segments.map(({ control, end }) => ({ control: control && move(control), end: move(end) })),
});
