import { type AgendaDay as DayOf, agendaDays } from '../domain/agenda.ts';
import { type DayCounts, writeCounts } from '../domain/agenda-counts.ts';
import { takesPlace } from '../domain/event-calendar.ts';
import { AGENDA_HORIZON_DAYS, type Happening, loadUpcoming } from './events.ts';
import { type Listing, loadListingsByKind } from './listings.ts';
import { once } from './once.ts';
import { today } from './today.ts';

/** What a day holds. */
export type AgendaDay = DayOf<Happening, Listing>;

/** Every day of the agenda from the day of the build. */
export const loadAgenda = once(async (): Promise<AgendaDay[]> => {
  const events = (await loadUpcoming()).map((event) => ({ event, occurrences: event.upcoming }));
  const markets = ((await loadListingsByKind()).get('markets') ?? []).map((market) => ({
    market,
    hours: market.hours,
  }));
  return agendaDays({ events, markets }, { from: today, days: AGENDA_HORIZON_DAYS });
});

const COUNTED_DAYS = 45;

/** Compact counts of the coming days, for the masthead. */
export const loadDayCounts = once(async (): Promise<string> => {
  const counts = ({ markets, events }: AgendaDay): DayCounts => ({
    markets: markets.length,
    events: events.filter(({ event }) => takesPlace(event.data.status)).length,
  });
  return writeCounts((await loadAgenda()).slice(0, COUNTED_DAYS).map(counts));
});
