import { addDays, formatDayOfYear } from './dates.ts';
import type { EmbedChoice, EmbedDay } from './embed-data.ts';

/** What is read above the dates, and heard when they change: « 12 rendez-vous jusqu’au 4 décembre ». */
export function describeEmbed(days: readonly EmbedDay[], { today, days: count }: EmbedChoice): string {
  if (count < 1) return 'Cet agenda n’a pas été mis à jour depuis longtemps.';
  const dates = days.flatMap(({ entries }) => entries).length;
  const until = formatDayOfYear(addDays(today, count - 1));
  return dates ? `${dates}\u00a0rendez-vous jusqu’au ${until}` : `Rien d’annoncé jusqu’au ${until}.`;
}
