import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeGeoJson } from './geojson.ts';
import { hostileText } from './hostile-text.fixture.ts';

const rambouillet = { latitude: 48.6437, longitude: 1.829 };

describe('writeGeoJson', () => {
  it('writes points with the longitude first', () => {
    const text = writeGeoJson([{ id: 'producers/miel', position: rambouillet, properties: { nom: 'Miel' } }]);
    expect(JSON.parse(text)).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'producers/miel',
          geometry: { type: 'Point', coordinates: [1.829, 48.6437] },
          properties: { nom: 'Miel' },
        },
      ],
    });
  });

  it('says so when a position is not a number', () => {
    const nowhere = { latitude: Number.NaN, longitude: 2 };
    expect(() => writeGeoJson([{ id: 'a', position: nowhere, properties: {} }])).toThrow(RangeError);
  });

  it('gives back any text, and stays harmless inside a page', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const written = writeGeoJson([{ id: text, position: rambouillet, properties: { text } }]);
        expect(written).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(written).features[0].properties.text).toBe(text);
      }),
    );
  });
});
