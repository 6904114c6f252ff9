import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, placeLabels } from './labels.ts';

const frame = { x: 0, y: 0, width: 1000, height: 800 };
const candidates = fc.array(
  fc.record({
    id: fc.string({ minLength: 5, maxLength: 5 }),
    name: fc.string({ minLength: 1, maxLength: 30 }),
    x: fc.integer({ min: 0, max: 1000 }),
    y: fc.integer({ min: 0, max: 800 }),
  }),
  { maxLength: 40 },
);

test('labels meet neither one another, nor what was there before, nor the edge', () => {
  fc.assert(
    fc.property(candidates, candidates, (first, second) => {
      const placed = placeLabels(first, { size: 40, frame, most: 9 });
      const taken = placed.map(({ box }) => box);
      const others = placeLabels(second, { size: 18, frame, taken, most: 50 });
      expect(placed.length).toBeLessThanOrEqual(9);
      const boxes = [...taken, ...others.map(({ box }) => box)];
      boxes.forEach((box, index) => {
        expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(1000);
        expect(box.y + box.height).toBeLessThanOrEqual(800);
      });
      expect(placeLabels(first, { size: 40, frame, most: 9 })).toEqual(placed);
    }),
  );
});

test('the first name is written on its point, its neighbour gives way', () => {
  const [one, two] = placeLabels(
    [
      { id: '1', name: 'Rambouillet', x: 500, y: 400 },
      { id: '2', name: 'Gazeran', x: 510, y: 402 },
    ],
    { size: 20, frame, most: 5 },
  );
  expect(one?.box).toMatchObject({ x: 434, y: 387.5 });
  expect(two?.box.y).toBeLessThan(387.5);
});
