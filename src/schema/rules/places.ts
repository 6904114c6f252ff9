import { type Position, distanceKm, formatDistance } from '../../domain/distance.ts';
import { fieldName } from '../messages.ts';
import { ownValue, valueAt } from '../walk.ts';
import { type Content, type Entry, type Fault, schemaOf } from './content.ts';

/** No commune of France is so wide: beyond, the position is a slip. */
const MAX_KM = 60;

/** Further from the centre of every commune of the territory than this, it is in none of them. */
const MAX_KM_OUTSIDE = 20;

const POSITIONS = [['position'], ['place', 'position']] as const;

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
    return commune ? POSITIONS.flatMap((path) => tooFar(entry, path, { commune, centres })) : [];
  });
}

function centreOf(commune: Entry | undefined): Centre | undefined {
  const position = positionOf(ownValue(commune?.data, 'position'));
  return position && { name: String(ownValue(commune?.data, 'name')), position };
}

function tooFar(
  entry: Entry,
  path: readonly string[],
  { commune, centres }: { commune: Centre; centres: readonly Centre[] },
): Fault[] {
  const position = positionOf(valueAt(entry.data, path));
  const said = position && (farFrom(commune, position) ?? outside(centres, position));
  return said ? [{ path: entry.path, field: fieldName(schemaOf(entry.collection), path), ...said }] : [];
}

type Said = Pick<Fault, 'what' | 'repair'>;

function farFrom({ name, position: centre }: Centre, position: Position): Said | undefined {
  const distance = distanceKm(position, centre);
  if (distance <= MAX_KM) return undefined;
  const swapped =
    distanceKm({ latitude: position.longitude, longitude: position.latitude }, centre) <= MAX_KM;
  return {
    what: `ce point est à ${formatDistance(distance)} de ${name}.`,
    repair: swapped ? 'Échangez la latitude et la longitude.' : 'Corrigez la position ou la commune.',
  };
}

function outside(centres: readonly Centre[], position: Position): Said | undefined {
  const distances = centres.map((centre) => ({ ...centre, distance: distanceKm(position, centre.position) }));
  const [nearest] = distances.sort((one, other) => one.distance - other.distance);
  if (!nearest || nearest.distance <= MAX_KM_OUTSIDE) return undefined;
  return {
    what: `ce point est hors du territoire\u202f: la commune la plus proche, ${nearest.name}, est à ${formatDistance(nearest.distance)}.`,
    repair: 'Corrigez la latitude et la longitude.',
  };
}

/** A position on Earth; the schema says what is wrong with any other. */
function positionOf(value: unknown): Position | undefined {
  const latitude = ownValue(value, 'latitude');
  const longitude = ownValue(value, 'longitude');
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
