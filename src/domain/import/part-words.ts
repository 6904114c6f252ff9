import { formatDay } from '../dates.ts';
import { describeTimes } from '../recurrence-words.ts';
import { cutText } from '../clean-text.ts';
import { type Part, fieldsOfPart } from './entry-parts.ts';
import { at, textAt } from '../json-values.ts';

/** How a report names each part. */
export const PART_WORDS: Readonly<Record<Part, string>> = {
  title: 'titre',
  summary: 'phrase',
  status: 'état',
  dates: 'dates',
  place: 'lieu',
  organiser: 'organisateur',
  price: 'prix',
  booking: 'réservation',
  access: 'accessibilité',
  text: 'description',
};

/** « titre, dates ». */
export const partsInWords = (parts: readonly Part[]): string =>
  parts.map((part) => PART_WORDS[part]).join(', ');

const MAX_SAID_LETTERS = 80;

/** What a part of an entry says, in a few words; « rien » when it says nothing. */
export function sayPart(part: Part, { fields, text }: { fields: unknown; text: string }): string {
  if (part === 'dates') return sayDates(fields);
  const values = Object.values(fieldsOfPart(part, fields)).flatMap(wordsIn);
  const words = part === 'text' ? text.trim().replace(/\s+/g, ' ') : values.join(', ');
  return cutText(words, MAX_SAID_LETTERS) || 'rien';
}

function sayDates(fields: unknown): string {
  const start = textAt(fields, 'start');
  const times = describeTimes({
    startTime: textAt(fields, 'startTime') || undefined,
    endTime: textAt(fields, 'endTime') || undefined,
  });
  const again = at(fields, 'recurrence') ? 'avec répétition' : '';
  const day = start && `${formatDay(start)} ${start.slice(0, 4)}`;
  return [day, times, again].filter(Boolean).join(' ') || 'rien';
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsIn);
  return typeof value === 'boolean' ? [] : [String(value)];
}
