import { MONTHS } from './dates.ts';
import { type MonthRange, monthRanges } from './seasons.ts';

/** SVG path of the months on a ruler twelve wide and one high, January first; nothing for no month. */
export const seasonPath = (months: readonly number[]): string =>
  monthSpans(months)
    .map(({ first, last }) => `M${first - 1} 0H${last}V1H${first - 1}z`)
    .join('');

/** Ranges that do not pass the new year. */
function monthSpans(months: readonly number[]): MonthRange[] {
  if (months.length === 0) return [];
  const ranges = monthRanges(months);
  if (ranges.length === 0) return [{ first: 1, last: 12 }];
  return ranges.flatMap(({ first, last }) =>
    first <= last
      ? [{ first, last }]
      : [
          { first: 1, last },
          { first, last: 12 },
        ],
  );
}

/** True when the text names a month, as « Asperges, d’avril à juin ». */
export const namesMonth = (text: string): boolean =>
  MONTHS.some((month) => new RegExp(`(?<!\\p{L})${month}(?!\\p{L})`, 'iu').test(text));
