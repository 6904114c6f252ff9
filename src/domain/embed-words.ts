import { addDays, formatDayOfYear } from './dates.ts';
import type { EmbedChoice, EmbedDay, EmbedFacet } from './embed-data.ts';

/** What the filters are called. */
export const EMBED_LABELS: Record<EmbedFacet, string> = { place: 'Commune', category: 'Catégorie' };

/** The choice of a filter that keeps everything. */
export const ALL_SHOWN = 'Toutes';

/** What a host reads, and the visitors after it, when a word of its code means nothing: before `CHECK_NAME`. */
export const describeUnknown = ([facet, word]: [EmbedFacet, string]): string =>
  `${EMBED_LABELS[facet]} inconnue\u00a0: «\u202f${word}\u202f», toutes sont montrées. `;

/** The link to the page where names are chosen. */
export const CHECK_NAME = 'Vérifiez le nom';

/** What is read when the dates cannot be had. */
export const EMBED_FAILURE = 'L’agenda ne peut pas être affiché ici pour l’instant.';

/** What is read above the dates, and heard when they change: « 12 rendez-vous jusqu’au 4 décembre ». */
export function describeEmbed(days: readonly EmbedDay[], { today, days: count }: EmbedChoice): string {
  if (count < 1) return 'Cet agenda n’a pas été mis à jour depuis longtemps.';
  const dates = days.flatMap(({ entries }) => entries).length;
  const until = formatDayOfYear(addDays(today, count - 1));
  return dates ? `${dates}\u00a0rendez-vous jusqu’au ${until}` : `Rien d’annoncé jusqu’au ${until}.`;
}
