import { type IsoDate, utcOffset, TIME_ZONE } from './dates.ts';
import { type EventFacts, eventPosition, eventStreet } from './event-calendar.ts';
import { type EventStatus, canBook, takesPlace } from './event-status.ts';
import type { JsonLdNode } from './json-ld.ts';
import { type CommuneFacts, addressNode, geoNode } from './json-ld-place.ts';
import type { Absolute } from './json-ld-site.ts';
import { type Hours, type Occurrence, type Schedule, ruleDays, toRrule } from './recurrence.ts';

/** What of an event is told to search engines. */
export interface DescribedEvent extends EventFacts {
  data: EventFacts['data'] & { free: boolean; access: readonly string[] };
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
  /** French words for those it is for; nothing when it is for all. */
  audience?: string | undefined;
  /** French words for a kind of `access`. */
  accessName: (access: string) => string;
}

const STATUSES: Record<EventStatus, string> = {
  scheduled: 'EventScheduled',
  moved: 'EventScheduled', // elsewhere: a date that was moved says so itself
  full: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

/** `2026-12-05T09:30:00+01:00`, or the day alone without a time. */
function moment(date: IsoDate, time: string | undefined): string {
  if (!time) return date;
  return `${date}T${time}:00+0${utcOffset(date, time, TIME_ZONE) / 60}:00`;
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

/** Days of the rule on which it is not held as usual: those moved or with other hours are events of their own. */
function exceptions(recurrence: NonNullable<Schedule['recurrence']>, start: IsoDate): IsoDate[] {
  const { except, moved, also } = recurrence;
  const days = also.length > 0 ? ruleDays(recurrence, start) : [];
  const others = also.flatMap(({ date }) => (days.includes(date) ? date : []));
  return [...new Set([...except, ...moved.map(({ from }) => from), ...others])].sort();
}

/** The rule of an event; nothing for plain dates. */
function scheduleNode({ start, startTime, endTime, recurrence }: Schedule): JsonLdNode | undefined {
  const value = recurrence && toRrule(recurrence, start);
  if (!value) return undefined;
  const except = exceptions(recurrence, start);
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
    exceptDate: except.length > 0 ? except : undefined,
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
  const url = canBook(status) ? booking : undefined;
  if (amount === undefined && !url) return undefined;
  return {
    '@type': 'Offer',
    price: amount,
    priceCurrency: amount === undefined ? undefined : 'EUR',
    availability: takesPlace(status) ? schemaOrg(status === 'full' ? 'SoldOut' : 'InStock') : undefined,
    url,
  };
}

/** Kinds of access that are those of the place; the others are of what is shown there, which has no word for them. */
const AMENITIES = ['wheelchair', 'toilets', 'seats', 'hearingLoop', 'dogs'];

function amenityNodes({ access }: DescribedEvent['data'], { accessName }: EventContext) {
  const nodes = AMENITIES.filter((kind) => access.includes(kind)).map((kind) => ({
    '@type': 'LocationFeatureSpecification',
    name: accessName(kind),
    value: true,
  }));
  return nodes.length > 0 ? nodes : undefined;
}

const placeNode = (event: DescribedEvent, context: EventContext): JsonLdNode => ({
  '@type': 'Place',
  '@id': placeId(event, context),
  name: event.place.name || event.commune.name,
  url: event.place.listing && context.absolute(event.place.listing.path),
  address: addressNode({ street: eventStreet(event) }, event.commune),
  geo: geoNode(eventPosition(event)),
  amenityFeature: amenityNodes(event.data, context),
});

/** So that the dates that are events of their own say where without saying it all again. */
const placeId = ({ path }: DescribedEvent, { absolute }: EventContext): string => `${absolute(path)}#lieu`;

/** When it begins and ends; the end alone is not said of what has an hour to begin but none to end. */
function timesOf({ date, endDate, startTime, endTime }: Occurrence): JsonLdNode {
  return {
    startDate: moment(date, startTime),
    endDate: startTime && !endTime ? undefined : moment(endDate, endTime),
  };
}

/** A date that was moved says from when, whatever the rest of the event. */
function statusOf(status: EventStatus, { movedFrom }: Occurrence, { startTime }: Hours): JsonLdNode {
  const isRescheduled = movedFrom !== undefined && takesPlace(status);
  return {
    eventStatus: schemaOrg(isRescheduled ? 'EventRescheduled' : STATUSES[status]),
    previousStartDate: isRescheduled ? moment(movedFrom, startTime) : undefined,
  };
}

/** More dates than this tell a search engine nothing that it would show. */
const MAX_SUB_EVENTS = 12;

/** Dates to come that the rule does not say: moved, added, or all of those of a plain list. */
function ownDates({ data, upcoming }: DescribedEvent): Occurrence[] {
  const { recurrence } = data;
  if (!recurrence || upcoming.length < 2) return [];
  const isOwn = ({ date, movedFrom }: Occurrence) =>
    recurrence.every === 'dates' ||
    movedFrom !== undefined ||
    recurrence.also.some((extra) => extra.date === date);
  return upcoming.filter(isOwn).slice(0, MAX_SUB_EVENTS);
}

function subEventNodes(event: DescribedEvent, context: EventContext): JsonLdNode[] | undefined {
  const nodes = ownDates(event).map((occurrence) => ({
    '@type': 'Event',
    name: event.data.title,
    ...timesOf(occurrence),
    ...statusOf(event.data.status, occurrence, event.data),
    location: { '@id': placeId(event, context) },
  }));
  return nodes.length > 0 ? nodes : undefined;
}

const firstDate = ({ start, end = start, startTime, endTime }: Schedule): Occurrence => ({
  date: start,
  endDate: end,
  startTime,
  endTime,
});

/** French, and the French sign language (ISO 639-3) where it is interpreted. */
const languagesOf = ({ access }: DescribedEvent['data']) =>
  access.includes('signLanguage') ? ['fr', 'fsl'] : 'fr';

/** An event on its next date, or its first when it is past. Source: https://schema.org/Event, and Google’s guide. */
export function eventNode(event: DescribedEvent, context: EventContext): JsonLdNode {
  const { data, categories } = event;
  const occurrence = event.upcoming[0] ?? firstDate(data);
  return {
    '@type': 'Event',
    name: data.title,
    description: data.summary,
    disambiguatingDescription: data.demo ? 'Exemple\u00a0: événement inventé' : undefined,
    url: context.absolute(event.path),
    image: context.picture,
    keywords: categories.length > 0 ? categories.map(({ name }) => name) : undefined,
    inLanguage: languagesOf(data),
    ...timesOf(occurrence),
    eventSchedule: scheduleNode(data),
    ...statusOf(data.status, occurrence, data),
    eventAttendanceMode: schemaOrg('OfflineEventAttendanceMode'),
    isAccessibleForFree: data.free,
    audience: context.audience && { '@type': 'Audience', audienceType: context.audience },
    location: placeNode(event, context),
    organizer: {
      '@type': 'Organization',
      name: data.organiser,
      url: context.organiserPath && context.absolute(context.organiserPath),
    },
    offers: offerNode(data),
    subEvent: subEventNodes(event, context),
  };
}
