import { type Position, distanceKm, formatDistance } from '../../domain/distance.ts';
import { fieldName } from '../messages.ts';
import { ownValue, valueAt } from '../walk.ts';
import { type Content, type Entry, type Fault, schemaOf } from './content.ts';

/** No commune of France is so wide: beyond, the position is a slip. */
const MAX_KM = 60;

const POSITIONS = [['position'], ['place', 'position']] as const;

/** Places on the map that cannot be in their commune, usually latitude and longitude exchanged. */
export const farPlaces = (content: Content): Fault[] =>
  content.entries.flatMap((entry) => {
    const commune = content.ids.get('communes')?.get(String(ownValue(entry.data, 'commune')));
    const centre = positionOf(ownValue(commune?.data, 'position'));
    return centre && commune ? POSITIONS.flatMap((path) => tooFar(entry, path, { ...centre, commune })) : [];
  });

function tooFar(entry: Entry, path: readonly string[], centre: Position & { commune: Entry }): Fault[] {
  const position = positionOf(valueAt(entry.data, path));
  const distance = position ? distanceKm(position, centre) : 0;
  if (!position || distance <= MAX_KM) return [];
  const swapped =
    distanceKm({ latitude: position.longitude, longitude: position.latitude }, centre) <= MAX_KM;
  return [
    {
      path: entry.path,
      field: fieldName(schemaOf(entry.collection), path),
      what: `ce point est à ${formatDistance(distance)} de ${String(ownValue(centre.commune.data, 'name'))}.`,
      repair: swapped ? 'Échangez la latitude et la longitude.' : 'Corrigez la position ou la commune.',
    },
  ];
}

/** A position on Earth; the schema says what is wrong with any other. */
function positionOf(value: unknown): Position | undefined {
  const latitude = ownValue(value, 'latitude');
  const longitude = ownValue(value, 'longitude');
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
