import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What the drawing shows of a commune at its largest, in points. */
const POINTS_EACH = 20;
/** Steps of the grid from one side of the territory to the other: about five metres. */
const GRID = 1e4;
const MAX_TRIES = 12;

type Shapes = Topology<{ communes: GeometryCollection<object> }>;

const shapesOf = (simplified: Shapes) => feature(simplified, simplified.objects.communes).features;

/** Twice the area of a ring, in square degrees. */
const areaOf = (ring: number[][]) =>
  Math.abs(
    ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [x0 = 0, y0 = 0] = ring[index] ?? [];
      return sum + x0 * y - x * y0;
    }, 0),
  );

/** A commune of which nothing is left to see. */
function hasVanished(geometry: { type: string; coordinates?: unknown }): boolean {
  const { type, coordinates } = geometry as Polygon | MultiPolygon;
  const shapes = type === 'Polygon' ? [coordinates] : coordinates;
  return shapes.every(([outside = []]) => areaOf(outside) === 0);
}

/** Same outlines with fewer points, limits between communes written once and kept the same on both sides (TopoJSON). */
export function simplifyOutlines(outlines: FeatureCollection<Polygon | MultiPolygon, null>): Shapes {
  const whole = presimplify(topology({ communes: outlines }) as unknown as Shapes);
  const points = whole.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const kept = Math.min(1, (outlines.features.length * POINTS_EACH) / points);
  let least = kept < 1 ? (quantile(whole, kept) ?? 0) : 0;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const simplified = quantize(simplify(whole, least), GRID) as Shapes;
    if (!shapesOf(simplified).some(({ geometry }) => hasVanished(geometry))) return simplified;
    least /= 4;
  }
  return quantize(whole, GRID) as Shapes;
}
