import { z } from 'zod';
import type { OutlineTopology } from '../domain/map/outlines.ts';
import { isoDate, line, says } from './fields.ts';

/** From `content/`; optional: without it the map shows cells around the centres of the communes. */
export const OUTLINES_FILE = 'outlines.json';

const pair = z.tuple([z.number(), z.number()]);
const ring = z.array(z.int()).min(1);

const outlineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), id: z.string(), arcs: z.array(ring).min(1) }),
  z.strictObject({
    type: z.literal('MultiPolygon'),
    id: z.string(),
    arcs: z.array(z.array(ring).min(1)).min(1),
  }),
]);

const topologySchema = z.strictObject({
  type: z.literal('Topology'),
  source: line(200, { label: 'Source' }),
  licence: line(60, { label: 'Licence' }),
  date: isoDate({ label: 'Date' }),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  transform: z.strictObject({ scale: pair, translate: pair }),
  objects: z.strictObject({
    communes: z.strictObject({
      type: z.literal('GeometryCollection'),
      geometries: z.array(outlineSchema).min(1),
    }),
  }),
  arcs: z.array(z.array(pair).min(2)),
});

type WrittenTopology = z.output<typeof topologySchema>;

const arcsOf = ({ objects }: WrittenTopology): number[] =>
  objects.communes.geometries.flatMap(({ arcs }) => arcs.flat(2));

/** `~i` is the arc `i` from its end to its start. */
const namesKnownArcs = (topology: WrittenTopology) =>
  arcsOf(topology).every((index) => (index < 0 ? ~index : index) < topology.arcs.length);

/** Positions of an arc are steps from one to the next. */
function staysOnEarth({ arcs, transform: { scale, translate } }: WrittenTopology): boolean {
  return arcs.every((arc) => {
    let [x, y] = [0, 0];
    return arc.every(([stepX, stepY]) => {
      x += stepX;
      y += stepY;
      const isEast = Math.abs(x * scale[0] + translate[0]) <= 180;
      return isEast && Math.abs(y * scale[1] + translate[1]) <= 90;
    });
  });
}

/** The outlines of the communes, as `npm run territory:outlines` writes them (TopoJSON). */
export const outlinesSchema = () =>
  topologySchema
    .refine(namesKnownArcs, says('un contour nomme une ligne qui n’existe pas.', ''))
    .refine(staysOnEarth, says('un contour sort de la Terre.', ''));

export type Outlines = WrittenTopology & OutlineTopology;
