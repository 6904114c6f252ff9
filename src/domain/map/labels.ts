import type { Box } from './drawing.ts';

/** A name to write near a point, in units of the drawing. */
export interface LabelCandidate {
  id: string;
  name: string;
  x: number;
  y: number;
}

export interface PlacedLabel extends LabelCandidate {
  /** What the text fills; it is centred in it. */
  box: Box;
}

interface LabelRules {
  /** Height of the letters. */
  size: number;
  /** Labels stay inside. */
  frame: Box;
  /** Labels go around these. */
  taken?: readonly Box[];
  most: number;
  /** Heights above and below the point that may be tried besides. */
  farther?: readonly number[];
}

/** Widths of letters in heights, generous: the font of the reader is not known. */
const LETTER = 0.6;
const LINE = 1.25;
/** Centres tried around the point, in heights: on it, above, below, then beside. */
const OFFSETS = [0, -0.9, 0.9, -1.6, 1.6];

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (frame: Box, box: Box) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

function boxesFor({ name, x, y }: LabelCandidate, { size, frame, farther = [] }: LabelRules): Box[] {
  const width = [...name].length * LETTER * size;
  const height = LINE * size;
  const left = Math.min(Math.max(x - width / 2, frame.x), frame.x + frame.width - width);
  return [...OFFSETS, ...farther].map((offset) => ({
    x: left,
    y: y + offset * size - height / 2,
    width,
    height,
  }));
}

/**
 * Names placed one after the other, the first ones first: each on its point or just above or below it, where it meets
 * neither another nor the edge of the frame; one that finds no room is left out. Always the same for the same names.
 */
export function placeLabels(candidates: readonly LabelCandidate[], rules: LabelRules): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const taken = [...(rules.taken ?? []), ...placed.map(({ box }) => box)];
    const box = boxesFor(candidate, rules).find(
      (tried) => holds(rules.frame, tried) && !taken.some((other) => overlap(tried, other)),
    );
    if (box && placed.length < rules.most) placed.push({ ...candidate, box });
  }
  return placed;
}
