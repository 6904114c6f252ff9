import type { ListData, ListFacet, ShownList } from './embed-list-data.ts';

const UNKNOWN: Record<ListFacet, string> = {
  kind: 'Genre inconnu',
  category: 'Catégorie inconnue',
  product: 'Produit inconnu',
  place: 'Commune inconnue',
};

/** What a host reads, and the visitors after it, when a word of its code means nothing: before `CHECK_NAME`. */
export const describeUnknownFilter = ([facet, word]: [ListFacet, string]): string =>
  `${UNKNOWN[facet]}\u00a0: «\u202f${word}\u202f», ce choix est laissé de côté. `;

/** « 12 fiches », « 10 fiches sur 34, d’autres demain »; and the day of what is old. */
export function describeList(
  { listings, total, isOld }: ShownList,
  { told: day }: Pick<ListData, 'told'>,
): string {
  const all = total > 1 ? `${total}\u00a0fiches` : total ? '1\u00a0fiche' : 'Aucune fiche pour ce choix';
  const count = listings.length < total ? `${listings.length} sur ${all}, d’autres demain` : all;
  return `${count}.${isOld ? ` Liste du ${day}, pas renouvelée depuis.` : ''}`;
}

/** What is read when the list cannot be had. */
export const LIST_FAILURE = 'La liste ne peut pas être affichée ici pour l’instant.';

/** What is read when a listing cannot be had, or does not exist: before `CHECK_NAME`. */
export const describeMissing = (word: string): string =>
  `La fiche «\u202f${word}\u202f» est inconnue, ou ne peut pas être affichée ici. `;

/** Before `CHECK_NAME`. */
export const describeUnknownFamily = (word: string): string =>
  `Famille de badge inconnue\u00a0: «\u202f${word}\u202f». `;

/** What is read in place of the badge of who has no label. */
export const NO_LABEL = 'Cette fiche ne porte pas le label. ';

/** On a badge whose label has ended since it was drawn. */
export const OVER = 'plus valable';

export const TODAY = 'Aujourd’hui';

/** After the day of a verification that is too old. */
export const CALL_FIRST = 'il y a plus d’un an\u00a0: appelez avant de vous déplacer';

/** Read in place of a badge: « #mip00 : Ferme du Lac, voir la preuve », which is true whatever becomes of the label. */
export const describeBadge = (hashtag: string, name: string, isOver = false): string =>
  `${hashtag}\u00a0: ${name}, ${isOver ? `label ${OVER}` : 'voir la preuve'}`;
