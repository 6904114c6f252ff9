import type { Appointment } from './calendar.ts';
import { hasHours } from './calendar.ts';
import type { IsoDate } from './dates.ts';
import type { Position } from './distance.ts';
import type { EventStatus } from './event-status.ts';
import type { Absolute } from './json-ld-site.ts';
import { describeTimes } from './recurrence-words.ts';
import type { Schedule } from './recurrence.ts';
import { capitalize } from './capitalize.ts';
import { typeset } from './typography.ts';

/** Where something takes place, as an entry says it. */
export interface Whereabouts {
  address?: string | undefined;
  position?: Position | undefined;
}

/** What of an event goes into a calendar. */
export interface EventFacts {
  id: string;
  path: string;
  data: Schedule & {
    title: string;
    summary: string;
    status: EventStatus;
    statusNote?: string | undefined;
    price: string;
    organiser: string;
    booking?: string | undefined;
    revision: number;
    updated: IsoDate;
    demo: boolean;
    place: Whereabouts;
  };
  commune: { name: string };
  categories: readonly { name: string }[];
  place: {
    name: string;
    listing?:
      | { data: { address?: { street?: string | undefined } | undefined; position?: Position | undefined } }
      | undefined;
  };
}

export interface CalendarContext {
  absolute: Absolute;
  /** Name of the host, which makes identifiers unique in the world. */
  host: string;
}

const STATUSES = {
  scheduled: 'confirmed',
  moved: 'confirmed',
  full: 'confirmed',
  postponed: 'tentative',
  cancelled: 'cancelled',
} as const;

/** Said before the title: many applications do not show a status. */
const WARNINGS: Partial<Record<EventStatus, string>> = {
  postponed: 'Reporté\u00a0: ',
  full: 'Complet\u00a0: ',
  cancelled: 'Annulé\u00a0: ',
};

/** Whole days are said as such by the calendar itself. */
const hoursLine = (schedule: Schedule): string =>
  hasHours(schedule) ? '' : capitalize(describeTimes(schedule));

const label = (name: string, value: string | undefined): string => (value ? `${name}\u00a0: ${value}` : '');

const describe = ({ data }: EventFacts, url: string): string =>
  [
    typeset(data.summary),
    data.statusNote && capitalize(typeset(data.statusNote)),
    hoursLine(data),
    label('Prix', typeset(data.price)),
    label('Organisé par', typeset(data.organiser)),
    label('Réservation', data.booking),
    url,
  ]
    .filter(Boolean)
    .join('\n');

/** The exact place of an event; undefined when only its commune is known. */
export const eventPosition = ({
  data,
  place,
}: Pick<EventFacts, 'place'> & { data: { place: Whereabouts } }) =>
  data.place.position ?? place.listing?.data.position;

/** Street of the place of an event. */
export const eventStreet = ({ data, place }: Pick<EventFacts, 'place'> & { data: { place: Whereabouts } }) =>
  data.place.address ?? place.listing?.data.address?.street;

export const titleOf = (title: string, demo: boolean): string => typeset(title) + (demo ? ' (exemple)' : '');

/** An event as the entry of a calendar; a cancelled or postponed one stays and says so. */
export function eventAppointment(event: EventFacts, { absolute, host }: CalendarContext): Appointment {
  const { id, path, data, commune, categories, place } = event;
  return {
    uid: `${id}@${host}`,
    title: (WARNINGS[data.status] ?? '') + titleOf(data.title, data.demo),
    description: describe(event, absolute(path)),
    url: absolute(path),
    place: [place.name, eventStreet(event), commune.name].filter(Boolean).join(', '),
    position: eventPosition(event),
    categories: categories.map(({ name }) => name),
    schedule: data,
    status: STATUSES[data.status],
    revision: data.revision,
    updated: data.updated,
  };
}
