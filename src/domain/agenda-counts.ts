import { type IsoDate, MINUTES_PER_DAY, daysBetween } from './dates.ts';
import { countOf } from './count-of.ts';

/** What a day holds. */
export interface DayCounts {
  markets: number;
  events: number;
  /** The hour, 1 to 23, at which all of it is over; undefined when nobody knows, or not before midnight. */
  over?: number | undefined;
}

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

/** The hour, 1 to 23, at which all that ends at these minutes of a day is over; undefined when one of them is not known. */
export function hourAllOver(ends: readonly (number | undefined)[]): number | undefined {
  const last = Math.max(0, ...ends.map((end) => end ?? MINUTES_PER_DAY));
  const hour = Math.ceil(last / MINUTES_PER_HOUR);
  return hour > 0 && hour < HOURS_PER_DAY ? hour : undefined;
}

/** Compact text of the counts of successive days: « 3.2.18 0.1 » is two days, markets before events, the first over at 18 h. */
export const writeCounts = (days: readonly DayCounts[]): string =>
  days.map(({ markets, events, over }) => [markets, events, ...(over ? [over] : [])].join('.')).join(' ');

/** Counts of `date` in a text that starts on `from`; undefined when the text does not reach that day. */
export function readCounts(text: string, from: IsoDate, date: IsoDate): DayCounts | undefined {
  const day = text.split(' ')[daysBetween(from, date)];
  const [, markets, events, over] = /^(\d+)\.(\d+)\.?(\d*)$/.exec(day ?? '') ?? [];
  return markets && events
    ? { markets: Number(markets), events: Number(events), over: Number(over) || undefined }
    : undefined;
}

/** « 3 marchés, 2 événements »; empty when there is nothing. */
const describeDay = ({ markets, events }: DayCounts): string =>
  [
    ...(markets > 0 ? [countOf(markets, 'marché', 'marchés')] : []),
    ...(events > 0 ? [countOf(events, 'événement', 'événements')] : []),
  ].join(', ');

/** « Aujourd’hui : 3 marchés, 2 événements »; « Fini pour aujourd’hui ; demain : 1 marché » once, `minutes` after midnight, all is over. */
export function describeCounts(today: DayCounts, minutes: number, tomorrow: DayCounts | undefined): string {
  const day = describeDay(today);
  if (!day) return 'Voir l’agenda des prochains jours';
  if (minutes < (today.over ?? HOURS_PER_DAY) * MINUTES_PER_HOUR) return `Aujourd’hui\u00a0: ${day}`;
  const next = tomorrow && describeDay(tomorrow);
  return `Fini pour aujourd’hui\u202f; ${next ? `demain\u00a0: ${next}` : 'voir la suite'}`;
}
