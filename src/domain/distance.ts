import { around } from 'geokdbush';
import KDBush from 'kdbush';

export interface Position {
  /** Degrees WGS 84. */
  latitude: number;
  longitude: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine, mean Earth radius of IUGG). */
export function distanceKm(a: Position, b: Position): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

// Making a formatter costs fifty times what using it does.
const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const units = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** « 800 m », « 3,4 km », « 12 km »; no-break spaces. */
export function formatDistance(km: number): string {
  if (km < 0.95) return `${Math.max(100, Math.round(km * 10) * 100)}\u00a0m`;
  return `${(km < 9.95 ? tenths : units).format(km)}\u00a0km`;
}

/** « à moins de 10 km ». */
export const describeRadius = (km: number | string): string => `à moins de ${km}\u00a0km`;

/** → finder of the `count` places nearest to a position, nearest first, that `keep` accepts. */
export function nearestFinder<T extends { position: Position }>(places: readonly T[]) {
  const index = new KDBush(places.length);
  for (const { position } of places) index.add(position.longitude, position.latitude);
  index.finish();
  return (origin: Position, count: number, keep: (place: T) => boolean = () => true): T[] =>
    around(index, origin.longitude, origin.latitude, count, Infinity, (point) =>
      keepAt(places, point, keep),
    ).flatMap((point) => places[point] ?? []);
}

function keepAt<T>(places: readonly T[], point: number, keep: (place: T) => boolean): boolean {
  const place = places[point];
  return place !== undefined && keep(place);
}
