import { expect, test } from 'vitest';
import { geocoderQuestion, placesIn } from './geocoding.ts';

test('the geocoder is asked for an address, in its commune', () => {
  const { origin, searchParams } = new URL(geocoderQuestion('12 rue du Lac & co', '78517'));
  expect(origin).toBe('https://data.geopf.fr');
  expect(Object.fromEntries(searchParams)).toEqual({
    q: '12 rue du Lac & co',
    limit: '5',
    citycode: '78517',
  });
  expect(geocoderQuestion('Rambouillet', undefined)).not.toContain('citycode');
});

test('its places are read, and what is not one is left out', () => {
  const feature = (coordinates: unknown, label: unknown) => ({
    geometry: { coordinates },
    properties: { label },
  });
  const answer = {
    features: [
      feature([1.829, 48.644], '12 Rue du Lac 78120 Rambouillet'),
      feature(['1', '2'], 'Texte'),
      feature([1, Number.NaN], 'Nulle part'),
      feature([1.8, 48.6], 12),
      null,
    ],
  };
  expect(placesIn(answer)).toEqual([
    { label: '12 Rue du Lac 78120 Rambouillet', position: { latitude: 48.644, longitude: 1.829 } },
  ]);
  for (const nothing of [undefined, 'x', [], { features: 'x' }]) expect(placesIn(nothing)).toEqual([]);
});
