import { MINUTES_PER_DAY, timeOf, twoDigits } from './dates.ts';
import type { Day } from './hours-calendar.ts';

/** What the hours depend on: days that agree on all of it have the same hours, so that one of them is evaluated. */
interface Dependence {
  publicHolidays: boolean;
  schoolHolidays: boolean;
  nth: boolean;
  years: boolean;
  /** The hours of a day may come from the day before. */
  nights: boolean;
  /** Days of the year, `MM-JJ`, on which something may begin or end. */
  bounds: string[];
}

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATES = new RegExp(`\\b(${MONTH_NAMES.join('|')})\\b(?:\\s+(\\d{1,2})\\b(?:-(\\d{1,2})\\b)?)?`, 'g');
const TIMES = /(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})/g;
const YEARS = /\b(?:19|20|21)\d\d\b/g;
const NTH = /\[[-\d,\s]+\]/g;
const WORDS = /24\/7|\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|off|closed|open|unknown)\b|[\s,;:|-]/g;

const monthDay = (month: number, day: number) => `${twoDigits(month)}-${twoDigits(day)}`;

/** The day named and the one after; for a whole month its first day and the next month's. */
function boundsOf([, name = '', ...days]: RegExpExecArray): string[] {
  const month = MONTH_NAMES.indexOf(name) + 1;
  const numbers = days.filter(Boolean).map(Number);
  if (numbers.length === 0) return [monthDay(month, 1), monthDay(month + 1, 1)];
  return numbers.flatMap((day) => [monthDay(month, day), monthDay(month, day + 1)]);
}

/** `undefined` when the expression uses more than is read here: then every day is evaluated. */
function dependenceOf(value: string): Dependence | undefined {
  const plain = value.replace(/"[^"]*"/g, ' ');
  const timeless = plain.replace(TIMES, ' ');
  const bounds = [...timeless.matchAll(DATES)].flatMap(boundsOf);
  const rest = timeless.replace(DATES, '').replace(YEARS, '').replace(NTH, '').replace(WORDS, '');
  const nth = plain.includes('[');
  if (rest || (nth && bounds.length > 0)) return undefined;
  return {
    publicHolidays: /\bPH\b/.test(plain),
    schoolHolidays: /\bSH\b/.test(plain),
    nth,
    years: new RegExp(YEARS).test(timeless),
    nights: [...plain.matchAll(TIMES)].some(passesMidnight),
    bounds: [...new Set(bounds)].sort(),
  };
}

function passesMidnight([, startHours, startMinutes, endHours, endMinutes]: RegExpExecArray): boolean {
  const end = Number(endHours) * 60 + Number(endMinutes);
  return end > MINUTES_PER_DAY || end <= Number(startHours) * 60 + Number(startMinutes);
}

const traitsOf = (day: Day, on: Dependence): string =>
  [
    day.weekday,
    on.publicHolidays && day.publicHoliday,
    on.schoolHolidays && day.schoolHoliday,
    on.nth && day.nth,
    on.years && day.date.slice(0, 4),
    on.bounds.filter((bound) => bound <= day.date.slice(5)).length,
  ].join();

/** A key for each day of the calendar, equal for days on which `value` gives the same hours. */
export function classify(calendar: Day[], value: string): string[] {
  const on = dependenceOf(value);
  if (!on) return calendar.map((day) => day.date);
  const traits = calendar.map((day) => traitsOf(day, on));
  return on.nights ? traits.map((trait, index) => `${traits[index - 1]} ${trait}`) : traits;
}

export interface Template {
  /** The expression with other times in the same order. */
  value: string;
  /** The time of the expression for a time of the template, minutes since midnight. */
  timeFor: (minutes: number) => number;
}

const TIME_OR_COMMENT = /"[^"]*"|(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])/g;
const ARITHMETIC = /[+(]|\/\s*\d+:/;

/** Times of a template: 04:00, 04:10… out of the hours in which clocks change. */
const FIRST_TIME = 240;
const TIME_STEP = 10;
const MAX_TIMES = 100;

const timesOf = (value: string): { hours: number; minutes: number }[] =>
  [...value.matchAll(TIME_OR_COMMENT)]
    .filter(([text]) => !text.startsWith('"'))
    .map(([, hours, minutes]) => ({ hours: Number(hours), minutes: Number(minutes) }));

const canBeMoved = (value: string): boolean =>
  !ARITHMETIC.test(value.replace(/"[^"]*"/g, '')) &&
  timesOf(value).length <= MAX_TIMES &&
  timesOf(value).every(({ hours, minutes }) => hours < 48 && minutes < 60);

/** Times of day, both midnights left out, each once in order. */
const sortedTimes = (value: string): number[] =>
  [...new Set(timesOf(value).map(({ hours, minutes }) => (hours % 24) * 60 + minutes))]
    .filter((time) => time > 0)
    .sort((one, other) => one - other);

/** `text` is a comment, left as it is, or a time, which becomes its rank among `times`. */
function moveTime(text: string, times: number[]): string {
  if (text.startsWith('"')) return text;
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  const rank = times.indexOf((hours % 24) * 60 + minutes);
  const days = Math.floor(hours / 24) * MINUTES_PER_DAY;
  return timeOf(rank < 0 ? days : days + FIRST_TIME + rank * TIME_STEP);
}

/**
 * Only the order of the times of a day tells which rule wins, so that expressions with the same days and the same
 * order of times share one evaluation: `Mo 08:00-12:00` and `Mo 09:30-13:00` are one template.
 */
export function templateOf(value: string): Template {
  if (!canBeMoved(value)) return { value, timeFor: (minutes) => minutes };
  const times = sortedTimes(value);
  return {
    value: value.replace(TIME_OR_COMMENT, (text) => moveTime(text, times)),
    timeFor: (minutes) => times[(minutes - FIRST_TIME) / TIME_STEP] ?? minutes,
  };
}
