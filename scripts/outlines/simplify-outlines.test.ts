import { expect, it } from 'vitest';
import { type OutlineTopology, outlineRegions } from '../../src/domain/map/outlines.ts';
import { DOURDAN, GAZERAN, RAMBOUILLET, outline } from './local-api.fixture.ts';
import { simplifyOutlines } from './simplify-outlines.ts';

type Shape = ReturnType<typeof outline>;

const simplified = (...shapes: Shape[]) =>
  simplifyOutlines({
    type: 'FeatureCollection',
    features: shapes.map((shape) => ({
      type: 'Feature',
      id: shape.properties.code,
      properties: null,
      geometry: shape.geometry,
    })),
  }) as OutlineTopology;

it('writes far fewer points, and the limit between two communes once', () => {
  const shapes = simplified(RAMBOUILLET, GAZERAN, DOURDAN);
  const points = shapes.arcs.reduce((sum, arc) => sum + arc.length, 0);
  expect(points).toBeLessThanOrEqual(3 * 20 + 2 * shapes.arcs.length);
  const [one = [], other = []] = outlineRegions(shapes).features.map(({ geometry }) =>
    geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2).map(String),
  );
  expect(new Set(one.filter((point) => other.includes(point))).size).toBeGreaterThan(4);
});

it('leaves something of the smallest commune', () => {
  const tiny = outline('78001', 'Îlot', [
    [2.1, 48.5],
    [2.1, 48.501],
    [2.101, 48.5],
    [2.1, 48.5],
  ]);
  const [, islet] = outlineRegions(simplified(RAMBOUILLET, tiny)).features;
  expect(new Set(islet?.geometry.coordinates.flat(1).map(String)).size).toBeGreaterThanOrEqual(3);
});

it('leaves a commune that has few points as it was', () => {
  const square = outline('78001', 'Carré', [
    [2, 48],
    [2, 49],
    [3, 49],
    [3, 48],
    [2, 48],
  ]);
  const [feature] = outlineRegions(simplified(square)).features;
  expect(feature?.geometry.coordinates[0]).toHaveLength(5);
});
