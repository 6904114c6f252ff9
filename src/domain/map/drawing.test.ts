import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Regions, communeCells } from './cells.ts';
import { drawMap } from './drawing.ts';
import { named, territories } from './map.fixture.ts';

const numbersOf = (path: string) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

test('every commune is drawn inside the box, and its centre too', () => {
  fc.assert(
    fc.property(territories, (communes) => {
      const { box, paths, place } = drawMap(communeCells(communes));
      expect([...paths.keys()]).toEqual(communes.map(({ id }) => id));
      for (const path of paths.values()) {
        const numbers = numbersOf(path);
        expect(numbers.length).toBeGreaterThanOrEqual(6);
        // Coordinates come in turn: x, y, x, y…
        numbers.forEach((value, index) => {
          const [from, length] = index % 2 === 0 ? [box.x, box.width] : [box.y, box.height];
          expect(value).toBeGreaterThanOrEqual(from);
          expect(value).toBeLessThanOrEqual(from + length);
        });
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
  const corners = (path = '') => path.match(/-?\d+,-?\d+/g)?.sort();
  expect(other?.box).toEqual(one?.box);
  expect(corners(other?.paths.get('78517'))).toEqual(corners(one?.paths.get('78517')));
  expect(one?.paths.get('78517')?.match(/M/g)).toHaveLength(3);
});
