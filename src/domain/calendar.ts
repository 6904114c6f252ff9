import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { type IsoDate, TIME_ZONE, addDays, daysBetween } from './dates.ts';
import type { Position } from './distance.ts';
import { type Hours, type Move, type Schedule, ownHours, toRrule } from './recurrence.ts';
import { cleanText } from './svg.ts';

/** One entry of a calendar: an event, or what a market does on one weekday. */
export interface Appointment {
  /** Unique in the world and the same in every build; the part after `@` is the host. */
  uid: string;
  title: string;
  /** Lines are kept. */
  description: string;
  /** Absolute address of its page. */
  url: string;
  place: string;
  position?: Position | undefined;
  categories: readonly string[];
  schedule: Schedule;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** Grows with each change of date or place. */
  revision: number;
  /** Day on which what it says last changed. */
  updated: IsoDate;
}

export interface CalendarFacts {
  name: string;
  description: string;
  /** Absolute address of the page that it follows. */
  url: string;
  appointments: readonly Appointment[];
}

/** Media type of a calendar. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

const PRODUCT = '-//made-in//agenda//FR';

// Lines hold 75 octets (RFC 5545, 3.1); the library does not count the blank that begins the next one.
ICAL.foldLength = 74;

/** jCal: a calendar as JSON, which the library writes as text and escapes. Source: RFC 7265. */
type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];
type Component = [name: string, properties: Property[], components: Component[]];

const oneLine = (text: string): string => cleanText(text).replace(/[\r\n\t\u2028\u2029]+/g, ' ');
const lines = (text: string): string => cleanText(text).replace(/\r\n?|[\u2028\u2029]/g, '\n');

const text = (name: string, value: string): Property => [name, {}, 'text', value];
const textIfAny = (name: string, value: string): Property[] => (value ? [text(name, value)] : []);

/** Midnight in universal time. */
const instant = (name: string, date: IsoDate): Property => [name, {}, 'date-time', `${date}T00:00:00Z`];

const localTimeOf = (name: string, date: IsoDate, time: string): Property => [
  name,
  { tzid: TIME_ZONE },
  'date-time',
  `${date}T${time}:00`,
];

const day = (name: string, date: IsoDate): Property => [name, {}, 'date', date];

/**
 * True when it has hours and stays within a day or passes one midnight. Several days are shown as a band of whole days,
 * whose hours the description tells: « du 5 au 7, de 10 h à 18 h » does not go on at night.
 */
export function hasHours({ start, end = start, startTime, endTime }: Schedule): boolean {
  if (!startTime) return false;
  const nights = daysBetween(start, end);
  return nights === 0 || (nights === 1 && endTime !== undefined && endTime <= startTime);
}

/** One entry of the file: on which day, at which hours, and which date of the rule it replaces. */
interface Entry {
  uid: string;
  date: IsoDate;
  hours: Hours;
  properties: Property[];
}

/** A date of `schedule` as if it were the only one, with the hours of that date. */
const onDate = ({ start, end = start }: Schedule, date: IsoDate, hours: Hours): Schedule => ({
  start: date,
  end: addDays(date, daysBetween(start, end)),
  ...hours,
});

/** `DTSTART` and `DTEND`: whole days end on the next one, and an end that is not later than the start is not told. */
function spanOf(one: Schedule): Property[] {
  const { start, end = start, startTime = '', endTime = '' } = one;
  if (!hasHours(one)) return [day('dtstart', start), day('dtend', addDays(end, 1))];
  const first = localTimeOf('dtstart', start, startTime);
  return endTime && `${end}${endTime}` > `${start}${startTime}`
    ? [first, localTimeOf('dtend', end, endTime)]
    : [first];
}

/** A date of the rule, written as its `DTSTART` is. */
const dateOfRule = (name: string, date: IsoDate, schedule: Schedule): Property =>
  hasHours(schedule) ? localTimeOf(name, date, schedule.startTime ?? '') : day(name, date);

/** `RRULE` and `EXDATE`; a moved date stays in the rule, since its own entry replaces it. */
function ruleOf(schedule: Schedule): Property[] {
  const { start, startTime, recurrence } = schedule;
  const value = recurrence && toRrule(recurrence, start, hasHours(schedule) ? startTime : undefined);
  if (!value) return [];
  const extras = recurrence.also.map(({ date }) => date);
  return [
    ['rrule', {}, 'recur', ICAL.Recur.fromString(value).toJSON()],
    ...recurrence.except
      .filter((date) => !extras.includes(date))
      .map((date) => dateOfRule('exdate', date, schedule)),
  ];
}

/** The rule itself, or the first day alone. */
function mainEntry({ uid, schedule }: Appointment, move: Move | undefined): Entry {
  const hours = move && ownHours(move) ? move : schedule;
  return { uid, date: move?.to ?? schedule.start, hours, properties: ruleOf(schedule) };
}

/**
 * An entry for the rule, one that replaces each moved date of it, and one of its own for each other date: calendars
 * that know nothing of `RDATE` show them too.
 */
function entriesOf(appointment: Appointment): Entry[] {
  const { uid, schedule } = appointment;
  const { start, recurrence } = schedule;
  if (!recurrence) return [mainEntry(appointment, undefined)];
  const { every, moved, also, except } = recurrence;
  const [name, host] = uid.split('@');
  const moveOf = (date: IsoDate) => moved.find(({ from }) => from === date);
  const isExtra = (date: IsoDate) => also.some((extra) => extra.date === date);
  const extras = also
    .filter(({ date }) => !except.includes(date))
    .map((extra): Entry => {
      const move = moveOf(extra.date);
      const hours = (move && ownHours(move)) ?? ownHours(extra) ?? schedule;
      return { uid: `${name}-${extra.date}@${host}`, date: move?.to ?? extra.date, hours, properties: [] };
    });
  if (every === 'dates') return [mainEntry(appointment, moveOf(start)), ...extras];
  const replaced = moved
    .filter(({ from }) => !isExtra(from))
    .map((move): Entry => ({
      ...{ uid, date: move.to, hours: ownHours(move) ?? schedule },
      properties: [dateOfRule('recurrence-id', move.from, schedule)],
    }));
  return [mainEntry(appointment, undefined), ...replaced, ...extras];
}

const STATUSES = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/** Readers take the comma after a final backslash for a part of the name. */
const categoriesOf = (names: readonly string[]): Property[] => {
  const values = names.map((name) => oneLine(name).replaceAll('\\', '/')).filter(Boolean);
  return values.length > 0 ? [['categories', {}, 'text', ...values]] : [];
};

const geoOf = (position: Position | undefined): Property[] =>
  position ? [['geo', {}, 'float', [position.latitude, position.longitude]]] : [];

function eventOf(appointment: Appointment, { uid, date, hours, properties }: Entry): Component {
  const { startTime, endTime } = hours;
  const one = onDate(appointment.schedule, date, { startTime, endTime });
  const isBusy = hasHours(one) && appointment.status === 'confirmed';
  return [
    'vevent',
    [
      text('uid', oneLine(uid)),
      instant('dtstamp', appointment.updated),
      instant('last-modified', appointment.updated),
      ['sequence', {}, 'integer', appointment.revision],
      ...spanOf(one),
      ...properties,
      text('summary', oneLine(appointment.title)),
      ...textIfAny('location', oneLine(appointment.place)),
      ...geoOf(appointment.position),
      ...textIfAny('description', lines(appointment.description)),
      ...categoriesOf(appointment.categories),
      ['url', {}, 'uri', new URL(appointment.url).href],
      text('status', STATUSES[appointment.status]),
      text('transp', isBusy ? 'OPAQUE' : 'TRANSPARENT'),
    ],
    [],
  ];
}

/** How often to read again, in RFC 7986 and as calendars asked before it. */
const REFRESH = 'PT12H';

const headOf = ({ name, description, url }: CalendarFacts): Property[] => [
  text('version', '2.0'),
  text('prodid', PRODUCT),
  text('name', oneLine(name)),
  text('x-wr-calname', oneLine(name)),
  text('description', oneLine(description)),
  text('x-wr-caldesc', oneLine(description)),
  text('x-wr-timezone', TIME_ZONE),
  ['url', {}, 'uri', new URL(url).href],
  ['refresh-interval', {}, 'duration', REFRESH],
  ['x-published-ttl', {}, 'duration', REFRESH],
];

const LINE_END = '\r\n';

const textOf = (component: Component): string => ICAL.stringify(component).trimEnd();

/** A calendar has at least one component, and every local time names this zone. */
const ZONE = String(tzlib_get_ical_block(TIME_ZONE)[0]).trim().replace(/\r?\n/g, LINE_END);

/** An event stands in its own calendar and in those of its commune, its categories, the territory: written once. */
const written = new WeakMap<Appointment, string>();

function textOfAppointment(appointment: Appointment): string {
  const known = written.get(appointment);
  if (known !== undefined) return known;
  const entries = entriesOf(appointment).map((entry) => textOf(eventOf(appointment, entry)));
  const text = entries.join(LINE_END);
  written.set(appointment, text);
  return text;
}

/**
 * An iCalendar file with the rules of Paris’s clock; the same for the same facts, whatever the clock of the machine.
 * Whole days, rules, exceptions and moved dates are as `Schedule` says. Source: RFC 5545, RFC 7986.
 */
export function writeCalendar(facts: CalendarFacts): string {
  const empty = textOf(['vcalendar', headOf(facts), []]);
  const [end, ...head] = empty.split(LINE_END).reverse();
  const components = [ZONE, ...facts.appointments.map(textOfAppointment)];
  return [...head.reverse(), ...components, end, ''].join(LINE_END);
}
