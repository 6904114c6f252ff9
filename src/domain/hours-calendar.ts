import type OpeningHours from 'opening_hours';
import { type IsoDate, addDays, daysInMonth, weekdayOf } from './dates.ts';
import { readHours } from './hours-syntax.ts';

/** All that a rule may ask about a day. */
export interface Day {
  date: IsoDate;
  weekday: number;
  publicHoliday: boolean;
  /** `undefined` when the school holidays of that day are not published yet. */
  schoolHoliday: boolean | undefined;
  /** Which of its weekday in the month, from the start and from the end: `1/5`. */
  nth: string;
  /** The clocks change in its night or the night before: evaluated last. */
  clockChange: boolean;
}

/** The evaluator works in the time zone of the process, whichever it is: local time in, local time out. */
export const midnight = (date: IsoDate): Date =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));

const noon = (date: IsoDate): Date => new Date(midnight(date).setHours(12));

function stateAt(hours: OpeningHours | undefined, date: IsoDate): boolean | undefined {
  try {
    return hours?.getState(noon(date));
  } catch {
    return undefined;
  }
}

function readOrNothing(value: string, region: string): OpeningHours | undefined {
  try {
    return readHours(value, region);
  } catch {
    return undefined;
  }
}

function nthOf(date: IsoDate): string {
  const day = Number(date.slice(8));
  return `${Math.ceil(day / 7)}/${Math.ceil((daysInMonth(date.slice(0, 7)) - day + 1) / 7)}`;
}

/** Sunday of the last week of March or October, or the day after. Source: directive 2000/84/CE. */
function isClockChange(date: IsoDate): boolean {
  const sunday = weekdayOf(date) === 0 ? addDays(date, -1) : date;
  return /-(?:03|10)-(?:2[5-9]|3[01])$/.test(sunday) && weekdayOf(sunday) === 6;
}

function buildCalendar(first: IsoDate, count: number, region: string): Day[] {
  const publicHolidays = readOrNothing('PH 00:00-24:00', region);
  const schoolHolidays = readOrNothing('SH 00:00-24:00', region);
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(first, index);
    return {
      date,
      weekday: weekdayOf(date),
      publicHoliday: stateAt(publicHolidays, date) ?? false,
      schoolHoliday: stateAt(schoolHolidays, date),
      nth: nthOf(date),
      clockChange: isClockChange(date),
    };
  });
}

const calendars = new Map<string, Day[]>();

/** `count` days from `first`, with the holidays of `region`; the evaluator's holidays, so that both agree. */
export function calendarOf(first: IsoDate, count: number, region: string): Day[] {
  const key = `${first} ${count} ${region}`;
  const calendar = calendars.get(key) ?? buildCalendar(first, count, region);
  calendars.set(key, calendar);
  return calendar;
}
