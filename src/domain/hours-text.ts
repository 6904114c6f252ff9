import { type IsoDate, addDays, daysBetween } from './dates.ts';
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

/** Hours that `formatHours` wrote; throws on a date that is none. */
export function parseHours(line: string): ResolvedHours {
  const [head = '', ...parts] = line.split('|');
  const [from = '', last] = head.split('+');
  const dateOf = (number: string) => addDays(from, Number(number));
  const hours: Required<ResolvedHours> = {
    from,
    until: dateOf(last ?? ''),
    weeks: [],
    except: {},
    notes: [],
  };
  for (const part of parts) {
    const [numbers = '', text = ''] = part.slice(1).split(' ', 2);
    if (part.startsWith('w')) hours.weeks.push({ from: dateOf(numbers), days: text.split(';') });
    else if (part.startsWith('x'))
      for (const number of numbers.split(',')) hours.except[dateOf(number)] = text;
    else hours.notes.push(decodeURIComponent(part.slice(1)));
  }
  return hours;
}
