declare module 'geokdbush' {
  import type KDBush from 'kdbush';

  /** Indexes of the points nearest to a place, nearest first. */
  export function around(
    index: KDBush,
    longitude: number,
    latitude: number,
    maxResults?: number,
    maxDistanceKm?: number,
    keep?: (point: number) => boolean,
  ): number[];
}
