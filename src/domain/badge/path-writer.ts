import { type Contour, type Point, distance } from './outline.ts';

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

/** Writes path data in whole units, each command relative and in its shortest form. */
export class PathWriter {
  text = '';
  private letter = '';
  private current: Point = [0, 0];
  private control: Point | undefined;

  private write(letter: string, numbers: readonly number[]) {
    const isNew = letter !== this.letter;
    const written = numbers.map((number, index) =>
      number < 0 || (isNew && index === 0) ? String(number) : ` ${number}`,
    );
    this.text += `${isNew ? letter : ''}${written.join('')}`;
    this.letter = letter;
  }

  private from([x, y]: Point): Point {
    return [x - this.current[0], y - this.current[1]];
  }

  /** A closed contour, every point of which is moved to its place. */
  contour({ start, segments }: Contour, move: (point: Point) => Point) {
    const first = rounded(move(start));
    this.letter = '';
    this.write(this.text === '' ? 'M' : 'm', this.from(first));
    this.letter = '';
    this.current = first;
    this.control = undefined;
    for (const { control, end } of segments) {
      if (control) this.curveTo(rounded(move(control)), rounded(move(end)));
      else this.lineTo(rounded(move(end)));
    }
    this.text += 'z';
    this.current = first;
  }

  private lineTo(point: Point) {
    const [dx, dy] = this.from(point);
    if (dx !== 0 && dy !== 0) this.write('l', [dx, dy]);
    else if (dx !== 0) this.write('h', [dx]);
    else if (dy !== 0) this.write('v', [dy]);
    this.current = point;
    this.control = undefined;
  }

  private curveTo(control: Point, point: Point) {
    const [x, y] = this.current;
    if (strayFrom(control, this.current, point) < TOLERANCE) return this.lineTo(point);
    const implied: Point | undefined = this.control && [2 * x - this.control[0], 2 * y - this.control[1]];
    const isSmooth = implied !== undefined && distance(implied, control) <= TOLERANCE;
    this.write(
      isSmooth ? 't' : 'q',
      isSmooth ? this.from(point) : [...this.from(control), ...this.from(point)],
    );
    this.control = isSmooth ? implied : control;
    this.current = point;
  }
}
