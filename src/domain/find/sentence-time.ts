import type { Criterion } from './criteria.ts';
import { type Known, readDay } from './sentence-day.ts';
import { inPart, readClock, readPart, readPartAfter, skipLimit } from './sentence-hour.ts';
import * as words from './time-words.ts';
import { type Tokens, isBroken, isNumber, isOneOf, skipLinks, wordAt } from './tokens.ts';
import { TODAY } from '../near-days.ts';
import { NOW, type When, writeWhen } from './when.ts';

interface Asked extends When {
  isHourOnly?: true;
  end: number;
}

/** A day, then its part, then an hour. */
function readFromDay(tokens: Tokens, at: number, known: Known): Asked | undefined {
  const day = readDay(tokens, at, known);
  if (!day) return undefined;
  if (day.value === NOW) return { day: NOW, end: day.end };
  const part = readPartAfter(tokens, day.end);
  return withHour(tokens, { day: day.value, ...(part && { part: part.value }), end: part?.end ?? day.end });
}

/** « ce soir », « cet après-midi »; « à midi ». */
function readPartOfToday(tokens: Tokens, at: number): Asked | undefined {
  const isThis = isOneOf(tokens, at, words.THIS_WORDS);
  const part = isThis || isOneOf(tokens, at, words.NOON_LINKS) ? readPart(tokens, at + 1) : undefined;
  if (!part || !(isThis || part.value === 'midi')) return undefined;
  const hour = isThis ? {} : { isHourOnly: true as const };
  return withHour(tokens, { day: TODAY, part: part.value, ...hour, end: part.end });
}

function withHour(tokens: Tokens, asked: Asked): Asked {
  const next = tokens[asked.end];
  if (!next || isBroken(next) || skipLimit(tokens, asked.end) > asked.end) return asked;
  const clock = readClock(tokens, asked.end, asked.part);
  if (!clock) return asked;
  const { day, isHourOnly } = asked;
  return { day, at: clock.value, ...(isHourOnly && { isHourOnly }), end: clock.end };
}

/** An hour, then its day; of today when it is not said. */
function readFromHour(tokens: Tokens, at: number, known: Known): Asked | undefined {
  const clock = readClock(tokens, at);
  if (!clock) return undefined;
  const next = tokens[clock.end];
  const start = skipLinks(tokens, clock.end, words.TIME_LINKS);
  const day =
    next && !isBroken(next)
      ? (readPartOfToday(tokens, clock.end) ?? readFromDay(tokens, start, known))
      : undefined;
  if (!day || day.day === NOW || day.at !== undefined)
    return { day: TODAY, at: clock.value, isHourOnly: true, end: clock.end };
  return { day: day.day, at: inPart(clock.value, day.part), end: day.end };
}

export interface ReadTime {
  /** None when the words are left as typed. */
  says?: Criterion;
  /** « à 18 h », without its day: of today, unless another is said. */
  isHourOnly?: true;
  end: number;
}

/** Index from which a moment may be said: « ouvert », then linking words. */
const startsOf = (tokens: Tokens, at: number): number[] => {
  const first = isOneOf(tokens, at, words.OPEN_WORDS) ? at + 1 : at;
  const last = skipLinks(tokens, first, words.TIME_LINKS);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** A moment that begins at `at`, « ouvert » and linking words included. */
export function readTime(tokens: Tokens, at: number, known: Known): ReadTime | undefined {
  for (const start of startsOf(tokens, at)) {
    const limit = skipLimit(tokens, start);
    if (limit > start) return { end: limit };
    const asked =
      readPartOfToday(tokens, start) ??
      readFromDay(tokens, start, known) ??
      readFromHour(tokens, start, known);
    if (!asked) continue;
    const { isHourOnly, end } = asked;
    return { says: { facet: 'when', value: writeWhen(asked) }, ...(isHourOnly && { isHourOnly }), end };
  }
  return undefined;
}

/** Whether « ouvert » stands here alone, nothing after it saying when. */
export const saysOpen = (tokens: Tokens, at: number): boolean => {
  const next = tokens[at + 1];
  if (!isOneOf(tokens, at, words.OPEN_WORDS)) return false;
  return !next || isBroken(next) || !(words.OPEN_LIMITS.has(next.word) || isNumber(next));
};

/** « fermé », « fermée »: no farm. Without its accent « ferme dimanche » is one: people ask for what is open. */
export const isSurelyClosed = (tokens: Tokens, at: number): boolean =>
  /^fermée?s?$/.test(tokens[at]?.typed ?? '') || wordAt(tokens, at).startsWith('fermee');

/** « fermé lundi »; without accents « ferme le lundi » too, when no article says that it is a farm. */
export function saysClosed(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at, words.CLOSED_WORDS)) return false;
  if (isSurelyClosed(tokens, at)) return true;
  const isFarm = isOneOf(tokens, at - 1, words.FARM_ARTICLES);
  return !isFarm && isOneOf(tokens, at + 1, new Set(['le', 'les']));
}
