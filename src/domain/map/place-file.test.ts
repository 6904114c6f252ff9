import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KnownPlace, packPlaces, unpackPlaces } from './place-file.ts';

const position = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const commune = fc.record({ id: fc.constantFrom('78517', '91200', '2A004'), name: fc.string(), position });

const known: fc.Arbitrary<KnownPlace[]> = fc
  .array(commune, { minLength: 1, maxLength: 3 })
  .chain((communes) =>
    fc.array(
      fc.record({
        id: fc.string(),
        name: fc.string(),
        commune: fc.constantFrom(...new Map(communes.map((one) => [one.id, one])).values()),
        position: fc.option(position, { nil: undefined }),
      }),
    ),
  );

test('places come back from the file as they were, to a metre, in their order', () => {
  fc.assert(
    fc.property(known, (places) => {
      const file = JSON.parse(JSON.stringify(packPlaces(places)));
      const back = unpackPlaces(file, (id) => `/${id}/`);
      expect(back).toHaveLength(places.length);
      back.forEach((place, index) => {
        const { id, name, commune: home, position: at } = places[index] as KnownPlace;
        expect(place).toMatchObject({ id, name, href: `/${id}/`, place: home.name, exact: at !== undefined });
        expect(place.latitude).toBeCloseTo((at ?? home.position).latitude, 4);
        expect(place.longitude).toBeCloseTo((at ?? home.position).longitude, 4);
      });
    }),
  );
});

test('a commune is written once', () => {
  const ablis = { id: '78003', name: 'Ablis', position: { latitude: 48.518, longitude: 1.836 } };
  const file = packPlaces([
    { id: 'shops/a', name: 'A', commune: ablis },
    { id: 'shops/b', name: 'B', commune: ablis, position: { latitude: 48.52, longitude: 1.84 } },
  ]);
  expect(JSON.stringify(file)).toBe(
    '{"communes":[["Ablis",4851800,183600]],"places":[["shops/a","A",0],["shops/b","B",0,4852000,184000]]}',
  );
});
