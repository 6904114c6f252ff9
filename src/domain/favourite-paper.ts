import { type IsoDate, addDays, formatDayOfYear } from './dates.ts';
import type { FavouriteRow } from './favourite-list.ts';
import { parseHours } from './hours-text.ts';
import { tellWeek } from './hours-week.ts';
import { verificationAge } from './verification.ts';

/** The hours of this week, or of the first one known; empty when none is, or none is believed. */
function weekWords({ hours, verified }: FavouriteRow, today: IsoDate): string {
  if (!hours || verificationAge(verified, today) === 'lapsed') return '';
  const resolved = parseHours(hours);
  const { monday, days } = tellWeek(resolved, today);
  if (addDays(monday, 6) > resolved.until) return '';
  const told = days.map((group) => `${group.days} ${group.text}`);
  return `Semaine du ${formatDayOfYear(monday)}\u00a0: ${told.join('\u202f; ')}.`;
}

/** What only paper says of a row, a line each: the address of its page, and the hours of a week. */
export function rowOnPaper(address: string, row: FavouriteRow | undefined, today: IsoDate): string {
  return [address, row ? weekWords(row, today) : ''].filter(Boolean).join('\n');
}
