import { expect, it } from 'vitest';
import { directionsTo } from './directions.ts';

it('shows the way in any application, latitude first', () => {
  expect(directionsTo({ latitude: 48.6734, longitude: 1.7624 }).map(({ href }) => href)).toEqual([
    'geo:48.6734,1.7624?q=48.6734,1.7624',
    'https://www.openstreetmap.org/?mlat=48.6734&mlon=1.7624#map=16/48.6734/1.7624',
    'https://maps.apple.com/?daddr=48.6734,1.7624',
  ]);
});
