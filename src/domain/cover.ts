import { createDice } from './cover/dice.ts';
import { drawFields } from './cover/fields.ts';
import { drawHills } from './cover/hills.ts';
import { drawLeaves } from './cover/leaves.ts';
import { HEIGHT, WIDTH } from './cover/marks.ts';
import { drawStalls } from './cover/stalls.ts';
import { drawTiles } from './cover/tiles.ts';
import { drawWaves } from './cover/waves.ts';
import { type SvgNode, element } from './svg.ts';

const DRAW = {
  fields: drawFields,
  leaves: drawLeaves,
  tiles: drawTiles,
  hills: drawHills,
  waves: drawWaves,
  stalls: drawStalls,
} as const;

/** Motif of a drawn cover: the `pattern` of a category. */
export type CoverPattern = keyof typeof DRAW;

/** What the drawing is derived from. */
export interface CoverSeed {
  pattern: CoverPattern;
  /** Slug of the entry: the same slug always gives the same drawing. */
  slug: string;
}

/** What a cover is made of, in units of 800 by 500, and which of its three tints it has. */
export function coverParts({ pattern, slug }: CoverSeed): { tint: number; children: SvgNode[] } {
  const dice = createDice(`${pattern}/${slug}`);
  const ground = element('path', { class: 'cover-ground', d: `M0 0H${WIDTH}V${HEIGHT}H0z` });
  const tint = dice.between(1, 3);
  return { tint, children: [ground, ...DRAW[pattern](dice)] };
}

/** How a cover fills its place: cut, never squeezed. */
export const coverFrame = {
  viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
  preserveAspectRatio: 'xMidYMid slice',
} as const;

/**
 * A quiet drawn cover for an entry without a photo: inline SVG, decorative (hide it from assistive technology), under
 * 2 KB. Its colours are the classes of `src/styles/cover.css`, so it follows light and dark without a style attribute.
 */
export function drawCover(seed: CoverSeed): string {
  const { tint, children } = coverParts(seed);
  const classes = `cover cover-${seed.pattern} cover-tint-${tint}`;
  return element('svg', { class: classes, ...coverFrame }, children).markup;
}
