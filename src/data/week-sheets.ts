import { dayEntries } from '../domain/agenda.ts';
import type { IsoDate } from '../domain/dates.ts';
import { titleOf } from '../domain/event-calendar.ts';
import { stateWord } from '../domain/event-status.ts';
import { distanceKm, formatDistance } from '../domain/distance.ts';
import { type SheetEntry, type SheetPart, SHEET_RADIUS_KM, hasEmptyWeek } from '../domain/week-sheet.ts';
import { capitalize } from '../domain/capitalize.ts';
import { typeset } from '../domain/typography.ts';
import { type AgendaDay, loadAgenda } from './agenda.ts';
import type { Happening } from './events.ts';
import type { Listing } from './listings.ts';
import { once } from './once.ts';
import { type Commune, loadCommunes } from './taxonomy.ts';

/** A page built three weeks ago still has the whole of the next week. */
const DAYS_KEPT = 35;

/** Dates of a day around a commune that its page holds: more than the sheet can show of seven such days. */
const MOST_NEAR = 12;

/** One date on the sheet, in the parts that the page shows. */
export interface SheetLine extends SheetEntry {
  path: string;
  hours: string;
  title: string;
  /** « annulé »; empty when there is nothing to say. */
  state: string;
}

interface SheetDayLines {
  date: IsoDate;
  entries: SheetLine[];
  /** How many more there are. */
  rest: number;
}

export interface WeekSheet {
  commune: Commune;
  /** Every day, the empty ones too; around the commune, none unless it has a week without any date. */
  days: Record<SheetPart, SheetDayLines[]>;
}

/** A date of a day, whichever sheet shows it. */
interface Held extends Pick<SheetLine, 'path' | 'hours' | 'title' | 'state'> {
  commune: Commune;
  /** Where in the commune, and for how much; empty when there is nothing to say. */
  place: string;
  price: string;
}

const heldEvent = ({ path, data, place, commune }: Happening, hours: string): Held => ({
  path,
  hours: capitalize(hours),
  title: titleOf(data.title, data.demo),
  state: stateWord(data.status),
  commune,
  place: typeset(place.name),
  price: typeset(data.price),
});

const heldMarket = ({ path, data, commune }: Listing, hours: string): Held => ({
  path,
  hours: capitalize(hours),
  title: titleOf(data.name, data.demo),
  state: '',
  commune,
  place: data.address?.street ?? '',
  price: '',
});

const heldOn = (day: AgendaDay): Held[] =>
  dayEntries(day).map((entry) =>
    'event' in entry ? heldEvent(entry.event, entry.hours) : heldMarket(entry.market, entry.hours),
  );

const line = ({ path, hours, title, state }: Held, details: readonly string[]): SheetLine => ({
  path,
  hours,
  title,
  state,
  key: path,
  what: `${hours} ${state} ${title}`,
  details: details.filter(Boolean).join(' · '),
});

/** The coming days, each with all that is held: made once for all the sheets. */
const loadHeld = once(async () =>
  (await loadAgenda()).slice(0, DAYS_KEPT).map((day) => ({ date: day.date, all: heldOn(day) })),
);

type HeldDays = Awaited<ReturnType<typeof loadHeld>>;

const ownDays = (days: HeldDays, { id }: Commune): SheetDayLines[] =>
  days.map(({ date, all }) => {
    const own = all.filter(({ commune }) => commune.id === id);
    const entries = own.map((held) => line(held, [held.place || held.commune.name, held.price]));
    return { date, entries, rest: 0 };
  });

/** The other communes within the radius of the sheet, by identifier, as « Houdan (3,4 km) ». */
const neighboursOf = (commune: Commune, communes: readonly Commune[]): Map<string, string> =>
  new Map(
    communes
      .map((other) => ({ ...other, km: distanceKm(commune.position, other.position) }))
      .filter(({ id, km }) => id !== commune.id && km <= SHEET_RADIUS_KM)
      .map(({ id, name, km }) => [id, `${name} (${formatDistance(km)})`]),
  );

const nearDays = (days: HeldDays, neighbours: ReadonlyMap<string, string>): SheetDayLines[] =>
  days.map(({ date, all }) => {
    const near = all.filter(({ commune }) => neighbours.has(commune.id));
    const entries = near
      .slice(0, MOST_NEAR)
      .map((held) => line(held, [neighbours.get(held.commune.id) ?? '', held.place, held.price]));
    return { date, entries, rest: near.length - entries.length };
  });

/** The sheet of every commune. */
export const loadWeekSheets = once(async (): Promise<WeekSheet[]> => {
  const [communes, held] = [await loadCommunes(), await loadHeld()];
  return communes.map((commune) => {
    const own = ownDays(held, commune);
    const near = hasEmptyWeek(own) ? nearDays(held, neighboursOf(commune, communes)) : [];
    return { commune, days: { own, near } };
  });
});
