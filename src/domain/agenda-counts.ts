import { type IsoDate, daysBetween } from './dates.ts';
import { countOf } from './count-of.ts';

export interface DayCounts {
  markets: number;
  events: number;
}

/** Compact text of the counts of successive days: « 3.2 0.1 » is two days, markets before events. */
export const writeCounts = (days: readonly DayCounts[]): string =>
  days.map(({ markets, events }) => `${markets}.${events}`).join(' ');

/** Counts of `date` in a text that starts on `from`; undefined when the text does not reach that day. */
export function readCounts(text: string, from: IsoDate, date: IsoDate): DayCounts | undefined {
  const day = text.split(' ')[daysBetween(from, date)];
  const [, markets, events] = /^(\d+)\.(\d+)$/.exec(day ?? '') ?? [];
  return markets && events ? { markets: Number(markets), events: Number(events) } : undefined;
}

/** « Aujourd’hui : 3 marchés, 2 événements ». */
export function describeCounts({ markets, events }: DayCounts): string {
  const parts = [
    ...(markets > 0 ? [countOf(markets, 'marché', 'marchés')] : []),
    ...(events > 0 ? [countOf(events, 'événement', 'événements')] : []),
  ];
  return parts.length > 0 ? `Aujourd’hui\u00a0: ${parts.join(', ')}` : 'Voir l’agenda des prochains jours';
}
