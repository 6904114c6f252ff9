import type { IsoDate } from './dates.ts';

/** A date as lists write it, until the last day on which people set out for it. */
export interface ToldDate {
  until: IsoDate;
  text: string;
}

/** What an event has to come, from the dates that a page was built with: a date, none any more, or more than was told. */
export type NextDate = ToldDate | 'past' | 'untold';

/** Compact text of some dates in order, for an attribute; a final `+` says that there are more. */
export const writeDates = (dates: readonly ToldDate[], hasMore: boolean): string =>
  dates.map(({ until, text }) => `${until} ${text}`).join('|') + (hasMore ? '|+' : '');

/** The first date of a text that is not over on `today`. */
export function nextDate(text: string, today: IsoDate): NextDate {
  const told = text.split('|').filter(Boolean);
  const next = told.find((one) => one !== '+' && one.slice(0, 10) >= today);
  if (next) return { until: next.slice(0, 10), text: next.slice(11) };
  return told.includes('+') ? 'untold' : 'past';
}
