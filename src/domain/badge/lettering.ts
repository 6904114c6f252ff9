import type { HexColour } from '../contrast.ts';
import { type SvgNode, element } from '../svg.ts';
import { HALF_CAPITAL, type Outliner } from './outliner.ts';
import type { FittedLine } from './text.ts';

export interface Spot {
  x: number;
  /** Middle of the capitals. */
  y: number;
  fill: HexColour;
  anchor?: 'start' | 'middle' | 'end';
}

const SHIFTS = { start: 0, middle: -0.5, end: -1 } as const;

/** A fitted line as a path; nothing for an empty line. */
export function lettering(line: FittedLine, spot: Spot, font: Outliner): SvgNode | undefined {
  if (line.text === '') return undefined;
  const x = spot.x + line.width * SHIFTS[spot.anchor ?? 'middle'];
  const start = { x, y: spot.y + line.size * HALF_CAPITAL, size: line.size, spacing: line.spacing };
  return element('path', { fill: spot.fill, d: font.path(line.text, start) });
}

/** A circle that carries text, `radius` being that of the middle of the capitals. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
  fill: HexColour;
  side: 'top' | 'bottom';
}

/** A fitted line bent around a circle, centred at its top or foot; nothing for an empty line. */
export function arcLettering(line: FittedLine, circle: Circle, font: Outliner): SvgNode | undefined {
  if (line.text === '') return undefined;
  const arc = { ...circle, size: line.size, spacing: line.spacing };
  return element('path', { fill: circle.fill, d: font.arc(line.text, arc) });
}
