import { type IsoDate, WEEKDAYS, addDays, isRealDate, weekdayOf } from '../dates.ts';
import type { Criterion } from './criteria.ts';
import * as french from './french-words.ts';
import { readNumber } from './numbers.ts';
import { skipPhrase } from './phrases.ts';
import * as words from './time-words.ts';
import { type Step, type Token, isBroken, isNumber, skipWords, wordAt } from './tokens.ts';
import { type DayPart, NOW, TODAY, TOMORROW, WEEKEND, type When, writeWhen } from './when.ts';

type Tokens = readonly Token[];

const NOON = 720;
const DAWN = 360;

const isOneOf = (tokens: Tokens, at: number, set: ReadonlySet<string>): boolean =>
  set.has(wordAt(tokens, at));

/** Index after the linking words, at most three, before something else of the same clause. */
const skipLinks = (tokens: Tokens, at: number, links: ReadonlySet<string>): number =>
  Math.min(skipWords(tokens, at, links), at + 3);

function readPart(tokens: Tokens, at: number): Step<DayPart> | undefined {
  for (const [value, phrases] of words.PART_PHRASES) {
    const end = skipPhrase(tokens, at, phrases);
    if (end > at) return { value, end };
  }
  return undefined;
}

/** « matin », « au soir », « en fin d’après-midi » after a day. */
function readPartAfter(tokens: Tokens, at: number): Step<DayPart> | undefined {
  const start = tokens[at];
  if (!start || isBroken(start)) return undefined;
  return readPart(tokens, at) ?? readPart(tokens, skipLinks(tokens, at, words.TIME_LINKS));
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** What a moment is read with. */
export interface Known {
  /** Dates are understood when it is known. */
  today: IsoDate | undefined;
  /** Whether what begins at a token is counted: « 3 fraises ». */
  isCounted: (at: number) => boolean;
}

/** The day to come of a day and a month; the 29 February of the next leap year. */
function nextDate(month: number, day: number, today: IsoDate): IsoDate | undefined {
  const year = Number(today.slice(0, 4));
  const dates = Array.from(
    { length: 9 },
    (_, more) => `${year + more}-${twoDigits(month)}-${twoDigits(day)}`,
  );
  return dates.find((date) => date >= today && isRealDate(date));
}

const stepTo = <T>(value: T | undefined, end: number): Step<T> | undefined =>
  value === undefined ? undefined : { value, end };

const realDate = (text: string): IsoDate | undefined => (isRealDate(text) ? text : undefined);

/** None for a word that is no number. */
const dayNumber = ({ word }: Token): number => (word === 'premier' ? 1 : Number(word));

/** « 24/12 », « 24/12/2026 »; « 24/7 » and « 7/7 » are no dates, nor « 1/2 ». */
function readFigures(tokens: Tokens, at: number, today: IsoDate): Step<IsoDate> | undefined {
  const [day, month, year] = tokens.slice(at, at + 3);
  if (!isNumber(day) || !isNumber(month) || month.gap !== '/') return undefined;
  if (/^(?:24 7|7 7|1 [24]|3 4)$/.test(`${day.word} ${month.word}`)) return undefined;
  if (isNumber(year) && year.gap === '/') {
    const value = `${year.word.padStart(4, '20')}-${month.word.padStart(2, '0')}-${day.word.padStart(2, '0')}`;
    return stepTo(realDate(value), at + 3);
  }
  return stepTo(nextDate(Number(month.word), Number(day.word), today), at + 2);
}

/** « 24 décembre », « 1er mai 2027 ». */
function readDate(tokens: Tokens, at: number, today: IsoDate | undefined): Step<IsoDate> | undefined {
  const first = tokens[at];
  if (!first || !today) return undefined;
  const next = wordAt(tokens, at + 1) === 'er' ? at + 2 : at + 1;
  const month = words.MONTH_NUMBERS.get(wordAt(tokens, next));
  if (!month) return readFigures(tokens, at, today);
  const year = wordAt(tokens, next + 1);
  const hasYear = /^20\d\d$/.test(year);
  const value = hasYear
    ? realDate(`${year}-${twoDigits(month)}-${twoDigits(dayNumber(first))}`)
    : nextDate(month, dayNumber(first), today);
  return stepTo(value, next + (hasYear ? 2 : 1));
}

function readWeekday(tokens: Tokens, at: number): Step<string> | undefined {
  const word = wordAt(tokens, at);
  const day = words.DAY_NAMES.get(word);
  if (day) return { value: day, end: at + 1 };
  const abbreviated = words.DAY_ABBREVIATIONS.get(word);
  const hasStop = tokens[at + 1]?.gap.startsWith('.') ?? false;
  return abbreviated && (hasStop || readPart(tokens, at + 1))
    ? { value: abbreviated, end: at + 1 }
    : undefined;
}

const DAYS = [
  [NOW, words.NOW_PHRASES],
  [TODAY, words.TODAY_PHRASES],
  [TOMORROW, words.TOMORROW_PHRASES],
  [WEEKEND, words.WEEKEND_PHRASES],
] as const;

/** « samedi », « ce week-end », before « prochain » is looked at. */
function readDayName(tokens: Tokens, at: number, today: IsoDate | undefined): Step<string> | undefined {
  const late = skipPhrase(tokens, at, words.AFTER_TOMORROW_PHRASES);
  if (late > at) return today ? { value: addDays(today, 2), end: late } : undefined;
  for (const [value, phrases] of DAYS) {
    const end = skipPhrase(tokens, at, phrases);
    if (end > at) return { value, end };
  }
  return readWeekday(tokens, at);
}

const SATURDAY = WEEKDAYS.indexOf('samedi');

/** The day that « prochain » means: never today, nor the week-end that has begun. */
function nextDay(day: string, today: IsoDate): string {
  const weekday = weekdayOf(today);
  if (day === WEEKEND && weekday >= SATURDAY) return addDays(today, 7 + SATURDAY - weekday);
  return day === WEEKDAYS[weekday] ? addDays(today, 7) : day;
}

/** « samedi prochain », « prochain week-end ». */
function readNamedDay(tokens: Tokens, at: number, today: IsoDate | undefined): Step<string> | undefined {
  const start = skipWords(tokens, at, words.NEXT_WORDS);
  const day = readDayName(tokens, start, today);
  if (!day) return undefined;
  const end = skipWords(tokens, day.end, words.NEXT_WORDS);
  if (start === at && end === day.end) return day;
  return today ? { value: nextDay(day.value, today), end } : undefined;
}

/** Two months: further away people say the month. */
const DAYS_AHEAD = 62;

/** « samedi 14-18 h », « samedi 5-12 », « dimanche 3 fraises »: the number at `at` is not that of a day. */
function isOtherNumber(tokens: Tokens, at: number, { isCounted }: Known): boolean {
  const next = tokens[at + 1];
  if (!next || isBroken(next)) return false;
  if (HOUR_UNIT.test(next.word) || skipSpan(tokens, at) > at) return true;
  if (HYPHEN.test(next.gap)) return isNumber(next);
  return isMeasured(next.word) || words.COUNTED_WORDS.has(next.word) || isCounted(at + 1);
}

/** « samedi 28 »: the next such day. */
function readDayNumber(tokens: Tokens, day: Step<string>, known: Known): Step<IsoDate> | undefined {
  const { today } = known;
  const weekday = (WEEKDAYS as readonly string[]).indexOf(day.value);
  const number = tokens[day.end];
  if (!today || weekday < 0 || !isNumber(number) || isOtherNumber(tokens, day.end, known)) return undefined;
  const days = Array.from({ length: DAYS_AHEAD }, (_, more) => addDays(today, more));
  const isMeant = (date: IsoDate) =>
    weekdayOf(date) === weekday && Number(date.slice(8)) === Number(number.word);
  return stepTo(days.find(isMeant), day.end + 1);
}

/** A date after the name of its day is what is meant: « samedi 5 décembre ». */
function readDay(tokens: Tokens, at: number, known: Known): Step<string> | undefined {
  const named = readNamedDay(tokens, at, known.today);
  const date = readDate(tokens, named?.end ?? at, known.today);
  return date ?? (named && (readDayNumber(tokens, named, known) ?? named));
}

const FRACTIONS = new Map([
  ['demi', 30],
  ['demie', 30],
  ['quart', 15],
]);

const HOUR_UNIT = /^h(?:eures?|rs?)?$/;
const HYPHEN = /^\s*[-–—]\s*$/;

/** « 18 h, 12 km »: no minutes. */
const isMeasured = (word: string): boolean =>
  [french.KILOMETRES, french.METRES, french.EUROS, french.MEASURES].some((units) => units.has(word));

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
function readClock(tokens: Tokens, at: number, partOfDay?: DayPart): Step<number> | undefined {
  const hour = readHour(tokens, skipLinks(tokens, at, words.HOUR_LINKS));
  if (!hour) return undefined;
  const own = readPartAfter(tokens, hour.end);
  const part = own?.value ?? partOfDay;
  const value = inPart(hour.value, part);
  return (part ?? value >= DAWN) ? { value, end: own?.end ?? hour.end } : undefined;
}

const inPart = (minutes: number, part: DayPart | undefined): number =>
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
  const isBare = HYPHEN.test(next.gap) && HOUR_UNIT.test(wordAt(tokens, first - 1));
  const end = skipHour(tokens, second, isBare && !isMeasured(wordAt(tokens, second + 1)));
  return end > second ? end : at;
}

/** « avant 9 h », « jusqu’à 20 h », « de 9 h à 12 h »; → index after it. */
function skipLimit(tokens: Tokens, at: number): number {
  if (!isOneOf(tokens, at, words.HOUR_LIMITS)) return skipSpan(tokens, at);
  return readHour(tokens, skipLinks(tokens, at + 1, words.HOUR_LINKS))?.end ?? at;
}

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
