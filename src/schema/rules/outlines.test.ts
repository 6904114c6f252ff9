import { describe, expect, it } from 'vitest';
import { sentences } from '../mistakes.fixture.ts';

const REPAIR = ' → Refaites-le : npm run territory:outlines, ou supprimez-le : la carte sera schématique.';

/** A square around the only commune of the sound content. */
const sound = {
  type: 'Topology',
  source: 'geo.api.gouv.fr',
  licence: 'Licence Ouverte 2.0',
  date: '2026-11-22',
  transform: { scale: [0.001, 0.001], translate: [1.8, 48.6] },
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: '78517', arcs: [[0]] }],
    },
  },
  arcs: [
    [
      [0, 0],
      [0, 100],
      [100, 0],
      [0, -100],
      [-100, 0],
    ],
  ],
};

const withGeometries = (...geometries: unknown[]) => ({
  ...sound,
  objects: { communes: { type: 'GeometryCollection', geometries } },
});
const polygon = (id: string, ...arcs: number[]) => ({ type: 'Polygon', id, arcs: [arcs] });

const said = (file: unknown) =>
  sentences({ 'outlines.json': typeof file === 'string' ? file : JSON.stringify(file) })['outlines.json'];

describe('outlines of the communes', () => {
  it('may be there or not', () => {
    expect(said(sound)).toBeUndefined();
    expect(sentences({})).toEqual({});
  });

  const rows: { name: string; file: unknown; what: string }[] = [
    { name: 'half a file', file: '{"type":"Topology"', what: 'ce fichier n’est pas du JSON.' },
    { name: 'nothing', file: '', what: 'ce fichier n’est pas du JSON.' },
    { name: 'a list', file: [], what: 'ce fichier n’a pas la forme attendue.' },
    {
      name: 'GeoJSON',
      file: { type: 'FeatureCollection', features: [] },
      what: 'ce fichier n’a pas la forme attendue (type).',
    },
    { name: 'an unknown key', file: { ...sound, note: 'x' }, what: 'ce fichier n’a pas la forme attendue.' },
    {
      name: 'a wrong date',
      file: { ...sound, date: '22/11/2026' },
      what: 'ce fichier n’a pas la forme attendue (date).',
    },
    {
      name: 'a point',
      file: withGeometries({ type: 'Point', id: '78517', coordinates: [1, 2] }),
      what: 'ce fichier n’a pas la forme attendue (objects.communes.geometries.0.type).',
    },
    {
      name: 'a line that is not there',
      file: withGeometries(polygon('78517', 1)),
      what: 'un contour nomme une ligne qui n’existe pas.',
    },
    {
      name: 'a line that is not there, from its end',
      file: withGeometries(polygon('78517', ~4)),
      what: 'un contour nomme une ligne qui n’existe pas.',
    },
    {
      name: 'a point off the Earth',
      file: { ...sound, transform: { scale: [1, 1], translate: [100, 48] } },
      what: 'un contour sort de la Terre.',
    },
    {
      name: 'an unknown commune',
      file: withGeometries(polygon('78517', 0), polygon('75056', 0)),
      what: 'la commune « 75056 » est inconnue.',
    },
    {
      name: 'a commune twice',
      file: withGeometries(polygon('78517', 0), polygon('78517', 0)),
      what: 'la commune 78517 y est deux fois.',
    },
  ];
  for (const { name, file, what } of rows)
    it(`${name}: one line`, () => expect(said(file)).toEqual([` : ${what}${REPAIR}`]));

  it('names the unknown commune and the missing one', () => {
    expect(said(withGeometries(polygon('75056', 0)))).toEqual([
      ` : la commune « 75056 » est inconnue.${REPAIR}`,
      ` : il manque le contour d’une commune : Rambouillet (78517).${REPAIR}`,
    ]);
  });

  it('says that a file is too large without reading it whole', () => {
    expect(said(`"${'x'.repeat(3 * 1024 * 1024)}"`)).toEqual([` : ce fichier dépasse 2 Mo.${REPAIR}`]);
  });
});
