import fc from 'fast-check';
import { WEEKDAY_CODES, addDays } from './dates.ts';
import type { Recurrence, WeekOfMonth } from './recurrence.ts';

export const WEEKS: WeekOfMonth[] = ['first', 'second', 'third', 'fourth', 'last'];

/** Each week until the end of June 2027, but for what is given. */
export const rule = (some: Partial<Recurrence>): Recurrence => ({
  every: 'week',
  interval: 1,
  weekdays: [],
  week: [],
  months: [],
  until: '2027-06-30',
  except: [],
  moved: [],
  also: [],
  ...some,
});

export const always = { from: '1990-01-01', to: '2199-12-31' };

/** A Saturday. */
export const saturday = '2026-12-05';

/** Rules without exceptions, that may begin on no day of theirs. */
export const recurrences = fc
  .record({
    every: fc.constantFrom('week' as const, 'month' as const, 'year' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAY_CODES), { maxLength: 3 }),
    week: fc.uniqueArray(fc.constantFrom(...WEEKS), { maxLength: 2 }),
    months: fc.oneof(
      fc.constant<number[]>([]),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
    ),
    until: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days)),
  })
  .map(rule);
export const starts = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
