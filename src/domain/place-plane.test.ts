import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from './distance.ts';
import { planeAround, ringsPath } from './place-plane.ts';

const centre = { latitude: 48.644, longitude: 1.829 };
const { toPoint, toPosition } = planeAround(centre);
const near = fc.record({
  latitude: fc.double({ min: 48.5, max: 48.8, noNaN: true }),
  longitude: fc.double({ min: 1.6, max: 2.1, noNaN: true }),
});

describe('a plane', () => {
  test('gives a position back to a metre', () => {
    fc.assert(
      fc.property(near, (position) => {
        expect(distanceKm(toPosition(toPoint(position)), position)).toBeLessThan(0.0015);
      }),
    );
  });

  test('measures what the sphere measures, to one part in two hundred', () => {
    fc.assert(
      fc.property(near, (position) => {
        const { x, y } = toPoint(position);
        const km = distanceKm(position, centre);
        expect(Math.abs(Math.hypot(x, y) / 1000 - km)).toBeLessThanOrEqual(km / 200 + 0.001);
      }),
    );
  });

  test('has the north at the top and the east at the right', () => {
    expect(toPoint({ ...centre, latitude: 48.65 }).y).toBeLessThan(0);
    expect(toPoint({ ...centre, longitude: 1.9 }).x).toBeGreaterThan(0);
  });
});

test('rings become a path', () => {
  const ring = [
    [1.829, 48.644],
    [1.83, 48.644],
    [1.83, 48.643],
  ];
  expect(ringsPath([ring], planeAround(centre))).toBe('M0 0L73 0L73 111Z');
});
