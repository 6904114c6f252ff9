import { type Appointment, type CalendarFacts, hasHours, writeCalendar } from '../domain/calendar.ts';
import { addDays } from '../domain/dates.ts';
import { type CalendarContext, eventAppointment } from '../domain/event-calendar.ts';
import { marketAppointments, stallAppointments } from '../domain/market-calendar.ts';
import { lastDay, occurrenceOf } from '../domain/recurrence.ts';
import { type SubscriptionLink, additionLinks, subscriptionLinks } from '../domain/subscription.ts';
import { agendaPath, categoryPath, communePath, eventCalendarPath } from '../paths.ts';
import { type Happening, loadEvents, loadUpcomingByCommune } from './events.ts';
import { type Listing, believedHours, loadListings, loadListingsByKind } from './listings.ts';
import { loadArticlesByMagazine } from './articles.ts';
import { type Magazine } from './magazines.ts';
import { groupBy, once } from './once.ts';
import { loadStalls } from './outlets.ts';
import { absolute, siteHost } from './site.ts';
import { type Category, type Commune, loadBranches, loadCategories } from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

/** A past event stays this long in the calendars of those who subscribe. */
const KEPT_DAYS = 60;

const context: CalendarContext = { absolute, host: siteHost };
const keptFrom = addDays(today, -KEPT_DAYS);

/** The same each time it is asked for, so that it is written once. */
const appointments = new WeakMap<Happening, Appointment>();

function appointmentOf(event: Happening): Appointment {
  const known = appointments.get(event) ?? eventAppointment(event, context);
  appointments.set(event, known);
  return known;
}

const marketDays = (market: Listing): Appointment[] =>
  marketAppointments({ ...market, hours: believedHours(market) }, today, context);

const calendar = ({ path, ...facts }: Omit<CalendarFacts, 'url'> & { path: string }): string =>
  writeCalendar({ ...facts, url: absolute(path) });

/** Something that calendars hold, with its entries. */
interface Dated {
  commune: Commune;
  /** Identifiers. */
  categories: readonly string[];
  appointments: Appointment[];
}

const loadRecentEvents = once(async () =>
  (await loadEvents()).filter(
    ({ past, upcoming }) => upcoming.length > 0 || past.some(({ endDate }) => endDate >= keptFrom),
  ),
);

const loadDatedEvents = once(async (): Promise<Dated[]> =>
  (await loadRecentEvents()).map((event) => ({
    commune: event.commune,
    categories: event.data.categories,
    appointments: [appointmentOf(event)],
  })),
);

const loadDatedMarkets = once(async (): Promise<Dated[]> =>
  ((await loadListingsByKind()).get('markets') ?? []).map((market) => ({
    commune: market.commune,
    categories: market.data.categories,
    appointments: marketDays(market),
  })),
);

const loadDated = once(async (): Promise<Dated[]> => [
  ...(await loadDatedEvents()),
  ...(await loadDatedMarkets()),
]);

const loadDatedByCommune = once(async () => groupBy(await loadDated(), ({ commune }) => [commune.id]));

const appointmentsIn = (dated: readonly Dated[] = []): Appointment[] =>
  dated.flatMap(({ appointments }) => appointments);

/** The events, to come or lately past, and the markets. */
export const loadAgendaCalendar = once(async (): Promise<string> =>
  calendar({
    name: `Agenda, ${territory.name}`,
    description: `Les événements et les marchés de ${territory.name}`,
    path: agendaPath,
    appointments: appointmentsIn(await loadDated()),
  }),
);

/** The events alone. */
export const loadEventsCalendar = async (): Promise<string> =>
  calendar({
    name: `Événements, ${territory.name}`,
    description: `Les événements de ${territory.name}`,
    path: agendaPath,
    appointments: appointmentsIn(await loadDatedEvents()),
  });

/** The markets alone. */
export const loadMarketsCalendar = async (): Promise<string> =>
  calendar({
    name: `Marchés, ${territory.name}`,
    description: `Les marchés de ${territory.name}`,
    path: agendaPath,
    appointments: appointmentsIn(await loadDatedMarkets()),
  });

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
    appointments: marketDays(market),
  });

/** Identifiers of the communes where something is announced: an event to come, or a market whose days are known. */
export const loadAnnouncedCommunes = once(async (): Promise<Set<string>> => {
  const markets = (await loadDatedMarkets()).filter(({ appointments }) => appointments.length > 0);
  return new Set([...(await loadUpcomingByCommune()).keys(), ...markets.map(({ commune }) => commune.id)]);
});

/** The events and the markets of a commune. */
export const loadCommuneCalendar = async ({ id, name, slug }: Commune): Promise<string> =>
  calendar({
    name: `${name}, ${territory.name}`,
    description: `Les événements et les marchés de ${name}`,
    path: communePath(slug),
    appointments: appointmentsIn((await loadDatedByCommune()).get(id)),
  });

/** What is dated in a category and its descendants, by identifier. */
const loadDatedByCategory = once(async (): Promise<Map<string, Dated[]>> => {
  const [dated, branches] = [await loadDated(), await loadBranches()];
  const within = (branch: readonly string[]) =>
    dated.filter(({ categories }) => categories.some((id) => branch.includes(id)));
  return new Map([...branches].map(([id, branch]) => [id, within(branch)]));
});

/** Categories that have dates. */
export const loadDatedCategories = once(async (): Promise<Category[]> => {
  const dated = await loadDatedByCategory();
  return (await loadCategories()).filter(({ id }) => dated.get(id)?.length);
});

/** Categories that may be followed: those that have dates, and those that are for dates even when they have none yet. */
export const loadFollowedCategories = once(async (): Promise<Category[]> => {
  const dated = new Set(await loadDatedCategories());
  const isForDates = ({ kinds }: Category) => kinds.includes('events') || kinds.includes('markets');
  return (await loadCategories()).filter((category) => isForDates(category) || dated.has(category));
});

/** The events and the markets of a category. */
export const loadCategoryCalendar = async ({ id, name }: Category): Promise<string> =>
  calendar({
    name: `${name}, ${territory.name}`,
    description: `L’agenda de la catégorie «\u202f${name}\u202f»`,
    path: categoryPath(id),
    appointments: appointmentsIn((await loadDatedByCategory()).get(id)),
  });

/** Events of the categories that a magazine follows, and those that its articles are about. */
export async function loadMagazineEvents({ id, data }: Magazine): Promise<Happening[]> {
  const branches = await loadBranches();
  const followed = new Set(data.agenda.flatMap((category) => branches.get(category) ?? []));
  const articles = (await loadArticlesByMagazine()).get(id) ?? [];
  const named = new Set(articles.flatMap((article) => article.data.events));
  return (await loadRecentEvents()).filter(
    (event) => named.has(event.id) || event.data.categories.some((category) => followed.has(category)),
  );
}

/** The agenda of a magazine. */
export const loadMagazineCalendar = async (magazine: Magazine): Promise<string> =>
  calendar({
    name: `${magazine.data.name}, ${territory.name}`,
    description: `L’agenda du webmagazine «\u202f${magazine.data.name}\u202f»`,
    path: magazine.path,
    appointments: (await loadMagazineEvents(magazine)).map(appointmentOf),
  });

/** Listings that sell at markets, whether or not their days are known now, with the days on which they are there. */
export const loadStallholders = once(async (): Promise<Map<Listing, Appointment[]>> => {
  const sellers = (await loadListings()).filter(({ kind }) => kind !== 'markets');
  const all = await Promise.all(
    sellers.map(async (seller) => {
      const stalls = await loadStalls(seller);
      const days = stalls.flatMap((stall) => stallAppointments(stall, today, context));
      return stalls.length > 0 ? [[seller, days] as const] : [];
    }),
  );
  return new Map(all.flat());
});

/** The market days of a seller. */
export const loadStallsCalendar = async (seller: Listing): Promise<string> =>
  calendar({
    name: `${seller.data.name}, ses marchés`,
    description: `Les jours de marché de ${seller.data.name}`,
    path: seller.path,
    appointments: (await loadStallholders()).get(seller) ?? [],
  });

/** Ways to add an event to a calendar: what comes back or may change is followed, one date is filled in. */
export function eventCalendarLinks(event: Happening): SubscriptionLink[] {
  const { title, description, place } = appointmentOf(event);
  const url = absolute(eventCalendarPath(event.id));
  if (event.data.recurrence) return subscriptionLinks(url, event.data.title);
  const one = occurrenceOf(event.data, event.data.start);
  const { date, endDate, startTime, endTime } = one;
  const span = hasHours(event.data) ? { endDate, startTime, endTime } : { endDate: lastDay(one) };
  return additionLinks({ title, description, place, date, ...span });
}
