import { addDays } from './dates.ts';
import { type SheetDay, type SheetEntry, SHEET_DAYS } from './week-sheet-plan.ts';

const FROM = '2026-11-21';

/** A date of a sheet. */
export const entry = (key: string, facts: Partial<SheetEntry> = {}): SheetEntry => ({
  key,
  what: `8 h – 13 h ${key}`,
  details: 'Place de la Halle · Gratuit',
  ...facts,
});

/** A week whose days hold these entries. */
export const week = (...entries: SheetEntry[][]): SheetDay[] =>
  Array.from({ length: SHEET_DAYS }, (_, index) => ({
    date: addDays(FROM, index),
    entries: entries[index] ?? [],
  }));

/** So many dates of a day. */
export const many = (day: number, count: number) =>
  Array.from({ length: count }, (_, rank) => entry(`${day}-${rank}`));
