import opentype from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { fontBytes, outliner } from './badge.fixture.ts';
import { type Point, simplifiedContours } from './outline.ts';
import { parseOutliner } from './outliner.ts';

const font = opentype.parse(fontBytes);

describe('text as outlines', () => {
  it('is written in short relative commands, letter after letter', () => {
    expect(outliner.path('l', { x: 10, y: 100, size: 95 })).toBe('M31 100h-15v-68h15v68z');
    expect(outliner.path('ll', { x: 10, y: 100, size: 95 })).toBe(
      'M31 100h-15v-68h15v68zm27 0h-15v-68h15v68z',
    );
    expect(outliner.path(' ', { x: 10, y: 100, size: 95 })).toBe('');
  });

  it('is as wide as its letters, the space between them and the kerning of gaping pairs', () => {
    const width = (text: string, spacing = 0) => outliner.width(text, { size: 1000, spacing });
    expect(width('HIL')).toBeCloseTo(width('H') + width('I') + width('L'));
    expect(width('HIL', 50)).toBeCloseTo(width('HIL') + 100);
    expect(width('AV')).toBeCloseTo(width('A') + width('V') - 70);
    expect(width('ÂV')).toBeCloseTo(width('Â') + width('V') - 70);
    expect(width('')).toBe(0);
  });

  it('stands on a circle, at its top or at its foot', () => {
    const circle = { x: 1000, y: 1000, radius: 800, size: 180 };
    const firstOf = (path: string) =>
      /^M(-?\d+)[ ]?(-?\d+)/.exec(path)?.slice(1).map(Number) as [number, number];
    const [topX, topY] = firstOf(outliner.arc('l', { ...circle, side: 'top' }));
    const [footX, footY] = firstOf(outliner.arc('l', { ...circle, side: 'bottom' }));
    expect(Math.abs(topX - 1000)).toBeLessThan(40);
    expect(topY).toBeCloseTo(1000 - 800 + 59, -1);
    expect(Math.abs(footX - 1000)).toBeLessThan(40);
    expect(footY).toBeCloseTo(1000 + 800 + 59, -1);
    const [left] = firstOf(outliner.arc('llllllllllll', { ...circle, side: 'top' }));
    expect(left).toBeLessThan(topX - 200);
  });

  it('is refused when the file is not a font', () => {
    expect(() => parseOutliner(new ArrayBuffer(16))).toThrow();
  });
});

/** `count` points along each segment of contours. */
function alongContours(contours: ReturnType<typeof simplifiedContours>, count: number): Point[] {
  return contours.flatMap(({ start, segments }) => {
    let from = start;
    return segments.flatMap(({ control, end }) => {
      const middle = control ?? [(from[0] + end[0]) / 2, (from[1] + end[1]) / 2];
      const points = Array.from({ length: count }, (_, index): Point => {
        const share = index / (count - 1);
        const at = (axis: 0 | 1) =>
          (1 - share) ** 2 * (from[axis] ?? 0) +
          2 * share * (1 - share) * middle[axis] +
          share ** 2 * end[axis];
        return [at(0), at(1)];
      });
      from = end;
      return points;
    });
  });
}

it('keeps every letter within its tolerance when it is simplified, with fewer curves', () => {
  let [before, after] = [0, 0];
  for (const letter of 'aegsj&Œ') {
    const { commands } = font.charToGlyph(letter).path;
    const [exact, simple] = [simplifiedContours(commands, 0.2, 0), simplifiedContours(commands, 0.2, 0.9)];
    const drawn = alongContours(simple, 80);
    for (const [x, y] of alongContours(exact, 7)) {
      const stray = Math.min(...drawn.map((point) => Math.hypot(point[0] - x, point[1] - y)));
      expect(stray).toBeLessThanOrEqual(0.9);
    }
    before += exact.flatMap(({ segments }) => segments).length;
    after += simple.flatMap(({ segments }) => segments).length;
  }
  expect(after).toBeLessThan(before * 0.8);
});
