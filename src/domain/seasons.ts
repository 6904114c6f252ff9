import { MONTHS } from './dates.ts';

/** Months that follow one another, 1 to 12; `last` is before `first` when the range passes the new year. */
export interface MonthRange {
  first: number;
  last: number;
}

const before = (month: number) => ((month + 10) % 12) + 1;
const after = (month: number) => (month % 12) + 1;

const lastFrom = (month: number, months: ReadonlySet<number>): number =>
  months.has(after(month)) ? lastFrom(after(month), months) : month;

/** Ranges of a list of months in any order, by first month; none for the whole year. */
export function monthRanges(months: readonly number[]): MonthRange[] {
  const all = new Set(months);
  return [...all]
    .filter((month) => !all.has(before(month)))
    .sort((one, other) => one - other)
    .map((first) => ({ first, last: lastFrom(first, all) }));
}

/** « juin », 1 to 12. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** « de juin », « d’octobre ». */
export const ofMonth = (month: number): string =>
  /^[aeiou]/.test(monthName(month)) ? `d’${monthName(month)}` : `de ${monthName(month)}`;

const describeRange = ({ first, last }: MonthRange): string =>
  first === last ? `en ${monthName(first)}` : `${ofMonth(first)} à ${monthName(last)}`;

/** « lundi », « lundi et mardi », « lundi, mardi et jeudi ». */
export const listInWords = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' et ');

/** « d’avril à juin », « en mai et d’octobre à mars », « toute l’année »; months are 1 to 12, in any order. */
export function describeMonths(months: readonly number[]): string {
  if (months.length === 0) return 'saison non précisée';
  const ranges = monthRanges(months);
  return ranges.length === 0 ? 'toute l’année' : listInWords(ranges.map(describeRange));
}
