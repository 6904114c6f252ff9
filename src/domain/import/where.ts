import { type Position, distanceKm, nearestFinder } from '../distance.ts';
import { slugify } from '../slug.ts';
import { oneLine } from '../clean-text.ts';
import type { FeedPlace } from './feed-event.ts';

export interface ImportCommune {
  /** INSEE code. */
  id: string;
  name: string;
  postcodes: readonly string[];
  position: Position;
}

/** Past this from the centre of every commune, a point is in none of them. */
const MAX_KM_FROM_CENTRE = 5;

/** A point further from its commune is a slip of the feed. */
const MAX_KM_IN_COMMUNE = 15;

/** What is written after the name of a commune, or instead of its accents. */
const communeSlug = (name: string) =>
  slugify(name.replace(/\bcedex\b.*$/i, '')).replace(/^st(e?)-/, 'saint$1-');

type Find = (place: FeedPlace) => ImportCommune | 'unknown' | 'elsewhere';

/** → finder of the commune of a place: by code, postcode and name, name, then nearest centre. */
export function communeFinder(communes: readonly ImportCommune[]): Find {
  const nearest = nearestFinder(communes);
  const byId = new Map(communes.map((commune) => [commune.id, commune]));
  const byName = Map.groupBy(communes, ({ name }) => communeSlug(name));
  const byPoint = (position: Position) => {
    const [near] = nearest(position, 1);
    return near && distanceKm(near.position, position) <= MAX_KM_FROM_CENTRE ? near : 'elsewhere';
  };
  const byWords = ({ postcode, city }: FeedPlace) => {
    const inPost = postcode ? communes.filter(({ postcodes }) => postcodes.includes(postcode)) : communes;
    const found = byName.get(communeSlug(city ?? ''))?.find((commune) => inPost.includes(commune));
    const only = postcode && inPost.length === 1 ? inPost[0] : undefined;
    return { found, only, isElsewhere: inPost.length === 0 || (!postcode && Boolean(city)) };
  };
  return (place) => {
    const { insee, postcode, position } = place;
    if (insee) return byId.get(insee) ?? 'elsewhere';
    const { found, only, isElsewhere } = byWords(place);
    if (found) return found;
    // A postcode of elsewhere is surer than a point; the name of a hamlet is not.
    if (position && !(postcode && isElsewhere)) return byPoint(position);
    return only ?? (isElsewhere ? 'elsewhere' : 'unknown');
  };
}

/** A position to trust for a place of that commune, to the fifth decimal (a metre). */
export function positionIn(commune: ImportCommune, position: Position | undefined): Position | undefined {
  if (!position || distanceKm(commune.position, position) > MAX_KM_IN_COMMUNE) return undefined;
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return { latitude: round(position.latitude), longitude: round(position.longitude) };
}

/** A point on Earth from numbers or texts; nothing for the point 0, 0, which stands for none. */
export function positionOf(latitude: unknown, longitude: unknown): Position | undefined {
  const point = { latitude: Number(latitude ?? NaN), longitude: Number(longitude ?? NaN) };
  const isReal = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  return isReal && (point.latitude !== 0 || point.longitude !== 0) ? point : undefined;
}

/** A place is named in a few lines. */
const MAX_RAW_LETTERS = 1000;
const MAX_NAME_LETTERS = 120;
const MAX_ADDRESS_LETTERS = 160;
const COUNTRY = /^(?:france|fr)$/i;

/** « Salle des fêtes, 12 rue du Puits, 00120 Valbourg, France » taken apart; `communes` name a city without postcode. */
export function placeOfLine(raw: string, communes: readonly ImportCommune[]): FeedPlace {
  const parts = raw
    .slice(0, MAX_RAW_LETTERS)
    .split(/[,;\n]|\s[-–—]\s/)
    .map((part) => oneLine(part, MAX_ADDRESS_LETTERS))
    .filter((part) => part && !COUNTRY.test(part));
  const inPost = parts.map((part) => /(?:^|\s)(\d{5})(?:\s+(\D{2,60}))?$/.exec(part));
  const index = inPost.findLastIndex(Boolean);
  const [postcode, city] = inPost[index]?.slice(1) ?? [];
  const slugs = new Set(communes.map(({ name }) => communeSlug(name)));
  const lone = parts.findLastIndex((part) => slugs.has(communeSlug(part)));
  const cityPart = index === -1 ? lone : index;
  const street = index === -1 ? '' : (parts[index] ?? '').replace(/\s*\d{5}(?:\s+\D*)?$/, '');
  const others = [...parts.filter((_, at) => at !== cityPart && at !== (city ? -1 : lone)), street].filter(
    Boolean,
  );
  const [name, ...address] = others;
  return {
    name: name && oneLine(name, MAX_NAME_LETTERS),
    address: address.length > 0 ? oneLine(address.join(', '), MAX_ADDRESS_LETTERS) : undefined,
    postcode,
    city: city?.trim() ?? (lone === -1 ? undefined : parts[lone]),
  };
}
