import type { MapPlace } from './places.ts';

/** Units of the file in a degree: about one metre. */
const UNITS = 1e5;

/** A listing: `id`, `name`, rank of its commune, then its latitude and longitude where they are known. */
type PlaceRow = [id: string, name: string, commune: number, latitude?: number, longitude?: number];

/** The listings of the map, each commune written once. */
export interface PlaceFile {
  communes: [name: string, latitude: number, longitude: number][];
  places: PlaceRow[];
}

/** A place before it is written: the centre of its commune goes with it. */
export interface KnownPlace {
  id: string;
  name: string;
  commune: { id: string; name: string; position: { latitude: number; longitude: number } };
  /** Absent where only the commune is known. */
  position?: { latitude: number; longitude: number } | undefined;
}

const toUnits = ({ latitude, longitude }: { latitude: number; longitude: number }): [number, number] => [
  Math.round(latitude * UNITS),
  Math.round(longitude * UNITS),
];

/** Writes places compactly; positions are rounded to about one metre. */
export function packPlaces(places: readonly KnownPlace[]): PlaceFile {
  const communes = [...new Map(places.map(({ commune }) => [commune.id, commune])).values()];
  const ranks = new Map(communes.map(({ id }, rank) => [id, rank]));
  return {
    communes: communes.map(({ name, position }) => [name, ...toUnits(position)]),
    places: places.map(({ id, name, commune, position }) => [
      id,
      name,
      ranks.get(commune.id) ?? 0,
      ...(position ? toUnits(position) : []),
    ]) as PlaceRow[],
  };
}

/** Reads what `packPlaces` wrote; `hrefOf` gives the address of a listing. */
export function unpackPlaces({ communes, places }: PlaceFile, hrefOf: (id: string) => string): MapPlace[] {
  return places.map(([id, name, rank, latitude, longitude]) => {
    const [place = '', north = 0, east = 0] = communes[rank] ?? [];
    return {
      id,
      name,
      href: hrefOf(id),
      place,
      latitude: (latitude ?? north) / UNITS,
      longitude: (longitude ?? east) / UNITS,
      exact: latitude !== undefined,
    };
  });
}
