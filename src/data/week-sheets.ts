import { dayEntries } from '../domain/agenda.ts';
import type { IsoDate } from '../domain/dates.ts';
import { titleOf } from '../domain/event-calendar.ts';
import { stateWord } from '../domain/event-status.ts';
import type { SheetEntry } from '../domain/week-sheet.ts';
import { capitalize } from '../domain/capitalize.ts';
import { typeset } from '../domain/typography.ts';
import { type AgendaDay, loadAgenda } from './agenda.ts';
import type { Happening } from './events.ts';
import type { Listing } from './listings.ts';
import { once } from './once.ts';
import { type Commune, loadCommunes } from './taxonomy.ts';

/** A page built three weeks ago still has the whole of the next week. */
const DAYS_KEPT = 35;

/** One date on the sheet, in the parts that the page shows. */
export interface SheetLine extends SheetEntry {
  path: string;
  hours: string;
  title: string;
  /** « annulé »; empty when there is nothing to say. */
  state: string;
}

export interface WeekSheet {
  commune: Commune;
  /** Every day, the empty ones too. */
  days: { date: IsoDate; entries: SheetLine[] }[];
}

type Facts = Pick<SheetLine, 'path' | 'title' | 'hours' | 'state' | 'details'>;

const line = (facts: Facts): SheetLine => ({
  ...facts,
  key: facts.path,
  what: `${facts.hours} ${facts.state} ${facts.title}`,
});

const eventLine = ({ path, data, place, commune }: Happening, hours: string): SheetLine =>
  line({
    path,
    hours: capitalize(hours),
    title: titleOf(data.title, data.demo),
    state: stateWord(data.status),
    details: `${typeset(place.name || commune.name)} · ${typeset(data.price)}`,
  });

const marketLine = ({ path, data }: Listing, hours: string): SheetLine =>
  line({
    path,
    hours: capitalize(hours),
    title: titleOf(data.name, data.demo),
    state: '',
    details: data.address?.street ?? '',
  });

/** What a commune holds on a day. */
const linesIn = ({ events, markets, date }: AgendaDay, { id }: Commune): SheetLine[] =>
  dayEntries({
    date,
    events: events.filter(({ event }) => event.commune.id === id),
    markets: markets.filter(({ market }) => market.commune.id === id),
  }).map((entry) =>
    'event' in entry ? eventLine(entry.event, entry.hours) : marketLine(entry.market, entry.hours),
  );

/** The communes where something is held in the coming weeks: a sheet of nothing would be printed for nothing. */
export const loadWeekSheets = once(async (): Promise<WeekSheet[]> => {
  const agenda = (await loadAgenda()).slice(0, DAYS_KEPT);
  return (await loadCommunes())
    .map((commune) => ({
      commune,
      days: agenda.map((day) => ({ date: day.date, entries: linesIn(day, commune) })),
    }))
    .filter(({ days }) => days.some(({ entries }) => entries.length > 0));
});

/** Identifiers of the communes that have a sheet. */
export const loadCommunesWithSheet = once(
  async () => new Set((await loadWeekSheets()).map(({ commune }) => commune.id)),
);
