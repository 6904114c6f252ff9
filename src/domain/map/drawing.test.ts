import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Regions, communeCells } from './cells.ts';
import { drawMap, withSteps } from './drawing.ts';
import { named, territories } from './map.fixture.ts';

/** Corners of a path written as steps: `M3 4l2 2 0 3z`. */
const cornersOf = (path = ''): [number, number][] =>
  [...path.matchAll(/M([^l]+)l([^z]*)z/g)].flatMap(([, start = '', steps = '']) => {
    const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
    let [x = 0, y = 0] = numbers(start);
    const moves = numbers(steps);
    const corners: [number, number][] = [[x, y]];
    for (let index = 0; index < moves.length; index += 2) {
      x += moves[index] ?? 0;
      y += moves[index + 1] ?? 0;
      corners.push([x, y]);
    }
    return corners;
  });

test('a line written as steps goes through the same points', () => {
  expect(withSteps('M3,4L5,6L5,6L5,9ZM-1,-2L-3,0L0,0Z')).toBe('M3 4l2 2 0 3zM-1-2l-2 2 3 0z');
  expect(cornersOf('M3 4l2 2 0 3zM-1-2l-2 2 3 0z')).toEqual([
    [3, 4],
    [5, 6],
    [5, 9],
    [-1, -2],
    [-3, 0],
    [0, 0],
  ]);
});

test('every commune is drawn inside the box, and its centre too', () => {
  fc.assert(
    fc.property(territories, (communes) => {
      const { box, paths, place } = drawMap(communeCells(communes));
      expect([...paths.keys()]).toEqual(communes.map(({ id }) => id));
      for (const path of paths.values()) {
        const corners = cornersOf(path);
        expect(corners.length).toBeGreaterThanOrEqual(3);
        for (const [x, y] of corners) {
          expect(x).toBeGreaterThanOrEqual(box.x);
          expect(x).toBeLessThanOrEqual(box.x + box.width);
          expect(y).toBeGreaterThanOrEqual(box.y);
          expect(y).toBeLessThanOrEqual(box.y + box.height);
        }
      }
      for (const { position } of communes) {
        const { x, y } = place(position);
        expect(x).toBeGreaterThanOrEqual(box.x);
        expect(x).toBeLessThanOrEqual(box.x + box.width);
        expect(y).toBeGreaterThanOrEqual(box.y);
        expect(y).toBeLessThanOrEqual(box.y + box.height);
      }
    }),
  );
});

test('north is up and east is on the right', () => {
  const { place } = drawMap(
    communeCells(
      named([
        { latitude: 48.6, longitude: 1.8 },
        { latitude: 48.7, longitude: 1.9 },
      ]),
    ),
  );
  const [south, north] = [
    place({ latitude: 48.6, longitude: 1.8 }),
    place({ latitude: 48.7, longitude: 1.9 }),
  ];
  expect(north.y).toBeLessThan(south.y);
  expect(north.x).toBeGreaterThan(south.x);
});

const square = (x: number, y: number, size: number) => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];

test('outlines turned one way or the other, with holes and islands, draw the same', () => {
  const shapes = (turn: (ring: number[][]) => number[][]): Regions => ({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: '78517',
        properties: {},
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [turn(square(1.8, 48.6, 0.1)), turn(square(1.84, 48.64, 0.02))],
            [turn(square(1.95, 48.6, 0.02))],
          ],
        },
      },
    ],
  });
  const [one, other] = [shapes((ring) => ring), shapes((ring) => ring.toReversed())].map(drawMap);
  const corners = (path?: string) => [...new Set(cornersOf(path).map(String))].sort();
  expect(other?.box).toEqual(one?.box);
  expect(corners(other?.paths.get('78517'))).toEqual(corners(one?.paths.get('78517')));
  expect(one?.paths.get('78517')?.match(/M/g)).toHaveLength(3);
});
