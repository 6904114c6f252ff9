import type { Position } from '../../domain/distance.ts';
import { LISTING_KINDS } from '../../domain/kinds.ts';
import { LIKENESS_WORDS, type Sighting, likelySameFinder } from '../../domain/likely-same.ts';
import { ownValue, valueAt } from '../walk.ts';
import type { Content, Entry, Fault } from './content.ts';

const text = (data: unknown, ...path: string[]): string => {
  const value = valueAt(data, path);
  return typeof value === 'string' ? value : '';
};

function positionOf(data: unknown): Position | undefined {
  const [latitude, longitude] = ['latitude', 'longitude'].map((axis) => valueAt(data, ['position', axis]));
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined;
}

const sightingOf = ({ collection, id, data }: Entry): Sighting => ({
  id: `${collection}/${id}`,
  name: text(data, 'name'),
  commune: text(data, 'commune'),
  phones: [text(data, 'contact', 'phone'), text(data, 'contact', 'mobile')].filter(Boolean),
  position: positionOf(data),
  siret: text(data, 'siret'),
});

/** A market is often where others are, and has the phone of its town hall. */
const isCompared = ({ collection, data }: Entry): boolean =>
  collection !== 'markets' &&
  LISTING_KINDS.some((kind) => kind === collection) &&
  typeof ownValue(data, 'name') === 'string';

/** Two listings that could be one; said once for each pair, of the second. */
export function likelyDoubles({ entries }: Content): Fault[] {
  const listings = entries.filter(isCompared);
  const sightings = new Map(listings.map((entry) => [entry, sightingOf(entry)]));
  const find = likelySameFinder([...sightings.values()]);
  return [...sightings].flatMap(([entry, sighting]) =>
    find(sighting)
      .filter(({ id }) => id < sighting.id)
      .map(({ id, because }) => ({
        path: entry.path,
        what: `la fiche content/${id}.md parle peut-être du même lieu (${because.map((why) => LIKENESS_WORDS[why]).join(', ')}).`,
        repair:
          'Si c’est le même, gardez une fiche et complétez-la ; sinon, précisez les noms, ou notez une exception.',
      })),
  );
}
