import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Regions } from './cells.ts';

/** A topology of communes: shared limits are written once. Source: TopoJSON specification. */
export type OutlineTopology = Topology<{ communes: GeometryCollection<object> & { geometries: Outline[] } }>;

type Outline = Polygon<object> | MultiPolygon<object>;

/** Outlines by INSEE code, in degrees WGS 84. */
export function outlineRegions(topology: OutlineTopology): Regions {
  return feature(topology, topology.objects.communes) as Regions;
}
