import { dayEntries } from '../domain/agenda.ts';
import type { IsoDate } from '../domain/dates.ts';
import { titleOf } from '../domain/event-calendar.ts';
import { stateWord } from '../domain/event-status.ts';
import { distanceKm, formatDistance } from '../domain/distance.ts';
import type { SheetPart } from '../domain/week-sheet.ts';
import { DAYS_KEPT, type HeldDay, type KeptDay, sheetDays } from '../domain/week-sheet-days.ts';
import type { SheetEntry } from '../domain/week-sheet-plan.ts';
import { capitalize } from '../domain/capitalize.ts';
import { typeset } from '../domain/typography.ts';
import { type AgendaDay, loadAgenda } from './agenda.ts';
import type { Happening } from './events.ts';
import type { Listing } from './listings.ts';
import { once } from './once.ts';
import { type Commune, loadCommunes } from './taxonomy.ts';

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
  /** Every day, the empty ones too; those around the commune hold something only in weeks in which it has nothing. */
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
const loadHeld = once(async (): Promise<HeldDay<Held>[]> =>
  (await loadAgenda()).slice(0, DAYS_KEPT).map((day) => ({ date: day.date, all: heldOn(day) })),
);

const ownLine = (held: Held): SheetLine => line(held, [held.place || held.commune.name, held.price]);

/** With the commune and how far it is: « Bourg (3,4 km) ». */
const nearLine =
  ({ position }: Commune) =>
  (held: Held): SheetLine => {
    const km = distanceKm(position, held.commune.position);
    return line(held, [`${held.commune.name} (${formatDistance(km)})`, held.place, held.price]);
  };

const linesOf = (days: readonly KeptDay<Held>[], toLine: (held: Held) => SheetLine): SheetDayLines[] =>
  days.map(({ date, kept, rest }) => ({ date, entries: kept.map(toLine), rest }));

/** The sheet of every commune. */
export const loadWeekSheets = once(async (): Promise<WeekSheet[]> => {
  const [communes, held] = [await loadCommunes(), await loadHeld()];
  const positions = new Map(communes.map(({ slug, position }) => [slug, position]));
  return communes.map((commune) => {
    const { own, near } = sheetDays(held, commune.slug, positions);
    return { commune, days: { own: linesOf(own, ownLine), near: linesOf(near, nearLine(commune)) } };
  });
});
