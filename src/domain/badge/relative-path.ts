import { type Contour, type Point, distance } from './outline.ts';

/** Path data that begins after its first move, so that it can be put anywhere. */
export interface RelativePath {
  /** First point, from the origin of the letter. */
  start: Point;
  data: string;
  /** Point where the pen is left, from the origin of the letter. */
  end: Point;
}

/** How far, in drawing units, a control point may stray; a drawing is one or two thousand units wide. */
const TOLERANCE = 1.2;

/** Distance from `point` to the line through `from` and `to`, or to `from` when they are one. */
function strayFrom(point: Point, from: Point, to: Point): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  const cross = (to[0] - from[0]) * (from[1] - point[1]) - (from[0] - point[0]) * (to[1] - from[1]);
  return Math.abs(cross) / length;
}

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
const minus = (one: Point, other: Point): Point => [one[0] - other[0], one[1] - other[1]];

/** Numbers of a command; a minus sign separates as well as a space. */
const written = (numbers: readonly number[]): string =>
  numbers.map((number, index) => (number < 0 || index === 0 ? String(number) : ` ${number}`)).join('');

/** Writes path data in whole units, each command relative and in its shortest form. */
class PathWriter {
  text = '';
  private letter = '';
  private current: Point;
  private control: Point | undefined;

  constructor(start: Point) {
    this.current = start;
  }

  private write(letter: string, numbers: readonly number[]) {
    const digits = written(numbers);
    const separator = digits.startsWith('-') ? '' : ' ';
    this.text += letter === this.letter ? separator + digits : letter + digits;
    this.letter = letter;
  }

  moveTo(point: Point) {
    this.text += `m${written(minus(point, this.current))}`;
    this.current = point;
  }

  lineTo(point: Point) {
    const [dx, dy] = minus(point, this.current);
    if (dx !== 0 && dy !== 0) this.write('l', [dx, dy]);
    else if (dx !== 0) this.write('h', [dx]);
    else if (dy !== 0) this.write('v', [dy]);
    this.current = point;
    this.control = undefined;
  }

  curveTo(control: Point, point: Point) {
    const [x, y] = this.current;
    if (strayFrom(control, this.current, point) < TOLERANCE) return this.lineTo(point);
    const implied: Point | undefined = this.control && [2 * x - this.control[0], 2 * y - this.control[1]];
    const isSmooth = implied !== undefined && distance(implied, control) <= TOLERANCE;
    const end = minus(point, this.current);
    this.write(isSmooth ? 't' : 'q', isSmooth ? end : [...minus(control, this.current), ...end]);
    this.control = isSmooth ? implied : control;
    this.current = point;
  }

  close(start: Point) {
    this.text += 'z';
    this.letter = '';
    this.current = start;
    this.control = undefined;
  }
}

/** Contours (lines and quadratic curves) as SVG path data in whole units, about a third of the usual length. */
export function relativePath(contours: readonly Contour[]): RelativePath {
  const first = rounded(contours[0]?.start ?? [0, 0]);
  const writer = new PathWriter(first);
  let end = first;
  contours.forEach(({ start, segments }, index) => {
    end = rounded(start);
    if (index > 0) writer.moveTo(end);
    for (const segment of segments) {
      if (segment.control) writer.curveTo(rounded(segment.control), rounded(segment.end));
      else writer.lineTo(rounded(segment.end));
    }
    writer.close(end);
  });
  return { start: first, data: writer.text, end };
}

/** Paths set at whole origins, in one piece of path data. */
export function chainPaths(paths: readonly { path: RelativePath; origin: Point }[]): string {
  let pen: Point | undefined;
  let text = '';
  for (const { path, origin } of paths) {
    if (path.data === '') continue;
    const start: Point = [origin[0] + path.start[0], origin[1] + path.start[1]];
    text += (pen ? `m${written(minus(start, pen))}` : `M${written(start)}`) + path.data;
    pen = [origin[0] + path.end[0], origin[1] + path.end[1]];
  }
  return text;
}
