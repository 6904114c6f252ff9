import { serializeJson } from './json-ld.ts';

export interface GeoFeature {
  /** Stable and unique in the file. */
  id: string;
  /** Degrees WGS 84. */
  position: { latitude: number; longitude: number };
  properties: Readonly<Record<string, unknown>>;
}

/** Seven decimals are about one centimetre. */
const DECIMALS = 1e7;

const rounded = (degrees: number): number => {
  if (!Number.isFinite(degrees)) throw new RangeError(`Not a position: ${degrees}`);
  return Math.round(degrees * DECIMALS) / DECIMALS;
};

const feature = ({ id, position, properties }: GeoFeature) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [rounded(position.longitude), rounded(position.latitude)] },
  properties,
});

/** A GeoJSON collection of points, longitude first; throws on a position that is not a number. Source: RFC 7946. */
export const writeGeoJson = (features: readonly GeoFeature[]): string =>
  serializeJson({ type: 'FeatureCollection', features: features.map(feature) });
