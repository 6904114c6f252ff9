import { type Positions, placesWithin } from './agenda-places.ts';
import type { IsoDate } from './dates.ts';
import { SHEET_RADIUS_KM, type SheetPart } from './week-sheet.ts';
import { SHEET_DAYS } from './week-sheet-plan.ts';

/** Days that the page of a sheet holds: built three weeks ago, it still has the whole of the next week. */
export const DAYS_KEPT = 35;

/**
 * Dates that it holds in all: no more, for the thousand elements of any page; as many for each week as a sheet can show
 * when every day is full.
 */
export const MOST_DATES = 120;

/** What is held on a day, in the order in which it is told. */
export interface HeldDay<T> {
  date: IsoDate;
  all: readonly T[];
}

/** What the page holds of it, and how many more there are. */
export interface KeptDay<T> {
  date: IsoDate;
  kept: readonly T[];
  rest: number;
}

/** Whether seven days with this one among them, all known, hold nothing: the sheet may be asked for any of them. */
function isInEmptyWeek(days: readonly (readonly unknown[])[], day: number): boolean {
  const firsts = Array.from({ length: SHEET_DAYS }, (_, back) => day - back);
  return firsts.some((first) => {
    const week = days.slice(Math.max(0, first), Math.max(0, first + SHEET_DAYS));
    return first >= 0 && week.length === SHEET_DAYS && week.every(({ length }) => length === 0);
  });
}

/** How many dates each day may keep so that all of them go on the page; at least one. */
function mostEachDay(counts: readonly number[]): number {
  const keeping = (most: number) => counts.reduce((sum, count) => sum + Math.min(count, most), 0);
  let most = Math.max(1, ...counts);
  while (most > 1 && keeping(most) > MOST_DATES) most -= 1;
  return most;
}

/**
 * What the page of a commune holds of each day: its own dates and, in the weeks in which it has none, those within the
 * radius of the sheet.
 */
export function sheetDays<T extends { commune: { slug: string } }>(
  days: readonly HeldDay<T>[],
  slug: string,
  positions: Positions,
): Record<SheetPart, KeptDay<T>[]> {
  const around = placesWithin(positions, slug, SHEET_RADIUS_KM);
  const own = days.map(({ all }) => all.filter(({ commune }) => commune.slug === slug));
  const near = days.map(({ all }, day) =>
    isInEmptyWeek(own, day) ? all.filter(({ commune }) => around.has(commune.slug)) : [],
  );
  const most = mostEachDay([...own, ...near].map(({ length }) => length));
  const keep = (lists: readonly T[][]): KeptDay<T>[] =>
    days.map(({ date }, day) => {
      const list = lists[day] ?? [];
      return { date, kept: list.slice(0, most), rest: Math.max(0, list.length - most) };
    });
  return { own: keep(own), near: keep(near) };
}
