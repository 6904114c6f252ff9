// `/api/events` of Gancio: https://gancio.org/dev/api. Instants are seconds since 1970; dates of one repetition are
// events of their own with the same `parentId`; the list has no description.
import { firstSentence, httpsAddress, markdownOf, oneLine, plainText } from '../clean-text.ts';
import { FeedFault } from '../feed-fault.ts';
import { EventFault, type FeedEvent, type FeedReading, type FeedSource, addEvent } from './feed-event.ts';
import type { ReadContext } from './ical-feed.ts';
import { at, itemsAt, parseJson, textAt } from '../json-values.ts';
import { sessionsText } from './sessions.ts';
import { type Slot, lastDayOf, scheduleOf, slotOf } from './slots.ts';
import { statusInTitle } from './status-words.ts';
import { placeOfLine, positionOf } from './where.ts';
import { localMoment } from './zones.ts';

/** Every event of an answer, dates of one repetition together; throws a `FeedFault` when it is none. */
export function readGancio(raw: string, source: FeedSource, context: ReadContext): FeedReading {
  const data = parseJson(raw);
  if (!Array.isArray(data))
    throw new FeedFault('la réponse n’est pas une liste d’événements. L’adresse finit par /api/events.');
  const reading: FeedReading = { events: [], pastCount: 0, onlineCount: 0, refused: [], isPartial: false };
  const families = Map.groupBy(data as unknown[], idOf);
  for (const [id, items] of families) {
    if (textAt(at(items[0], 'place'), 'name') === 'online') reading.onlineCount += 1;
    else addEvent(reading, textAt(items[0], 'title'), () => readEvent({ id, items, source }, context));
  }
  return reading;
}

const idOf = (item: unknown): string => {
  const parent = textAt(item, 'parentId');
  return parent ? `parent-${oneLine(parent, 40)}` : oneLine(textAt(item, 'id'), 40);
};

interface Family {
  id: string;
  items: readonly unknown[];
  source: FeedSource;
}

function readEvent({ id, items, source }: Family, { today, communes }: ReadContext): FeedEvent | undefined {
  const [first] = items;
  if (!id) throw new EventFault('il n’a pas d’identifiant (id).');
  const slots = items.flatMap((item) => slotOfItem(item) ?? []);
  if (slots.length === 0) throw new EventFault('sa date n’existe pas.');
  const when = lastDayOf(slots) < today ? undefined : scheduleOf(slots);
  if (!when) return undefined;
  const named = statusInTitle(oneLine(textAt(first, 'title'), 120), 'scheduled');
  if (!named.title) throw new EventFault('il n’a pas de titre.');
  const text = plainText(textAt(first, 'description'));
  return {
    id,
    url: pageOf(first, source),
    ...named,
    summary: firstSentence(text),
    text: markdownOf(text + sessionsText(when.otherSessions)),
    schedule: when.schedule,
    place: placeOf(at(first, 'place'), communes),
    isFree: false,
    booking: httpsAddress(itemsAt(first, 'online_locations')[0]),
    access: [],
  };
}

function slotOfItem(item: unknown): Slot | undefined {
  const from = momentAt(item, 'start_datetime');
  return from && slotOf(from, momentAt(item, 'end_datetime'));
}

function momentAt(item: unknown, key: string) {
  const seconds = Number(textAt(item, key) || NaN);
  return localMoment(new Date(seconds * 1000));
}

const pageOf = (item: unknown, { url }: FeedSource): string | undefined => {
  const slug = textAt(item, 'slug') || textAt(item, 'id');
  return /^[\w-]{1,200}$/.test(slug) ? httpsAddress(`${new URL(url).origin}/event/${slug}`) : undefined;
};

/** The address of a place is one line, with or without its commune. */
function placeOf(place: unknown, communes: ReadContext['communes']): FeedEvent['place'] {
  const { name, address, ...rest } = placeOfLine(textAt(place, 'address'), communes);
  return {
    ...rest,
    name: oneLine(textAt(place, 'name'), 120) || undefined,
    address: [name, address].filter(Boolean).join(', ') || undefined,
    position: positionOf(at(place, 'latitude'), at(place, 'longitude')),
  };
}
