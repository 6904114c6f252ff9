import { type IsoDate, minutesOf, weekdayOf } from './dates.ts';

/**
 * Opening hours as plain days, small enough for an attribute of a page.
 *
 * A day is a list of intervals, `09:00-12:30,14:00-19:00`, in local time; the empty text is a closed day, `=` repeats
 * the day before in the same week. An interval belongs to the day on which it begins and may end after `24:00`.
 * A final `?` means that it may be open (by appointment…); a number after it, or after `#`, names one of `notes`,
 * counted from 1.
 */
export interface ResolvedHours {
  /** First and last day known. */
  from: IsoDate;
  until: IsoDate;
  /** The usual week, Monday first, from that Monday until the next one of the list. */
  weeks: { from: IsoDate; days: string[] }[];
  /** Days that differ from the usual week. */
  except: Record<IsoDate, string>;
  notes?: string[];
}

/** Minutes since midnight, `end` excluded and up to 2,880 for a night. */
export interface Interval {
  start: number;
  end: number;
  /** True when it depends on something else, as an appointment. */
  maybe: boolean;
  note?: string | undefined;
}

const INTERVALS = /(?:^|,)(\d\d:\d\d)-(\d\d:\d\d)([?#]?)(\d*)(?=,|$)/g;

/** Intervals of a day as `ResolvedHours` writes them. */
export const parseDay = (text: string, notes: string[] = []): Interval[] =>
  [...text.matchAll(INTERVALS)].map(([, start = '', end = '', mark, note]) => ({
    start: minutesOf(start),
    end: minutesOf(end),
    maybe: mark === '?',
    note: notes[Number(note) - 1],
  }));

/** A weekday of a usual week; the empty text is closed. */
export const usualDay = (days: string[], weekday: number): string =>
  days.filter((day, index) => index <= weekday && day !== '=').pop() ?? '';

/** The usual week that holds on `date`. */
export const weekOn = (weeks: ResolvedHours['weeks'], date: IsoDate) =>
  weeks.filter((week) => week.from <= date).pop();

/** The day as it is written; empty, or of no meaning, outside of the days known. */
export const textOn = (hours: ResolvedHours, date: IsoDate): string =>
  hours.except[date] ?? usualDay(weekOn(hours.weeks, date)?.days ?? [], weekdayOf(date));

/** Intervals that begin on `date`; `undefined` outside of the days known. */
export function hoursOn(hours: ResolvedHours, date: IsoDate): Interval[] | undefined {
  const isKnown = hours.from <= date && date <= hours.until;
  return isKnown ? parseDay(textOn(hours, date), hours.notes) : undefined;
}
