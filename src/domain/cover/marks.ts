import { type SvgNode, element } from '../svg.ts';

/** Size of a cover in its own units; it is shown at 8 to 5. */
export const WIDTH = 800;
export const HEIGHT = 500;

/** From the palest to the strongest, then the accent and the paper; `src/styles/cover.css` colours them. */
export type Tone = 'a' | 'b' | 'c' | 'd' | 'accent' | 'line';

export const area = (tone: Tone, d: string): SvgNode => element('path', { class: `cover-${tone}`, d });

/** A line `width` units thick, in a tone. */
export const stroke = (tone: Tone, d: string, width: number): SvgNode =>
  element('path', { class: `cover-${tone} cover-stroke`, 'stroke-width': width, d });

export const disc = (tone: Tone, at: { x: number; y: number; radius: number }): SvgNode =>
  element('circle', { class: `cover-${tone}`, cx: at.x, cy: at.y, r: at.radius });

/** `count` pieces of path data, one after the other. */
export const repeat = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: Math.max(0, count) }, (_, index) => piece(index)).join('');
