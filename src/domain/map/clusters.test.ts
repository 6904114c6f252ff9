import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bounds, LAST_CLUSTER_ZOOM, placeClusters } from './clusters.ts';
import type { MapPlace } from './places.ts';

const WORLD: Bounds = [-180, -85, 180, 85];

const places: fc.Arbitrary<MapPlace[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), { maxLength: 60 })
  .map((steps) =>
    steps.map(([north, east], index) => ({
      id: `producers/ferme-${index}`,
      name: `Ferme ${index}`,
      href: '/',
      place: 'Ablis',
      latitude: 48.5 + north / 100,
      longitude: 1.7 + east / 100,
      exact: true,
    })),
  );

test('at every zoom each place stands in one mark and only in one', () => {
  fc.assert(
    fc.property(places, fc.double({ min: 5, max: 18, noNaN: true }), (all, zoom) => {
      const ids = placeClusters(all)(WORLD, zoom).flatMap((mark) => mark.places.map(({ id }) => id));
      expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
    }),
  );
});

test('a group comes apart at the zoom that it announces', () => {
  fc.assert(
    fc.property(places, (all) => {
      const marksIn = placeClusters(all);
      for (const mark of marksIn(WORLD, 8)) {
        if (mark.opensAt === undefined) continue;
        const ids = new Set(mark.places.map(({ id }) => id));
        const parts = marksIn(WORLD, mark.opensAt).filter((part) =>
          part.places.some(({ id }) => ids.has(id)),
        );
        expect(parts.length).toBeGreaterThan(1);
      }
    }),
  );
});

test('beyond the last zoom of groups only those at one address stay together', () => {
  fc.assert(
    fc.property(places, (all) => {
      for (const mark of placeClusters(all)(WORLD, LAST_CLUSTER_ZOOM + 1)) {
        expect(mark.opensAt).toBeUndefined();
        expect(new Set(mark.places.map(({ latitude, longitude }) => `${latitude} ${longitude}`)).size).toBe(
          1,
        );
      }
    }),
  );
});

const one: MapPlace = {
  id: 'shops/epicerie',
  name: 'Épicerie',
  href: '/',
  place: 'Ablis',
  latitude: 48.5,
  longitude: 1.8,
  exact: false,
};

test('a mark keeps its key from one zoom to the next as long as it holds the same places', () => {
  const marksIn = placeClusters([one]);
  expect(marksIn(WORLD, 9)[0]?.key).toBe(marksIn(WORLD, 15)[0]?.key);
  expect(marksIn([2, 48, 3, 49], 9)).toEqual([]);
});

test('another mark with the same first place and as many places has another key', () => {
  const [shared, kept, gone] = ['epicerie', 'fournil', 'verger'].map((id) => ({ ...one, id }));
  const keyOf = (all: (MapPlace | undefined)[]) =>
    placeClusters(all.flatMap((place) => place ?? []))(WORLD, 9)[0]?.key;
  expect(keyOf([shared, kept])).not.toBe(keyOf([shared, gone]));
  expect(keyOf([shared, kept])).toBe(keyOf([kept, shared]));
});
