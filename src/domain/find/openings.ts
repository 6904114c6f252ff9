import { type IsoDate, MINUTES_PER_DAY, addDays } from '../dates.ts';
import { type Interval, type ResolvedHours, parseDay, textOn } from '../hours.ts';
import type { Moment } from '../hours-state.ts';
import { NOW, type When, type Window, windowsOf } from './when.ts';

/** Days already read: most places share theirs. */
const readDays = new Map<string, Interval[]>();

function sureIntervals(text: string): Interval[] {
  const known = readDays.get(text) ?? parseDay(text).filter(({ maybe }) => !maybe);
  readDays.set(text, known);
  return known;
}

const sureOn = (hours: ResolvedHours, date: IsoDate): Interval[] =>
  hours.from <= date && date <= hours.until ? sureIntervals(textOn(hours, date)) : [];

/** When a place is surely open. */
export interface Opening {
  date: IsoDate;
  /** Minutes since midnight of `date`; `end` may pass 1,440. */
  start: number;
  end: number;
}

const openingIn = (hours: ResolvedHours, { date, start, end }: Window): Opening | undefined => {
  const interval = sureOn(hours, date).find((one) => one.start < end && one.end > start);
  return interval && { date, start: interval.start, end: interval.end };
};

/** First time that a place is surely open in the windows; a night that began the day before is left aside. */
export const openingWithin = (hours: ResolvedHours, windows: readonly Window[]): Opening | undefined => {
  for (const window of windows) {
    const opening = openingIn(hours, window);
    if (opening) return opening;
  }
  return undefined;
};

const isOpenNow = (hours: ResolvedHours, { date, minutes }: Moment): boolean =>
  sureOn(hours, date).some(({ start, end }) => start <= minutes && minutes < end) ||
  sureOn(hours, addDays(date, -1)).some(({ end }) => minutes + MINUTES_PER_DAY < end);

/** → whether hours are open at that moment, reckoned once for all the places that share them. */
export function openAt(when: When, now: Moment): (hours: ResolvedHours | undefined) => boolean {
  const windows = windowsOf(when, now);
  const isOpen = (hours: ResolvedHours) =>
    when.day === NOW ? isOpenNow(hours, now) : openingWithin(hours, windows) !== undefined;
  const known = new Map<ResolvedHours, boolean>();
  return (hours) => {
    if (!hours) return false;
    const open = known.get(hours) ?? isOpen(hours);
    known.set(hours, open);
    return open;
  };
}
