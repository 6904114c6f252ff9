// The list of an agenda's events, v2: https://developers.openagenda.com/evenements/lecture (its answer, `?detailed=1`)
// and https://developers.openagenda.com/evenements/structure (each field). Texts are by language, or plain texts with
// `?monolingual=fr`; choices are codes, or `{ id, label }` with `?includeLabels=1`.
import type { EventStatus } from '../event-status.ts';
import {
  firstSentence,
  httpsAddress,
  lineOf,
  markdownOf,
  oneLine,
  plainText,
  withoutMarkdown,
} from '../clean-text.ts';
import { FeedFault } from '../feed-fault.ts';
import { EventFault, type FeedEvent, type FeedReading, addEvent } from './feed-event.ts';
import type { ReadContext } from './ical-feed.ts';
import { at, itemsAt, parseJson, textAt } from '../json-values.ts';
import { isFreePrice } from '../event-price.ts';
import { sessionsText } from './sessions.ts';
import { type Slot, lastDayOf, scheduleOf, slotOf } from './slots.ts';
import { statusInTitle } from './status-words.ts';
import { positionOf } from './where.ts';
import { localMoment } from './zones.ts';

const STATUSES: Readonly<Record<string, EventStatus>> = {
  '1': 'scheduled',
  '2': 'moved',
  '3': 'moved',
  '4': 'postponed',
  '5': 'full',
  '6': 'cancelled',
};
const ONLINE = '2';
const PUBLISHED = '2';

/** Every event of an answer; throws a `FeedFault` when it is none. */
export function readOpenAgenda(raw: string, context: ReadContext): FeedReading {
  const data = parseJson(raw);
  if (!Array.isArray(at(data, 'events'))) throw new FeedFault(refusalOf(data));
  const items = itemsAt(data, 'events');
  const reading: FeedReading = {
    events: [],
    pastCount: 0,
    onlineCount: 0,
    refused: [],
    isPartial: Number(textAt(data, 'total')) > items.length,
  };
  for (const item of items) addItem(reading, item, context);
  return reading;
}

function refusalOf(data: unknown): string {
  const said = oneLine(textAt(data, 'message') || textAt(data, 'error'), 120);
  return said
    ? `OpenAgenda répond « ${said} ». Vérifiez la clé (key) dans l’adresse de la source.`
    : 'la réponse n’a pas de liste « events ». L’adresse est de la forme https://api.openagenda.com/v2/agendas/123/events?key=…&detailed=1';
}

function addItem(reading: FeedReading, item: unknown, context: ReadContext): void {
  const state = codeOf(at(item, 'state')) || PUBLISHED;
  if (state !== PUBLISHED) return;
  if (codeOf(at(item, 'attendanceMode')) === ONLINE) reading.onlineCount += 1;
  else addEvent(reading, wordsOf(at(item, 'title')), () => readEvent(item, context));
}

/** A choice as its code, be it with its label. */
const codeOf = (value: unknown): string =>
  typeof value === 'object' ? textAt(value, 'id') : String(value ?? '');

/** A text in French, else in the first language that there is. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const first = Object.values(value).find((text) => typeof text === 'string' && text);
  return textAt(value, 'fr') || String(first ?? '');
}

function readEvent(item: unknown, { today }: ReadContext): FeedEvent | undefined {
  const id = oneLine(textAt(item, 'uid'), 40);
  if (!id) throw new EventFault('il n’a pas d’identifiant (uid).');
  const slots = slotsOf(item);
  if (lastDayOf(slots) < today) return undefined;
  const when = scheduleOf(slots.filter(({ endDate }) => endDate >= `${today.slice(0, 7)}-01`));
  if (!when) return undefined;
  const status = STATUSES[codeOf(at(item, 'status'))] ?? 'scheduled';
  const named = statusInTitle(oneLine(wordsOf(at(item, 'title')), 120), status);
  if (!named.title) throw new EventFault('il n’a pas de titre.');
  const text = plainText(withoutMarkdown(wordsOf(at(item, 'longDescription')).slice(0, 20_000)));
  const price = lineOf(wordsOf(at(item, 'conditions')), 80);
  return {
    id,
    url: httpsAddress(at(item, 'canonicalUrl')),
    ...named,
    summary: lineOf(wordsOf(at(item, 'description')), 200) ?? firstSentence(text),
    text: markdownOf(text + sessionsText(when.otherSessions)),
    schedule: when.schedule,
    place: placeOf(at(item, 'location')),
    organiser: lineOf(textAt(at(item, 'organizer'), 'name'), 120),
    price,
    isFree: isFreePrice(price),
    booking: bookingOf(itemsAt(item, 'registration')),
    access: isForWheelchairs(at(item, 'accessibility')) ? ['wheelchair'] : [],
  };
}

function slotsOf(item: unknown): Slot[] {
  const timings = itemsAt(item, 'timings');
  if (timings.length === 0)
    throw new EventFault('ses horaires (timings) manquent : ajoutez detailed=1 à l’adresse de la source.');
  const slots = timings.flatMap((timing) => {
    const from = localMoment(new Date(textAt(timing, 'begin')));
    return from ? [slotOf(from, localMoment(new Date(textAt(timing, 'end'))))] : [];
  });
  if (slots.length === 0) throw new EventFault('sa date n’existe pas.');
  return slots;
}

const placeOf = (location: unknown): FeedEvent['place'] => ({
  name: lineOf(textAt(location, 'name'), 120),
  address: streetOf(location),
  city: lineOf(textAt(location, 'city'), 80),
  postcode: /^\d{5}$/.exec(textAt(location, 'postalCode').trim())?.[0],
  insee: /^\d[\dAB]\d{3}$/.exec(textAt(location, 'insee').trim())?.[0],
  position: positionOf(at(location, 'latitude'), at(location, 'longitude')),
});

/** The address without the postcode and the name of the commune that end it. */
function streetOf(location: unknown): string | undefined {
  const street = textAt(location, 'address').replace(/,?\s*\d{2}\s?\d{3}\s.*$/, '');
  return lineOf(street, 160);
}

/** Ways to register are `{ type, value }`, or were plain texts. */
function bookingOf(ways: readonly unknown[]): string | undefined {
  const addresses = ways.map((way) => httpsAddress(typeof way === 'string' ? way : textAt(way, 'value')));
  return addresses.find(Boolean);
}

/** Codes of what is provided for: `mi` for people who move with difficulty. */
function isForWheelchairs(accessibility: unknown): boolean {
  if (Array.isArray(accessibility)) return accessibility.map(codeOf).includes('mi');
  return at(accessibility, 'mi') === true;
}
