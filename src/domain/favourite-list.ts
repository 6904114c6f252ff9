import type { IsoDate } from './dates.ts';
import { type Favourites, MAX_TEXT_LETTERS, removeFavourite, soundFavourites } from './favourites.ts';
import { countOf } from './count-of.ts';
import { capitalize } from './capitalize.ts';

/** What the page of the favourites shows of one, from the last build. */
export interface FavouriteRow {
  name: string;
  what: string;
  commune: string;
  /** One line, as `formatHours` writes it. */
  hours?: string | undefined;
  verified: IsoDate;
  /** Has a calendar: a market, or who sells at one. */
  hasMarketDays?: boolean | undefined;
  demo?: boolean | undefined;
}

/** By identifier. */
export type FavouriteRows = Readonly<Record<string, FavouriteRow>>;

/** Puts one back at `index`, as an undone removal does. */
export function restoreFavourite(ids: Favourites, id: string, index: number): string[] {
  const others = removeFavourite(ids, id);
  return soundFavourites([...others.slice(0, index), id, ...others.slice(index)]);
}

/** `producteurs:ferme-du-lac,marches:la-halle`, for the address of a list. */
export const writeShared = (ids: Favourites): string => ids.map((id) => id.replace('/', ':')).join(',');

/** The identifiers of a shared address, whatever was written in it. */
export const parseShared = (text: string): string[] =>
  soundFavourites(
    text
      .slice(0, MAX_TEXT_LETTERS)
      .split(',')
      .map((part) => part.replace(':', '/')),
  );

/** « Les jours de marché de votre favori », « … de vos 3 favoris ». */
export const describeFavouriteDays = (count: number): string =>
  `Les jours de marché de ${count > 1 ? `vos ${count}\u00a0favoris` : 'votre favori'}`;

/** « Ajouter ses jours de marché à mon agenda », for as many favourites as have some. */
export const describeAdding = (dated: number): string =>
  `Ajouter ${dated > 1 ? 'leurs' : 'ses'} jours de marché à mon agenda`;

/** Of the favourites, those that have market days. */
export const withMarketDays = (ids: Favourites, rows: FavouriteRows): string[] =>
  ids.filter((id) => rowOf(rows, id)?.hasMarketDays);

/** Identifiers come from anybody: names that every object has are not rows. */
export const rowOf = (rows: FavouriteRows, id: string): FavouriteRow | undefined =>
  Object.hasOwn(rows, id) ? rows[id] : undefined;

/** A list that someone sends, beside one's own. */
export interface SharedList {
  /** Those that exist: an address must not put words into the page. */
  known: string[];
  /** Of those, the ones that are not in one's own list. */
  fresh: string[];
  /** How many are no longer in the directory. */
  lost: number;
}

export function sortShared(shared: Favourites, own: Favourites, rows: FavouriteRows): SharedList {
  const known = shared.filter((id) => rowOf(rows, id));
  return { known, fresh: known.filter((id) => !own.includes(id)), lost: shared.length - known.length };
}

/** « 2 fiches ne sont plus dans l’annuaire. », for a list with at least one such. */
export function describeLost({ known, lost }: SharedList): string {
  if (known.length === 0) return 'Ce lien ne désigne aucune fiche de l’annuaire.';
  return `${countOf(lost, 'fiche n’est plus', 'fiches ne sont plus')} dans l’annuaire.`;
}

/** « Ajouter ces 3 fiches à mes favoris », for a list with at least one known. */
export function describeAddition({ known, fresh }: SharedList): string {
  if (fresh.length === 0)
    return known.length === 1 ? 'Elle est déjà dans vos favoris' : 'Elles sont déjà toutes dans vos favoris';
  const these = fresh.length === 1 ? 'cette fiche' : `ces ${countOf(fresh.length, 'fiche', 'fiches')}`;
  return `Ajouter ${these} à mes favoris`;
}

/** « Ferme du lac » for `producteurs/ferme-du-lac`, when nothing else is known of it. */
export const nameFromId = (id: string): string =>
  capitalize(
    id
      .slice(id.indexOf('/') + 1)
      .replaceAll('-', ' ')
      .trim(),
  );
