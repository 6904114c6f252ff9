import { type IsoDate, addDays, daysBetween } from './dates.ts';

/** Source of a regular expression that dates before `date` answer, and no other date. */
export function patternBefore(date: IsoDate): string {
  const smaller = [...date].flatMap((sign, rank) => {
    if (!/[1-9]/.test(sign)) return [];
    return [`${date.slice(0, rank)}[0-${Number(sign) - 1}]${date.slice(rank + 1).replace(/\d/g, '\\d')}`];
  });
  return `^(?:${smaller.join('|')})$`;
}

/** Source of a regular expression that the dates from `first` to `last`, both included, answer, and no other. */
export function patternWithin(first: IsoDate, last: IsoDate): string {
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, rank) => addDays(first, rank));
  return `^(?:${days.join('|')})$`;
}
