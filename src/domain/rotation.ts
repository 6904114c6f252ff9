import { type IsoDate, daysBetween } from './dates.ts';

const STEP = 5;

/** The same values, starting further every day, so that everyone comes first once in as many days as there are values. */
export function rotate<T>(values: readonly T[], date: IsoDate): T[] {
  // A step that divides the circle would give the same few the first place for ever.
  const step = values.length % STEP === 0 ? 1 : STEP;
  const start = values.length === 0 ? 0 : (daysBetween('2020-01-01', date) * step) % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}
