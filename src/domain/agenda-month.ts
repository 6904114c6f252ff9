import { countOf } from './count-of.ts';
import { type IsoDate, WEEKDAYS, daysInMonth, twoDigits, weekdayOf } from './dates.ts';

/** The weeks of a month `AAAA-MM`, Monday first; undefined for the days of its neighbours. */
export function monthWeeks(month: string): (IsoDate | undefined)[][] {
  const before = Array.from({ length: weekdayOf(`${month}-01`) }, () => undefined);
  const dates = Array.from({ length: daysInMonth(month) }, (_, index) => `${month}-${twoDigits(index + 1)}`);
  const cells = [...before, ...dates];
  return Array.from({ length: Math.ceil(cells.length / WEEKDAYS.length) }, (_, week) =>
    WEEKDAYS.map((_day, index) => cells[week * WEEKDAYS.length + index]),
  );
}

/** What a cell of a month shows at once: more would hide the days below. */
const CELL_ENTRIES = 12;

/** The entries of a day in two parts: those shown at once, and the rest behind « et 34 autres », never one alone. */
export function cellParts<T>(entries: readonly T[]): { first: T[]; rest: T[] } {
  const count = entries.length > CELL_ENTRIES + 1 ? CELL_ENTRIES : entries.length;
  return { first: entries.slice(0, count), rest: entries.slice(count) };
}

/** What is folded below `shown` entries: « et 34 autres », « et un autre »; « 34 dates » when nothing is shown above. */
export function describeRest(folded: number, shown: number): string {
  if (shown === 0) return countOf(folded, 'date', 'dates');
  return folded === 1 ? 'et un autre' : `et ${folded}\u00a0autres`;
}
