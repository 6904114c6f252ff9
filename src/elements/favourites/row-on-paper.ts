import type { FavouriteRow } from '../../domain/favourite-list.ts';
import { type IsoDate, addDays, formatDayOfYear, weekdayOf } from '../../domain/dates.ts';
import { parseHours } from '../../domain/hours-text.ts';
import { describeWeek } from '../../domain/hours-words.ts';
import { verificationAge } from '../../domain/verification.ts';
import { groupDays } from '../../domain/week-groups.ts';

/** The hours of this week, or of the first one known; empty when none is, or none is believed. */
function weekWords({ hours, verified }: FavouriteRow, today: IsoDate): string {
  if (!hours || verificationAge(verified, today) === 'lapsed') return '';
  const resolved = parseHours(hours);
  const thisMonday = addDays(today, -weekdayOf(today));
  const monday = thisMonday < resolved.from ? addDays(thisMonday, 7) : thisMonday;
  if (addDays(monday, 6) > resolved.until) return '';
  const days = groupDays(describeWeek(resolved, monday)).map((group) => `${group.days} ${group.text}`);
  return `Semaine du ${formatDayOfYear(monday)}\u00a0: ${days.join('\u202f; ')}.`;
}

/** What only paper says of a row, a line each: the address of its page, and the hours of a week. */
export function rowOnPaper(address: string, row: FavouriteRow | undefined, today: IsoDate): string {
  return [address, row ? weekWords(row, today) : ''].filter(Boolean).join('\n');
}
