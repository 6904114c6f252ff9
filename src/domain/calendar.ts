import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { type IsoDate, TIME_ZONE, addDays } from './dates.ts';
import type { Position } from './distance.ts';
import { type Occurrence, type Schedule, isNight, lastDay, occurrenceOf, toRrule } from './recurrence.ts';
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

// Lines hold 75 octets (RFC 5545, 3.1); the library does not count the blank that begins the next one. It concerns
// writing alone, which nothing else does with this library.
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
const isTimed = (one: Occurrence): boolean =>
  Boolean(one.startTime) && (one.date === one.endDate || isNight(one));

/** The same of the usual hours of an event. */
export const hasHours = (schedule: Schedule): boolean =>
  isTimed(occurrenceOf({ ...schedule, recurrence: undefined }, schedule.start));

/** One entry of the file, about one date or about a rule that begins on it. */
interface Entry {
  uid: string;
  one: Occurrence;
  /** As a band of whole days, whatever its hours. */
  isBand: boolean;
  properties: Property[];
}

/** `DTSTART` and `DTEND`: whole days end on the next one, and an end that is not later than the start is not told. */
function spanOf({ one, isBand }: Entry): Property[] {
  const { date, endDate, startTime = '', endTime = '' } = one;
  if (isBand) return [day('dtstart', date), day('dtend', addDays(lastDay(one), 1))];
  const first = localTimeOf('dtstart', date, startTime);
  return endTime && `${endDate}${endTime}` > `${date}${startTime}`
    ? [first, localTimeOf('dtend', endDate, endTime)]
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

/** Slugs hold no such sign: no other entry can have the same name. */
const extraUid = (uid: string, date: IsoDate): string => uid.replace('@', `_${date}@`);

/**
 * An entry for the rule, one that replaces each moved date of it, and one of its own for each other date: calendars
 * that know nothing of `RDATE` show them too.
 */
function entriesOf({ uid, schedule }: Appointment): Entry[] {
  const { start, recurrence } = schedule;
  const entry = (date: IsoDate, name: string): Entry => {
    const one = occurrenceOf(schedule, date);
    return { uid: name, one, isBand: !isTimed(one), properties: [] };
  };
  if (!recurrence) return [entry(start, uid)];
  const { every, moved, also, except } = recurrence;
  const extras = also
    .filter(({ date }) => !except.includes(date))
    .map(({ date }) => entry(date, extraUid(uid, date)));
  if (every === 'dates') return [entry(start, uid), ...extras];
  // Readers take each date of a series for what the series is.
  const isBand = !hasHours(schedule);
  const usual = occurrenceOf({ ...schedule, recurrence: undefined }, start);
  const rule = { uid, one: usual, isBand, properties: ruleOf(schedule) };
  const replaced = moved
    .filter(({ from }) => !also.some(({ date }) => date === from))
    .map(({ from }) => ({
      ...entry(from, uid),
      isBand,
      properties: [dateOfRule('recurrence-id', from, schedule)],
    }));
  return [rule, ...replaced, ...extras];
}

const STATUSES = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/** Readers take the comma after a final backslash for a part of the name. */
const categoriesOf = (names: readonly string[]): Property[] => {
  const values = names.map((name) => oneLine(name).replaceAll('\\', '/')).filter(Boolean);
  return values.length > 0 ? [['categories', {}, 'text', ...values]] : [];
};

const geoOf = (position: Position | undefined): Property[] =>
  position ? [['geo', {}, 'float', [position.latitude, position.longitude]]] : [];

function eventOf(appointment: Appointment, entry: Entry): Component {
  const { uid, isBand, properties } = entry;
  const isBusy = !isBand && appointment.status === 'confirmed';
  return [
    'vevent',
    [
      text('uid', oneLine(uid)),
      instant('dtstamp', appointment.updated),
      instant('last-modified', appointment.updated),
      ['sequence', {}, 'integer', appointment.revision],
      ...spanOf(entry),
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
