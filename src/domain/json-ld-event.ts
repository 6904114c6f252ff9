import { type IsoDate, localTime, TIME_ZONE } from './dates.ts';
import { type EventFacts, type EventStatus, eventPosition, eventStreet } from './event-calendar.ts';
import type { JsonLdNode } from './json-ld.ts';
import { type CommuneFacts, addressNode, geoNode } from './json-ld-place.ts';
import type { Absolute } from './json-ld-site.ts';
import { type Occurrence, type Schedule, toRrule } from './recurrence.ts';

/** What of an event is told to search engines. */
export interface DescribedEvent extends EventFacts {
  data: EventFacts['data'] & { free: boolean };
  commune: CommuneFacts;
  place: EventFacts['place'] & { listing?: { path: string } | undefined };
  /** The next date first. */
  upcoming: readonly Occurrence[];
}

export interface EventContext {
  absolute: Absolute;
  /** Path of the organiser’s listing. */
  organiserPath?: string | undefined;
  /** Absolute address. */
  picture?: string | undefined;
}

const STATUSES: Record<EventStatus, string> = {
  scheduled: 'EventScheduled',
  moved: 'EventScheduled',
  full: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

const NOON_MINUTES = 720;

/** `2026-12-05T09:30:00+01:00`, or the day alone without a time. */
function moment(date: IsoDate, time: string | undefined): string {
  if (!time) return date;
  const hours = (localTime(new Date(`${date}T12:00:00Z`), TIME_ZONE).minutes - NOON_MINUTES) / 60;
  return `${date}T${time}:00+0${hours}:00`;
}

const schemaOrg = (term: string) => `https://schema.org/${term}`;

const FREQUENCIES: Record<string, string> = { WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };

const DAYS: Record<string, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** `SA` as schema.org names it; `1SU`, the first Sunday, as iCalendar does. */
const dayName = (code: string): string => (DAYS[code] ? schemaOrg(DAYS[code]) : code);

/** The rule of an event; nothing when a date has been moved or added, which it cannot say. */
function scheduleNode({ start, startTime, endTime, recurrence }: Schedule): JsonLdNode | undefined {
  const value = recurrence && toRrule(recurrence, start);
  if (!value || recurrence.moved.length + recurrence.also.length > 0) return undefined;
  const rule = new Map(value.split(';').map((part) => part.split('=') as [string, string]));
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${recurrence.interval}${FREQUENCIES[rule.get('FREQ') ?? '']}`,
    byDay: rule.get('BYDAY')?.split(',').map(dayName),
    byMonth: rule.get('BYMONTH')?.split(',').map(Number),
    byMonthDay: rule.has('BYMONTHDAY') ? Number(rule.get('BYMONTHDAY')) : undefined,
    startDate: start,
    endDate: recurrence.until,
    startTime,
    endTime,
    exceptDate: recurrence.except.length > 0 ? recurrence.except : undefined,
    scheduleTimezone: TIME_ZONE,
  };
}

/** Euros of a price that is one number and nothing else (« 5 € »). */
function euros(price: string): number | undefined {
  const [, units, cents = '0'] = /^(\d+)(?:,(\d{1,2}))?\s*€$/u.exec(price) ?? [];
  return units === undefined ? undefined : Number(`${units}.${cents.padEnd(2, '0')}`);
}

function offerNode({ price, free, booking, status }: DescribedEvent['data']): JsonLdNode | undefined {
  const amount = free ? 0 : euros(price);
  if (amount === undefined && !booking) return undefined;
  return {
    '@type': 'Offer',
    price: amount,
    priceCurrency: amount === undefined ? undefined : 'EUR',
    availability: schemaOrg(status === 'full' ? 'SoldOut' : 'InStock'),
    url: booking,
  };
}

const placeNode = (event: DescribedEvent, absolute: Absolute): JsonLdNode => ({
  '@type': 'Place',
  name: event.place.name || event.commune.name,
  url: event.place.listing && absolute(event.place.listing.path),
  address: addressNode({ street: eventStreet(event) }, event.commune),
  geo: geoNode(eventPosition(event)),
});

/** An event on its next date, or its first when it is past. */
export function eventNode(event: DescribedEvent, context: EventContext): JsonLdNode {
  const { data } = event;
  const { date, endDate } = event.upcoming[0] ?? { date: data.start, endDate: data.end ?? data.start };
  return {
    '@type': 'Event',
    name: data.title,
    description: data.summary,
    disambiguatingDescription: data.demo ? 'Exemple\u00a0: événement inventé' : undefined,
    url: context.absolute(event.path),
    image: context.picture,
    startDate: moment(date, data.startTime),
    endDate: data.startTime && !data.endTime ? undefined : moment(endDate, data.endTime),
    eventSchedule: scheduleNode(data),
    eventStatus: schemaOrg(STATUSES[data.status]),
    eventAttendanceMode: schemaOrg('OfflineEventAttendanceMode'),
    isAccessibleForFree: data.free,
    location: placeNode(event, context.absolute),
    organizer: {
      '@type': 'Organization',
      name: data.organiser,
      url: context.organiserPath && context.absolute(context.organiserPath),
    },
    offers: offerNode(data),
  };
}
