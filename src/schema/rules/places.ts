import { type Position, distanceKm, formatDistance } from '../../domain/distance.ts';
import { fieldName } from '../messages.ts';
import { ownValue, valueAt } from '../walk.ts';
import { type Content, type Entry, type Fault, schemaOf } from './content.ts';

/** No commune of France is so wide: beyond, the position is a slip. */
const MAX_KM = 60;

/** Further from the centre of every commune of the territory than this, it is in none of them. */
const MAX_KM_OUTSIDE = 20;

const POSITIONS = [['position'], ['place', 'position']] as const;

const STEPS = ['walk', 'steps'] as const;

interface Centre {
  name: string;
  position: Position;
}

/** Places on the map that cannot be in their commune, usually latitude and longitude exchanged, or in the territory. */
export function farPlaces(content: Content): Fault[] {
  const communes = content.ids.get('communes');
  const centres = [...(communes?.values() ?? [])].flatMap((commune) => centreOf(commune) ?? []);
  return content.entries.flatMap((entry) => {
    const commune = centreOf(communes?.get(String(ownValue(entry.data, 'commune'))));
    return [
      ...(commune ? POSITIONS.flatMap((path) => tooFar(entry, path, { commune, centres })) : []),
      ...stepPaths(entry).flatMap((path) => tooFar(entry, path, { centres })),
    ];
  });
}

/** Where the positions of the steps of a walk are, which no one commune holds. */
function stepPaths({ data }: Entry): PropertyKey[][] {
  const steps = valueAt(data, STEPS);
  return Array.isArray(steps) ? steps.map((_, index) => [...STEPS, index, 'position']) : [];
}

function centreOf(commune: Entry | undefined): Centre | undefined {
  const position = positionOf(ownValue(commune?.data, 'position'));
  return position && { name: String(ownValue(commune?.data, 'name')), position };
}

function tooFar(
  entry: Entry,
  path: readonly PropertyKey[],
  { commune, centres }: { commune?: Centre; centres: readonly Centre[] },
): Fault[] {
  const position = positionOf(valueAt(entry.data, path));
  const said = position && ((commune && farFrom(commune, position)) ?? outside(centres, position));
  return said ? [{ path: entry.path, field: fieldName(schemaOf(entry.collection), path), ...said }] : [];
}

type Said = Pick<Fault, 'what' | 'repair'>;

function farFrom({ name, position: centre }: Centre, position: Position): Said | undefined {
  const distance = distanceKm(position, centre);
  if (distance <= MAX_KM) return undefined;
  const isSwapped = distanceKm(swapped(position), centre) <= MAX_KM;
  return {
    what: `ce point est à ${formatDistance(distance)} de ${name}.`,
    repair: isSwapped ? SWAP : 'Corrigez la position ou la commune.',
  };
}

function outside(centres: readonly Centre[], position: Position): Said | undefined {
  const nearest = nearestOf(centres, position);
  if (!nearest || nearest.distance <= MAX_KM_OUTSIDE) return undefined;
  const isSwapped = (nearestOf(centres, swapped(position))?.distance ?? Infinity) <= MAX_KM_OUTSIDE;
  return {
    what: `ce point est hors du territoire\u202f: la commune la plus proche, ${nearest.name}, est à ${formatDistance(nearest.distance)}.`,
    repair: isSwapped ? SWAP : 'Corrigez la latitude et la longitude.',
  };
}

function nearestOf(centres: readonly Centre[], position: Position) {
  const distances = centres.map((centre) => ({ ...centre, distance: distanceKm(position, centre.position) }));
  return distances.sort((one, other) => one.distance - other.distance)[0];
}

const SWAP = 'Échangez la latitude et la longitude.';

const swapped = ({ latitude, longitude }: Position): Position => ({
  latitude: longitude,
  longitude: latitude,
});

/** A position on Earth; the schema says what is wrong with any other. */
function positionOf(value: unknown): Position | undefined {
  const latitude = ownValue(value, 'latitude');
  const longitude = ownValue(value, 'longitude');
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
