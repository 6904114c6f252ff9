import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SQUARE_SIDE, squarePlace } from './picture-size.ts';

it('a badge keeps its shape in the middle of the square, inside of the circle that a portrait keeps', () => {
  const size = fc.integer({ min: 1, max: 4000 });
  fc.assert(
    fc.property(size, size, (width, height) => {
      const place = squarePlace({ width, height });
      expect(place.width / place.height).toBeCloseTo(width / height, 6);
      expect(place.x * 2 + place.width).toBeCloseTo(SQUARE_SIDE, 6);
      expect(place.y * 2 + place.height).toBeCloseTo(SQUARE_SIDE, 6);
      expect(Math.hypot(place.width, place.height)).toBeLessThanOrEqual(SQUARE_SIDE);
    }),
  );
});
