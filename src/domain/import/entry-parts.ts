import { shortHash } from '../short-hash.ts';
import type { FeedEvent, FeedSource } from './feed-event.ts';
import { type ImportCommune, positionIn } from './where.ts';

/** What is imported and compared as one: a date and its hours change together. Keys of fields, body aside. */
export const PARTS = {
  title: ['title'],
  summary: ['summary'],
  status: ['status'],
  dates: ['start', 'end', 'startTime', 'endTime', 'recurrence'],
  place: ['commune', 'place'],
  organiser: ['organiser'],
  price: ['price', 'free'],
  booking: ['booking'],
  access: ['access'],
  text: [],
} as const satisfies Record<string, readonly string[]>;

/** What can be kept or taken of a feed by itself. */
export type Part = keyof typeof PARTS;
/** In the order of a file. */
export const PART_NAMES = Object.keys(PARTS) as Part[];

export type Fields = Record<string, unknown>;

/** Fields of an entry as the feed gives them, and its Markdown. */
export interface Imported {
  fields: Fields;
  text: string;
}

const PRICE_UNKNOWN = 'À demander à l’organisateur';
const PLACE_UNKNOWN = 'Lieu à préciser';

/** What the feed says, in the words of the schema; nothing that is the value by default. */
export function importedFrom(
  event: FeedEvent,
  { source, commune }: { source: FeedSource; commune: ImportCommune },
): Imported {
  const { schedule, place } = event;
  const position = positionIn(commune, place.position);
  const fields: Fields = {
    title: event.title,
    summary: event.summary ?? `Annoncé par ${source.name}.`,
    status: event.status,
    start: schedule.start,
    end: schedule.end,
    startTime: schedule.startTime,
    endTime: schedule.endTime,
    recurrence: schedule.recurrence,
    commune: commune.id,
    place: {
      name: place.name ?? place.address ?? PLACE_UNKNOWN,
      address: place.name && place.address,
      position,
    },
    organiser: event.organiser ?? source.organiser ?? source.name,
    price: event.price ?? (event.isFree ? 'Gratuit' : PRICE_UNKNOWN),
    free: event.isFree,
    booking: event.booking,
    access: event.access,
  };
  return { fields: said(fields) as Fields, text: event.text };
}

/** Values by default, which an entry need not say and a form may write. */
const isDefault = (key: string, value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (key === 'interval' && value === 1) ||
  (key === 'status' && value === 'scheduled');

/** The same value without what is by default, keys in alphabetical order when `inOrder`. */
function said(value: unknown, inOrder = false): unknown {
  if (Array.isArray(value)) return value.map((item) => said(item, inOrder));
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([key, item]) => !isDefault(key, item));
  if (inOrder) pairs.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, item]) => [key, said(item, inOrder)]));
}

/** Fields of one part that `data`, of any shape, holds. */
export const fieldsOfPart = (part: Part, data: unknown): Fields =>
  Object.fromEntries(
    PARTS[part].flatMap((key) => {
      const value = typeof data === 'object' && data !== null ? (data as Fields)[key] : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** Mark of what a part says, the same however it is written; empty when it says nothing. */
export function markOf(part: Part, { fields, text }: { fields: unknown; text: string }): string {
  const value = part === 'text' ? text.trim() : said(fieldsOfPart(part, fields), true);
  const isNothing = value === '' || JSON.stringify(value) === '{}';
  return isNothing ? '' : shortHash(JSON.stringify(value));
}

/** Marks of every part that says something. */
export const marksOf = (entry: { fields: unknown; text: string }): Record<string, string> =>
  Object.fromEntries(
    PART_NAMES.map((part) => [part, markOf(part, entry)] as const).filter(([, mark]) => mark),
  );
