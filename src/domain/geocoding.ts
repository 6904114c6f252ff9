import type { Position } from './distance.ts';
import { valueOf } from './form/values.ts';

/** A place that the geocoder proposes. */
export interface FoundPlace {
  label: string;
  position: Position;
}

const SERVICE = 'https://data.geopf.fr/geocodage/search';

/** Origin of the national geocoder, for the policy of the pages that may ask it. */
export const GEOCODER = new URL(SERVICE).origin;

const MAX_PLACES = 5;

/** The question to the national geocoder (Géoplateforme, IGN), within a commune when it is known. Source: geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage. */
export function geocoderQuestion(address: string, commune: string | undefined): string {
  const query = new URLSearchParams({
    q: address,
    limit: String(MAX_PLACES),
    ...(commune && { citycode: commune }),
  });
  return `${SERVICE}?${query.toString()}`;
}

const isDegree = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function placeOf(feature: unknown): FoundPlace[] {
  const [longitude, latitude] = (valueOf({ feature }, 'feature.geometry.coordinates') ?? []) as unknown[];
  const label = valueOf({ feature }, 'feature.properties.label');
  if (!isDegree(latitude) || !isDegree(longitude) || typeof label !== 'string') return [];
  return [{ label: label.slice(0, 200), position: { latitude, longitude } }];
}

/** The places of an answer (GeoJSON); none of what is not one. */
export function placesIn(answer: unknown): FoundPlace[] {
  const features = valueOf({ answer }, 'answer.features');
  return Array.isArray(features) ? features.slice(0, MAX_PLACES).flatMap(placeOf) : [];
}
