import { dayEntries } from '../domain/agenda.ts';
import { type EmbedData, type EmbedItem, MOST_EMBED_DAYS, packEmbed } from '../domain/embed-data.ts';
import { titleOf } from '../domain/event-calendar.ts';
import { stateWord } from '../domain/event-status.ts';
import { loadAgenda } from './agenda.ts';
import type { Happening } from './events.ts';
import type { Listing } from './listings.ts';
import { byName, once } from './once.ts';
import { loadCategories, loadCommunes, loadWidening } from './taxonomy.ts';

type Wide = Awaited<ReturnType<typeof loadWidening>>;

const eventItem = ({ path, data, commune }: Happening, wide: Wide): EmbedItem => ({
  title: titleOf(data.title, data.demo),
  path,
  commune: commune.slug,
  isMarket: false,
  categories: wide(data.categories),
  state: stateWord(data.status),
});

const marketItem = ({ path, data, commune }: Listing, wide: Wide): EmbedItem => ({
  title: titleOf(data.name, data.demo),
  path,
  commune: commune.slug,
  isMarket: true,
  categories: wide(data.categories),
  state: '',
});

/** The coming days as other sites show them. */
export const loadEmbedData = once(async (): Promise<EmbedData> => {
  const wide = await loadWidening();
  const days = (await loadAgenda()).slice(0, MOST_EMBED_DAYS).map((day) => ({
    date: day.date,
    entries: dayEntries(day).map((entry) => ({
      hours: entry.hours,
      item: 'event' in entry ? eventItem(entry.event, wide) : marketItem(entry.market, wide),
    })),
  }));
  const categories = (await loadCategories()).toSorted(byName);
  return packEmbed({ days, communes: await loadCommunes(), categories });
});

/** What the form offers: every commune, and the categories of events and markets. */
export const loadEmbedChoices = once(async () => ({
  communes: (await loadCommunes()).map(({ slug, name }) => ({ id: slug, name })),
  categories: (await loadCategories())
    .filter(({ kinds }) => kinds.includes('events') || kinds.includes('markets'))
    .toSorted(byName)
    .map(({ id, name }) => ({ id, name })),
}));
