import ical, {
  type ICalEventData,
  type ICalLocation,
  ICalEventStatus,
  ICalEventTransparency,
  escape,
} from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { type IsoDate, addDays, daysBetween, TIME_ZONE } from './dates.ts';
import type { Position } from './distance.ts';
import { type Schedule, toRrule } from './recurrence.ts';
import { cleanText } from './svg.ts';

/** One entry of a calendar: an event, or what a market does on one weekday. */
export interface Appointment {
  /** Unique in the world and the same in every build. */
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
  /** When what it says last changed. */
  stamp: Date;
}

export interface CalendarFacts {
  name: string;
  description: string;
  /** Absolute address of the page that it follows. */
  url: string;
  appointments: readonly Appointment[];
}

const LINE_END = '\r\n';
const PRODUCT = '//made-in//agenda//FR';

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

const oneLine = (text: string): string => cleanText(text).replace(/[\r\n\t\u2028\u2029]+/g, ' ');
const lines = (text: string): string => cleanText(text).replace(/\r\n?|[\u2028\u2029]/g, '\n');

/** The generator escapes a comma or a semicolon even in an address. */
const address = (url: string): string => new URL(url).href.replaceAll(',', '%2C').replaceAll(';', '%3B');

const compact = (date: IsoDate): string => date.replaceAll('-', '');

interface Span {
  date: IsoDate;
  endDate: IsoDate;
  startTime?: string | undefined;
  endTime?: string | undefined;
}

/**
 * True when it has hours and stays within a day or passes one midnight. Several days are shown as a band of whole days,
 * whose hours the description tells: « du 5 au 7, de 10 h à 18 h » does not go on at night.
 */
export function hasHours({ start, end = start, startTime, endTime }: Schedule): boolean {
  if (!startTime) return false;
  const nights = daysBetween(start, end);
  return nights === 0 || (nights === 1 && endTime !== undefined && endTime <= startTime);
}

/** Local times without zone, which the generator writes as they are beside the name of the zone. */
function times({ date, endDate, startTime, endTime }: Span, isTimed: boolean) {
  if (!isTimed) return { start: `${date}T00:00:00`, end: `${addDays(endDate, 1)}T00:00:00`, allDay: true };
  const isOver = endTime && `${endDate}${endTime}` > `${date}${startTime}`;
  return { start: `${date}T${startTime}:00`, ...(isOver && { end: `${endDate}T${endTime}:00` }) };
}

const dayValue = (date: IsoDate, { startTime = '' }: Schedule, isTimed: boolean): string =>
  isTimed
    ? `;TZID=${TIME_ZONE}:${compact(date)}T${startTime.replace(':', '')}00`
    : `;VALUE=DATE:${compact(date)}`;

/** `RRULE` and `EXDATE`; a moved date stays in the rule, since its own entry replaces it. */
function ruleLines(schedule: Schedule, isTimed: boolean): string | null {
  const { start, startTime, recurrence } = schedule;
  if (!recurrence) return null;
  const rule = toRrule(recurrence, start, isTimed ? startTime : undefined);
  const except = recurrence.except.map((date) => `EXDATE${dayValue(date, schedule, isTimed)}`);
  return [`RRULE:${rule}`, ...except].join('\n');
}

/**
 * The generator writes `RECURRENCE-ID` of a whole day as a time, which no reader matches: it goes where rules go,
 * whose lines are copied. The blank line keeps it from being taken for a rule.
 */
const replacedLine = (from: IsoDate, schedule: Schedule, isTimed: boolean): string =>
  `RECURRENCE-ID${dayValue(from, schedule, isTimed)}\n `;

/** Readers take the comma after a final backslash for a part of the name. */
function category(text: string): { name: string }[] {
  const name = oneLine(text).replaceAll('\\', '/');
  return name ? [{ name }] : [];
}

function locationOf({ place, position }: Appointment): ICalLocation | null {
  const title = oneLine(place);
  const geo = position && { lat: position.latitude, lon: position.longitude };
  if (title) return geo ? { title, geo } : { title };
  return geo ? { geo } : null;
}

const shared = (appointment: Appointment, isTimed: boolean) => ({
  id: oneLine(appointment.uid),
  sequence: appointment.revision,
  stamp: appointment.stamp,
  timezone: TIME_ZONE,
  summary: oneLine(appointment.title),
  description: lines(appointment.description),
  location: locationOf(appointment),
  url: address(appointment.url),
  categories: appointment.categories.flatMap(category),
  status: STATUSES[appointment.status],
  ...((!isTimed || appointment.status !== 'confirmed') && {
    transparency: ICalEventTransparency.TRANSPARENT,
  }),
});

/** The entry, and one more for each moved date. */
function entriesOf(appointment: Appointment): ICalEventData[] {
  const { schedule } = appointment;
  const { start, end = start, recurrence } = schedule;
  const isTimed = hasHours(schedule);
  const on = (date: IsoDate) => ({
    ...shared(appointment, isTimed),
    ...times({ ...schedule, date, endDate: addDays(date, daysBetween(start, end)) }, isTimed),
  });
  return [
    { ...on(start), repeating: ruleLines(schedule, isTimed) },
    ...(recurrence?.moved ?? []).map(({ from, to }) => ({
      ...on(to),
      repeating: replacedLine(from, schedule, isTimed),
    })),
  ];
}

/** The generator leaves the names of a calendar as they come. */
const escaped = (text: string): string => escape(oneLine(text), false);

const REFRESH = `REFRESH-INTERVAL;VALUE=DURATION:PT12H\nX-PUBLISHED-TTL:PT12H`;

const zoneBlock = (): string => String(tzlib_get_ical_block(TIME_ZONE)[0]);

/** The generator would write how often to read again after the zone, where only entries may stand. */
const zoneOf = (): string => `${REFRESH}\n${zoneBlock()}`;

/** A calendar has at least one component: without entries, its zone. */
const withComponent = (text: string, isEmpty: boolean): string =>
  isEmpty ? text.replace(/END:VCALENDAR$/, () => `${zoneBlock()}${LINE_END}END:VCALENDAR`) : text;

/**
 * An iCalendar file with the rules of Paris’s clock; the same for the same facts. Whole days, rules, exceptions and
 * moved dates are as `Schedule` says. The process must be in that zone too. Source: RFC 5545.
 */
export function writeCalendar({ name, description, url, appointments }: CalendarFacts): string {
  const calendar = ical({
    prodId: PRODUCT,
    name: escaped(name),
    description: escaped(description),
    url: new URL(url).href,
    timezone: { name: null, generator: zoneOf },
  });
  for (const entry of appointments.flatMap(entriesOf)) calendar.createEvent(entry);
  return withComponent(calendar.toString(), appointments.length === 0) + LINE_END;
}
