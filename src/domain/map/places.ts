import { countOf } from '../count-of.ts';
import { locative } from '../commune-name.ts';

/** A listing as the map shows it. */
export interface MapPlace {
  /** `collection/slug`. */
  id: string;
  name: string;
  href: string;
  /** Commune. */
  place: string;
  /** Degrees WGS 84. */
  latitude: number;
  longitude: number;
  /** False where only the commune is known, and its centre serves. */
  exact: boolean;
}

/** What stands at one point of the map: one listing, several at one address, or many seen from afar. */
export interface MapMark {
  /** The same for the same places. */
  key: string;
  latitude: number;
  longitude: number;
  places: readonly MapPlace[];
  /** Zoom that takes it apart; none for what stands at one address. */
  opensAt?: number;
}

/** Commune of most of the places; of those equal, the first named. */
export function mainCommune(places: readonly MapPlace[]): string {
  const counts = new Map<string, number>();
  for (const { place } of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}

/** « autour de Valbourg », « autour d’Aubre », « autour du Pré-sur-Lac », « autour des Étangs ». */
export function around(commune: string): string {
  if (commune.startsWith('Les ')) return `autour des ${commune.slice(4)}`;
  if (commune.startsWith('Le ')) return `autour du ${commune.slice(3)}`;
  // An H is mute in most names of communes; « de » before one is right in both cases.
  return /^[aeiouyœéèêîâô]/i.test(commune) ? `autour d’${commune}` : `autour de ${commune}`;
}

/** What a mark says to those who do not see it. */
export function markName({ places, opensAt }: MapMark): string {
  const [first] = places;
  const commune = mainCommune(places);
  if (opensAt !== undefined)
    return `${countOf(places.length, 'fiche', 'fiches')} ${around(commune)}, agrandir`;
  if (first && places.length === 1) return `${first.name}, ${first.place}`;
  const isExact = places.every(({ exact }) => exact);
  const where = isExact
    ? `à la même adresse, ${locative(commune)}`
    : `${locative(commune)}, position approximative`;
  return `${countOf(places.length, 'fiche', 'fiches')} ${where}`;
}

/** Under what a mark shows: where the listing is known to be. */
export const placeLine = ({ place, exact }: MapPlace): string =>
  exact ? place : `${place} · position approximative`;

/** What the map shows, for its status line: « 12 fiches sur la carte ». */
export const shownLine = (count: number): string =>
  count === 0 ? 'Aucune fiche à montrer sur la carte.' : `${countOf(count, 'fiche', 'fiches')} sur la carte.`;
