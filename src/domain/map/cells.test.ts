import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MapCommune, type Regions, communeCells } from './cells.ts';
import { named, territories } from './map.fixture.ts';

type Point = readonly [number, number];

const project = geoMercator().scale(1).translate([0, 0]);
const toPlane = (position: number[]): Point => project([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0];
const centreOf = ({ position }: MapCommune) => toPlane([position.longitude, position.latitude]);

const ringsOf = (cells: Regions): Point[][] =>
  cells.features.map(({ geometry }) =>
    (geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []).map(toPlane),
  );

/** Least distance from a point inside a convex ring to its edges; negative outside. Radians. */
function depth(ring: readonly Point[], [x, y]: Point): number {
  const sides = ring.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = ring[index] ?? [0, 0];
    const length = Math.hypot(x2 - x1, y2 - y1);
    return length > 0 ? [((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / length] : [];
  });
  return Math.min(...sides);
}

/** Half a metre: cells are written to five decimals of a degree. */
const ROUNDING = 3e-7;

test('each centre is in its own cell', () => {
  fc.assert(
    fc.property(territories, (communes) => {
      const rings = ringsOf(communeCells(communes));
      communes.forEach((commune, index) =>
        expect(depth(rings[index] ?? [], centreOf(commune))).toBeGreaterThan(-ROUNDING),
      );
    }),
  );
});

test('no point is in two cells', () => {
  const chance = fc.tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(territories, fc.array(chance, { minLength: 20, maxLength: 20 }), (communes, steps) => {
      const rings = ringsOf(communeCells(communes));
      const centres = communes.map(centreOf);
      steps.forEach(([east, north], index) => {
        const [x, y] = centres[index % centres.length] ?? [0, 0];
        const point: Point = [x + east * 0.003, y + north * 0.003];
        expect(rings.filter((ring) => depth(ring, point) > ROUNDING).length).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('a cell holds what is nearer to its centre than to any other', () => {
  fc.assert(
    fc.property(territories, (communes) => {
      const centres = communes.map(centreOf);
      const away = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
      ringsOf(communeCells(communes)).forEach((ring, index) => {
        const own = centres[index] ?? [0, 0];
        for (const corner of ring)
          for (const other of centres)
            expect(away(corner, own)).toBeLessThanOrEqual(away(corner, other) + 2 * ROUNDING);
      });
    }),
  );
});

test('the same communes always give the same cells, closed and named', () => {
  fc.assert(
    fc.property(territories, (communes) => {
      const cells = communeCells(communes);
      expect(communeCells(communes)).toEqual(cells);
      expect(cells.features.map(({ id }) => id)).toEqual(communes.map(({ id }) => id));
      for (const ring of ringsOf(cells)) {
        expect(ring.length).toBeGreaterThan(3);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
    }),
  );
});

const ambling = { latitude: 48.6, longitude: 1.8 };
test.each([
  ['no commune', []],
  ['one commune', [ambling]],
  ['two communes', [ambling, { latitude: 48.7, longitude: 1.9 }]],
  ['three on a line', [48.6, 48.7, 48.8].map((latitude) => ({ latitude, longitude: 1.8 }))],
  ['twins', [ambling, ambling]],
  ['triplets and a neighbour', [ambling, ambling, ambling, { latitude: 48.65, longitude: 1.8 }]],
])('a territory of %s has a cell for each', (_, positions) => {
  const rings = ringsOf(communeCells(named(positions)));
  expect(rings).toHaveLength(positions.length);
  for (const ring of rings)
    expect(Math.max(...ring.map(([x]) => x))).toBeGreaterThan(Math.min(...ring.map(([x]) => x)));
});

test('a hundred times as many communes still take no time', () => {
  const many = named(
    Array.from({ length: 1200 }, (_, index) => ({
      latitude: 48 + (index % 40) / 50,
      longitude: 1 + Math.floor(index / 40) / 30,
    })),
  );
  expect(communeCells(many).features).toHaveLength(1200);
});
