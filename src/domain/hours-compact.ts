import { type IsoDate, addDays } from './dates.ts';
import type { ResolvedHours } from './hours.ts';

/** A week of days as text, Monday first; `undefined` past the last day known. */
type Week = (string | undefined)[];

type Compact = Pick<ResolvedHours, 'weeks' | 'except'>;

/** More different weeks than this never pay as seasons: the rest become exceptions. */
const MAX_PATTERNS = 40;

/** What `{"from":"2026-11-16","days":[]},` and `"2026-12-25":"",` cost in JSON. */
const WEEK_BYTES = 33;
const EXCEPTION_BYTES = 16;

const cutInWeeks = (days: string[]): Week[] =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => days[week * 7 + index]),
  );

/** The different weeks, most frequent first. */
function patternsOf(weeks: Week[]): string[][] {
  const counts = new Map<string, { days: string[]; count: number }>();
  for (const week of weeks) {
    const days = week.map((day) => day ?? '');
    const key = days.join(';');
    counts.set(key, { days, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const sorted = [...counts.values()].sort((one, other) => other.count - one.count);
  return sorted.slice(0, MAX_PATTERNS).map(({ days }) => days);
}

const withRepeats = (days: string[]): string[] =>
  days.map((day, index) => (day.length > 1 && day === days[index - 1] ? '=' : day));

const patternBytes = (days: string[]): number =>
  WEEK_BYTES + withRepeats(days).reduce((sum, day) => sum + day.length + 3, 0);

const mismatchBytes = (week: Week, pattern: string[]): number =>
  week.reduce(
    (sum, day, index) =>
      day === undefined || day === pattern[index] ? sum : sum + EXCEPTION_BYTES + day.length,
    0,
  );

const indexOfLeast = (values: number[]) => values.indexOf(Math.min(...values));

/** Index of the pattern that each week follows so that the whole is shortest (dynamic programming over the weeks). */
function choosePatterns(weeks: Week[], patterns: string[][]): number[] {
  const opening = patterns.map(patternBytes);
  const steps: { from: number[] }[] = [];
  let costs = opening;
  for (const [index, week] of weeks.entries()) {
    const best = indexOfLeast(costs);
    const least = costs[best] ?? 0;
    const from = patterns.map((_, pattern) =>
      index === 0 || (costs[pattern] ?? 0) <= least + (opening[pattern] ?? 0) ? pattern : best,
    );
    costs = patterns.map((days, pattern) => {
      const before = from[pattern] === pattern ? (costs[pattern] ?? 0) : least + (opening[pattern] ?? 0);
      return before + mismatchBytes(week, days);
    });
    steps.push({ from });
  }
  const chosen = [indexOfLeast(costs)];
  for (const { from } of steps.slice(1).reverse()) chosen.unshift(from[chosen[0] ?? 0] ?? 0);
  return chosen;
}

/** Days from `monday` on, as usual weeks and the days that differ from them, in about the fewest bytes of JSON. */
export function compactDays(days: string[], monday: IsoDate): Compact {
  const weeks = cutInWeeks(days);
  const patterns = patternsOf(weeks);
  const chosen = weeks.length > 0 ? choosePatterns(weeks, patterns) : [];
  const compact: Compact = { weeks: [], except: {} };
  for (const [index, week] of weeks.entries()) {
    const from = addDays(monday, index * 7);
    const pattern = patterns[chosen[index] ?? 0] ?? [];
    if (chosen[index] !== chosen[index - 1]) compact.weeks.push({ from, days: withRepeats(pattern) });
    for (const [offset, day] of week.entries())
      if (day !== undefined && day !== pattern[offset]) compact.except[addDays(from, offset)] = day;
  }
  return compact;
}
