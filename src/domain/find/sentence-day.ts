import { type IsoDate, WEEKDAYS, addDays, isRealDate, twoDigits, weekdayOf } from '../dates.ts';
import { isMeasured } from './numbers.ts';
import { skipPhrase } from './phrases.ts';
import { isHour, readPart } from './sentence-hour.ts';
import * as words from './time-words.ts';
import {
  type Step,
  type Token,
  type Tokens,
  isBroken,
  isHyphened,
  isNumber,
  skipWords,
  wordAt,
} from './tokens.ts';
import { TODAY, TOMORROW, WEEKEND } from '../near-days.ts';
import { NOW } from './when.ts';

/** What a day is read with. */
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
  if (isHour(tokens, at)) return true;
  if (isHyphened(next)) return isNumber(next);
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
export function readDay(tokens: Tokens, at: number, known: Known): Step<string> | undefined {
  const named = readNamedDay(tokens, at, known.today);
  const date = readDate(tokens, named?.end ?? at, known.today);
  return date ?? (named && (readDayNumber(tokens, named, known) ?? named));
}
