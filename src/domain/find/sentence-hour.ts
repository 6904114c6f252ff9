import { isMeasured, readNumber } from './numbers.ts';
import { skipPhrase } from './phrases.ts';
import * as words from './time-words.ts';
import {
  type Step,
  type Tokens,
  isBroken,
  isHyphened,
  isNumber,
  isOneOf,
  skipLinks,
  skipWords,
  wordAt,
} from './tokens.ts';
import type { DayPart } from './when.ts';

const NOON = 720;
const DAWN = 360;

const FRACTIONS = new Map([
  ['demi', 30],
  ['demie', 30],
  ['quart', 15],
]);

const HOUR_UNIT = /^h(?:eures?|rs?)?$/;

export function readPart(tokens: Tokens, at: number): Step<DayPart> | undefined {
  for (const [value, phrases] of words.PART_PHRASES) {
    const end = skipPhrase(tokens, at, phrases);
    if (end > at) return { value, end };
  }
  return undefined;
}

/** « matin », « au soir », « en fin d’après-midi » after a day. */
export function readPartAfter(tokens: Tokens, at: number): Step<DayPart> | undefined {
  const start = tokens[at];
  if (!start || isBroken(start)) return undefined;
  return readPart(tokens, at) ?? readPart(tokens, skipLinks(tokens, at, words.TIME_LINKS));
}

const isMinutes = (word: string, minutes: number): boolean =>
  (minutes >= 10 && minutes < 60) || /^0\d$/.test(word);

/** Minutes after the hour: « 30 », « trente », « et demie »; « 9h-12h » has none, nor « 9 h 12 h ». */
function readMinutes(tokens: Tokens, at: number): Step<number> {
  const next = tokens[at];
  const none = { value: 0, end: at };
  if (!next || isBroken(next) || next.gap.trim()) return none;
  const fraction = next.word === 'et' ? FRACTIONS.get(wordAt(tokens, at + 1)) : undefined;
  if (fraction) return { value: fraction, end: at + 2 };
  const number = isNumber(next) ? { value: Number(next.word), end: at + 1 } : readNumber(tokens, at);
  if (!number || !isMinutes(next.word, number.value)) return none;
  const unit = wordAt(tokens, number.end);
  return isMeasured(unit) || HOUR_UNIT.test(unit) ? none : number;
}

/** « 18h30 », « 18 heures », « 18:30 », « dix-huit heures trente »; minutes since midnight. */
function readHour(tokens: Tokens, at: number): Step<number> | undefined {
  const [digits, colon] = [tokens[at], tokens[at + 1]];
  if (isNumber(digits) && isNumber(colon) && colon.gap === ':' && colon.word.length === 2)
    return timeOf(Number(digits.word), { value: Number(colon.word), end: at + 2 });
  const hour = readNumber(tokens, at);
  if (!hour || !HOUR_UNIT.test(wordAt(tokens, hour.end))) return undefined;
  if (hour.value === 1 && !isNumber(digits)) return undefined;
  return timeOf(hour.value, readMinutes(tokens, hour.end + 1));
}

const timeOf = (hour: number, minutes: Step<number>): Step<number> | undefined =>
  Number.isInteger(hour) && hour < 24 && minutes.value < 60
    ? { value: hour * 60 + minutes.value, end: minutes.end }
    : undefined;

/** « à 18 h », « après 19 h », « vers 3 h de l’après-midi »; an hour of the night only when its part is said. */
export function readClock(tokens: Tokens, at: number, partOfDay?: DayPart): Step<number> | undefined {
  const hour = readHour(tokens, skipLinks(tokens, at, words.HOUR_LINKS));
  if (!hour) return undefined;
  const own = readPartAfter(tokens, hour.end);
  const part = own?.value ?? partOfDay;
  const value = inPart(hour.value, part);
  return (part ?? value >= DAWN) ? { value, end: own?.end ?? hour.end } : undefined;
}

export const inPart = (minutes: number, part: DayPart | undefined): number =>
  (part === 'soir' || part === 'apres-midi') && minutes < NOON ? minutes + NOON : minutes;

/** « 9 h », and « 12 » in « entre 12 et 14 h »; → index after it. */
const skipHour = (tokens: Tokens, at: number, isBare: boolean): number =>
  readHour(tokens, at)?.end ?? (isBare && isNumber(tokens[at]) ? at + 1 : at);

/** « 14 » in « 14-18 h »; before six it is a day (« samedi 5 à 18 h »), and people in « pour 12 à 20 h ». */
function isBareHour(tokens: Tokens, at: number): boolean {
  const hour = Number(wordAt(tokens, at));
  return hour * 60 >= DAWN && hour < 24 && wordAt(tokens, at - 1) !== 'pour';
}

/** « 9h-12h », « 14 à 18 h », « entre 12 h et 14 h »: how long is not understood. → index after it */
function skipSpan(tokens: Tokens, at: number): number {
  const start = isOneOf(tokens, at, words.SPAN_WORDS) ? at + 1 : at;
  const first = skipHour(tokens, start, start > at || isBareHour(tokens, at));
  const next = tokens[first];
  if (first === start || !next || isBroken(next)) return at;
  const second = skipWords(tokens, first, words.UNTIL_WORDS);
  if (second === first && !/^\s*[-–—/]\s*$/.test(next.gap)) return at;
  const isBare = isHyphened(next) && HOUR_UNIT.test(wordAt(tokens, first - 1));
  const end = skipHour(tokens, second, isBare && !isMeasured(wordAt(tokens, second + 1)));
  return end > second ? end : at;
}

/** Whether the number at `at` is that of an hour: « 14 h », « 14-18 h ». */
export const isHour = (tokens: Tokens, at: number): boolean =>
  HOUR_UNIT.test(wordAt(tokens, at + 1)) || skipSpan(tokens, at) > at;

/** « avant 9 h », « jusqu’à 20 h », « de 9 h à 12 h »; → index after it. */
export function skipLimit(tokens: Tokens, at: number): number {
  if (!isOneOf(tokens, at, words.HOUR_LIMITS)) return skipSpan(tokens, at);
  return readHour(tokens, skipLinks(tokens, at + 1, words.HOUR_LINKS))?.end ?? at;
}
