import { type IsoDate, daysBetween } from './dates.ts';
import type { ResolvedHours } from './hours.ts';

/** What would end a part, or be taken for an escape. */
const escaped = (note: string) => note.replace(/[%|]/g, encodeURIComponent);

/** Dates of each text, both in order. */
function byText(except: ResolvedHours['except']): [string, IsoDate[]][] {
  const dates = new Map<string, IsoDate[]>();
  for (const [date, text] of Object.entries(except)) dates.set(text, [...(dates.get(text) ?? []), date]);
  return [...dates];
}

/**
 * Hours as one line of an attribute, a third of their JSON: `2026-11-16+369|w0 ;08:00-12:00;=;=;=;=;|x39,166 |nnote`.
 * First day and number of the last one, usual weeks and exceptional days by number, notes. `parseHours` reads it.
 */
export function formatHours({ from, until, weeks, except, notes = [] }: ResolvedHours): string {
  const numberOf = (date: IsoDate) => daysBetween(from, date);
  return [
    `${from}+${numberOf(until)}`,
    ...weeks.map((week) => `w${numberOf(week.from)} ${week.days.join(';')}`),
    ...byText(except).map(([text, dates]) => `x${dates.map(numberOf).join()} ${text}`),
    ...notes.map((note) => `n${escaped(note)}`),
  ].join('|');
}
