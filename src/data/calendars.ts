import { type Appointment, type CalendarFacts, writeCalendar } from '../domain/calendar.ts';
import { addDays } from '../domain/dates.ts';
import { type CalendarContext, eventAppointment } from '../domain/event-calendar.ts';
import { marketAppointments } from '../domain/market-calendar.ts';
import { occurrencesOf } from '../domain/recurrence.ts';
import { agendaPath, communePath } from '../paths.ts';
import { AGENDA_HORIZON_DAYS, type Happening, loadEvents } from './events.ts';
import { type Listing, loadListingsByCommune } from './listings.ts';
import { groupBy, once } from './once.ts';
import { absolute, siteHost } from './site.ts';
import type { Commune } from './taxonomy.ts';
import { territory } from './territory.ts';
import { buildInstant, today } from './today.ts';

/** A past event stays this long in the calendars of those who subscribe. */
const KEPT_DAYS = 60;

const context: CalendarContext = { absolute, host: siteHost, now: buildInstant };
const period = { from: addDays(today, -KEPT_DAYS), to: addDays(today, AGENDA_HORIZON_DAYS) };

const appointmentOf = (event: Happening): Appointment => eventAppointment(event, context);

const calendar = ({ path, ...facts }: Omit<CalendarFacts, 'url'> & { path: string }): string =>
  writeCalendar({ ...facts, url: absolute(path) });

const loadRecent = once(async () =>
  (await loadEvents()).filter(({ data }) => occurrencesOf(data, period).length > 0),
);

const loadRecentByCommune = once(async () => groupBy(await loadRecent(), ({ commune }) => [commune.id]));

/** Every event to come or lately past. */
export const loadAgendaCalendar = once(async (): Promise<string> =>
  calendar({
    name: `Agenda, ${territory.name}`,
    description: `Les événements de ${territory.name}`,
    path: agendaPath,
    appointments: (await loadRecent()).map(appointmentOf),
  }),
);

/** One event, to add to a calendar. */
export const eventCalendar = (event: Happening): string =>
  calendar({
    name: event.data.title,
    description: event.data.summary,
    path: event.path,
    appointments: [appointmentOf(event)],
  });

/** When a market is held. */
export const marketCalendar = (market: Listing): string =>
  calendar({
    name: market.data.name,
    description: market.data.summary,
    path: market.path,
    appointments: marketAppointments(market, today, context),
  });

/** The events and the markets of a commune. */
export async function loadCommuneCalendar({ id, name, slug }: Commune): Promise<string> {
  const events = (await loadRecentByCommune()).get(id) ?? [];
  const listings = (await loadListingsByCommune()).get(id) ?? [];
  const markets = listings.filter(({ kind }) => kind === 'markets');
  return calendar({
    name: `${name}, ${territory.name}`,
    description: `Les événements et les marchés de ${name}`,
    path: communePath(slug),
    appointments: [
      ...events.map(appointmentOf),
      ...markets.flatMap((market) => marketAppointments(market, today, context)),
    ],
  });
}
