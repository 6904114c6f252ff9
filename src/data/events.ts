import { type CollectionEntry, getCollection } from 'astro:content';
import { addDays } from '../domain/dates.ts';
import { type Occurrence, allOccurrences, lastDay } from '../domain/recurrence.ts';
import { isFreePrice } from '../domain/event-price.ts';
import { eventPath } from '../paths.ts';
import { type Listing, loadListingMap } from './listings.ts';
import { byId, groupBy, getNamed, once, pick } from './once.ts';
import { type Category, type Commune, loadBranches, loadCategoryMap, loadCommuneMap } from './taxonomy.ts';
import { today } from './today.ts';

/** How far ahead the agenda is computed. */
export const AGENDA_HORIZON_DAYS = 400;

const horizon = addDays(today, AGENDA_HORIZON_DAYS);

type Source = CollectionEntry<'sources'>['data'];

const loadSourceMap = once(async () => byId((await getCollection('sources')).map(({ data }) => data)));

/** An event joined with its place, and its dates from the day of the build. */
export interface Happening {
  id: string;
  path: string;
  entry: CollectionEntry<'events'>;
  data: CollectionEntry<'events'>['data'];
  commune: Commune;
  categories: Category[];
  place: { name: string; listing: Listing | undefined };
  /** Its listing, when it has one. */
  organiser: Listing | undefined;
  /** The agenda from which it was taken. */
  source: Source | undefined;
  /** In order; empty when the event is past. */
  upcoming: Occurrence[];
  /** In order, those before the day of the build. */
  past: Occurrence[];
}

/** Every approved event, the next to come first and past ones last. */
export const loadEvents = once(async (): Promise<Happening[]> => {
  const [communes, categories, listings] = [
    await loadCommuneMap(),
    await loadCategoryMap(),
    await loadListingMap(),
  ];
  const sources = await loadSourceMap();
  const join = (entry: CollectionEntry<'events'>): Happening => {
    const data = { ...entry.data, free: entry.data.free || isFreePrice(entry.data.price) };
    const all = allOccurrences(data);
    const dates = all.filter(({ date }) => date <= horizon);
    const coming = dates.filter((one) => lastDay(one) >= today);
    const commune = getNamed(communes, data.commune, `events/${entry.id}`);
    const listing = data.place.listing ? listings.get(data.place.listing) : undefined;
    return {
      id: entry.id,
      path: eventPath(entry.id),
      entry,
      data,
      commune,
      categories: pick(categories, data.categories),
      // A listing that is set aside leaves its name to the commune.
      place: { name: listing?.data.name ?? data.place.name ?? commune.name, listing },
      organiser: listings.get(data.organiserListing ?? ''),
      source: sources.get(data.source?.feed ?? ''),
      // What is announced beyond has at least its first date.
      upcoming: coming.length > 0 ? coming : all.filter(({ date }) => date > horizon).slice(0, 1),
      past: dates.filter((one) => lastDay(one) < today),
    };
  };
  const rank = ({ upcoming, data }: Happening) => upcoming[0]?.date ?? `~${data.start}`;
  const byDay = (a: Happening, b: Happening) => rank(a).localeCompare(rank(b)) || (a.id < b.id ? -1 : 1);
  return (await getCollection('events', ({ data }) => data.approved)).map(join).sort(byDay);
});

export const loadEventMap = once(async () => byId(await loadEvents()));

/** Events still to come, the next first. */
export const loadUpcoming = once(async () =>
  (await loadEvents()).filter(({ upcoming }) => upcoming.length > 0),
);

export const loadUpcomingByCommune = once(async () =>
  groupBy(await loadUpcoming(), ({ commune }) => [commune.id]),
);

/** Events to come of a category and of all its descendants. */
export const loadUpcomingByCategory = once(async () => {
  const events = await loadUpcoming();
  const within = (branch: string[]) =>
    events.filter(({ data }) => data.categories.some((id) => branch.includes(id)));
  return new Map([...(await loadBranches())].map(([id, branch]) => [id, within(branch)]));
});

/** Events to come, by the listing where they take place or that organises them. */
export const loadEventsByListing = once(async () =>
  groupBy(await loadUpcoming(), ({ data }) => [
    ...new Set([data.place.listing, data.organiserListing].flatMap((id) => id ?? [])),
  ]),
);
