import { type AgendaDay as DayOf, agendaDays, dayEntries } from '../domain/agenda.ts';
import { archiveOf } from '../domain/agenda-archive.ts';
import { type DayCounts, hourAllOver, writeCounts } from '../domain/agenda-counts.ts';
import { EVENTS, MARKETS } from '../domain/agenda-kinds.ts';
import { type AgendaWords, writeRow } from '../domain/agenda-rows.ts';
import { type IsoDate, monthAt, monthNumber } from '../domain/dates.ts';
import { takesPlace } from '../domain/event-status.ts';
import type { ResolvedHours } from '../domain/hours.ts';
import { AGENDA_HORIZON_DAYS, type Happening, loadEvents, loadUpcoming } from './events.ts';
import { type Listing, believedHours, loadListingsByKind } from './listings.ts';
import { once } from './once.ts';
import {
  type Category,
  type Commune,
  loadCategoriesInOrder,
  loadCommunes,
  loadLineages,
} from './taxonomy.ts';
import { today } from './today.ts';

/** What a day holds. */
export type AgendaDay = DayOf<Happening, Listing>;

/** Markets with the hours that may be announced. */
const loadAnnouncedMarkets = once(async (): Promise<{ market: Listing; hours: ResolvedHours }[]> => {
  const markets = (await loadListingsByKind()).get('markets') ?? [];
  return markets.flatMap((market) => {
    const hours = believedHours(market);
    return hours ? { market, hours } : [];
  });
});

/** Every day of the agenda from the day of the build; a market that nobody verifies any more is announced nowhere. */
export const loadAgenda = once(async (): Promise<AgendaDay[]> => {
  const events = (await loadUpcoming()).map((event) => ({ event, occurrences: event.upcoming }));
  const markets = await loadAnnouncedMarkets();
  return agendaDays({ events, markets }, { from: today, days: AGENDA_HORIZON_DAYS });
});

/** Last day on which the hours of any market are known; undefined without markets. */
export const loadMarketsUntil = once(async (): Promise<IsoDate | undefined> =>
  (await loadAnnouncedMarkets())
    .map(({ hours }) => hours.until)
    .sort()
    .at(-1),
);

const COUNTED_DAYS = 45;

/** Compact counts of the coming days, for the masthead. */
export const loadDayCounts = once(async (): Promise<string> => {
  const counts = (day: AgendaDay): DayCounts => {
    const { markets } = day;
    const events = day.events.filter(({ event }) => takesPlace(event.data.status));
    const ends = dayEntries({ ...day, events }).map(({ end }) => end);
    return { markets: markets.length, events: events.length, over: hourAllOver(ends) };
  };
  return writeCounts((await loadAgenda()).slice(0, COUNTED_DAYS).map(counts));
});

const MONTHS_AHEAD = 12;

/** The months that have a page, that of the build and those ahead, each with its days from that of the build on. */
export const loadAgendaMonths = once(async (): Promise<Map<string, AgendaDay[]>> => {
  const byMonth = Map.groupBy(await loadAgenda(), ({ date }) => date.slice(0, 7));
  const months = Array.from({ length: 1 + MONTHS_AHEAD }, (_, index) => monthAt(monthNumber(today) + index));
  return new Map(months.map((month) => [month, byMonth.get(month) ?? []]));
});

const branchesOf = (categories: readonly Category[], lineages: ReadonlyMap<string, Category[]>): string[] => [
  ...new Set(categories.flatMap(({ id }) => (lineages.get(id) ?? []).map((one) => one.id))),
];

/** What the agenda can be filtered by: the communes and categories of its dates. */
export interface AgendaChoices {
  communes: Commune[];
  /** In alphabetical order, each under the one that it is part of, with the number of those above it. */
  categories: (Category & { depth: number })[];
  words: AgendaWords;
}

export const loadAgendaChoices = once(async (): Promise<AgendaChoices> => {
  const lineages = await loadLineages();
  const items = (await loadAgenda()).flatMap(({ events, markets }) => [
    ...events.map(({ event }) => event),
    ...markets.map(({ market }) => market),
  ]);
  const places = new Set(items.map(({ commune }) => commune.id));
  const used = new Set(branchesOf([...new Set(items.flatMap(({ categories }) => categories))], lineages));
  const communes = (await loadCommunes()).filter(({ id }) => places.has(id));
  const categories = (await loadCategoriesInOrder())
    .filter(({ id }) => used.has(id))
    .map((category) => ({ ...category, depth: (lineages.get(category.id)?.length ?? 1) - 1 }));
  const words = {
    places: communes.map(({ slug }) => slug),
    categories: categories.map(({ id }) => id),
  };
  return { communes, categories, words };
});

const FOR_CHILDREN: readonly string[] = ['families', 'children'];
const FOR_SOME: readonly string[] = ['adults', 'professionals'];

/** What filters know of an event or of a market, as rows write it. A market is free to enter but nothing there is given: it is not called free. */
export const loadRowWriter = once(async (): Promise<(item: Happening | Listing) => string> => {
  const { words } = await loadAgendaChoices();
  const lineages = await loadLineages();
  const shared = ({ commune, categories }: Happening | Listing) => ({
    place: commune.slug,
    categories: branchesOf(categories, lineages),
  });
  const written = new Map<Happening | Listing, string>();
  const write = (item: Happening | Listing): string =>
    'upcoming' in item
      ? writeRow({ ...shared(item), ...eventTraits(item) }, words)
      : writeRow({ ...shared(item), ...marketTraits(item) }, words);
  return (item) => {
    const text = written.get(item) ?? write(item);
    written.set(item, text);
    return text;
  };
});

const eventTraits = ({ data }: Happening) =>
  ({
    kind: EVENTS,
    free: data.free,
    children: FOR_CHILDREN.includes(data.audience),
    restricted: FOR_SOME.includes(data.audience),
    indoors: data.setting === 'indoors' || data.setting === 'both',
    takesPlace: takesPlace(data.status),
  }) as const;

const marketTraits = ({ data }: Listing) =>
  ({
    kind: MARKETS,
    free: false,
    children: false,
    restricted: false,
    indoors: 'coveredHall' in data && (data.coveredHall === 'yes' || data.coveredHall === 'partly'),
    takesPlace: true,
  }) as const;

/** What is past, cancelled or not, by year and month, the newest first. */
export const loadArchive = once(async () =>
  archiveOf((await loadEvents()).map((event) => ({ event, past: event.past }))),
);
