import { type Position, distanceKm } from './distance.ts';

/** Where communes are, by slug. */
export type Positions = ReadonlyMap<string, Position>;

/** Slugs of the communes at most `km` kilometres from one, itself included; it alone when nobody knows where it is. */
export function placesWithin(positions: Positions, slug: string, km: number): Set<string> {
  const origin = positions.get(slug);
  if (!origin) return new Set([slug]);
  return new Set(
    [...positions].filter(([, position]) => distanceKm(origin, position) <= km).map(([place]) => place),
  );
}
