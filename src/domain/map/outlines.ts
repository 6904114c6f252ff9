import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Regions } from './cells.ts';

type Outline = Polygon<object> | MultiPolygon<object>;

/** A topology of communes: shared limits are written once. Source: TopoJSON specification. */
export type OutlineTopology = Topology<{ communes: GeometryCollection<object> & { geometries: Outline[] } }>;

/** Five decimals of a degree are about one metre. */
const DECIMALS = 1e5;

type Nested = number | Nested[];

const rounded = (value: Nested): Nested =>
  typeof value === 'number' ? Math.round(value * DECIMALS) / DECIMALS : value.map(rounded);

/** Outlines by INSEE code, in degrees WGS 84. */
export function outlineRegions(topology: OutlineTopology): Regions {
  const regions = feature(topology, topology.objects.communes) as Regions;
  return {
    type: 'FeatureCollection',
    features: regions.features.map((region) => ({
      ...region,
      geometry: {
        ...region.geometry,
        coordinates: rounded(region.geometry.coordinates),
      } as typeof region.geometry,
    })),
  };
}
