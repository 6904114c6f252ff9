import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm, formatDistance, nearestFinder } from './distance.ts';

const rambouillet = { latitude: 48.644, longitude: 1.829 };
const houdan = { latitude: 48.79, longitude: 1.6 };

const position = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('Rambouillet and Houdan are about 23 km apart', () => {
  expect(distanceKm(rambouillet, houdan)).toBeCloseTo(23.4, 0);
});

test('distance is symmetric, never negative, zero to itself and at most half the Earth', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
      expect(distanceKm(a, a)).toBe(0);
      expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0);
      expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016);
    }),
  );
});

test.each([
  [0.02, '100\u00a0m'],
  [0.84, '800\u00a0m'],
  [0.96, '1\u00a0km'],
  [3.44, '3,4\u00a0km'],
  [9.96, '10\u00a0km'],
  [12.4, '12\u00a0km'],
])('%f km is written %s', (km, text) => {
  expect(formatDistance(km)).toBe(text);
});

test('the nearest places come first, as sorting every distance would give', () => {
  const places = fc.array(position, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(position, places, fc.integer({ min: 1, max: 9 }), (origin, positions, count) => {
      const found = nearestFinder(positions.map((at) => ({ position: at })))(origin, count);
      const distances = positions.map((at) => distanceKm(origin, at)).sort((a, b) => a - b);
      found.forEach((place, rank) =>
        expect(distanceKm(origin, place.position)).toBeCloseTo(distances[rank] ?? NaN, 3),
      );
      expect(found).toHaveLength(Math.min(count, positions.length));
    }),
  );
});

test('a place that is refused leaves its turn to the next', () => {
  const places = [
    { name: 'near', position: rambouillet },
    { name: 'far', position: houdan },
  ];
  const find = nearestFinder(places);
  expect(find(rambouillet, 1, ({ name }) => name !== 'near').map(({ name }) => name)).toEqual(['far']);
});
