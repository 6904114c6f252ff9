import { describe, expect, test } from 'vitest';
import { comingDays } from './coming-days.ts';

describe('the days of a week', () => {
  const dates = ['2026-11-21', '2026-11-25', '2026-11-28', '2026-12-05'];

  test.each([
    ['2026-11-20', ['2026-11-21', '2026-11-25']],
    ['2026-11-21', ['2026-11-21', '2026-11-25']],
    ['2026-11-22', ['2026-11-25', '2026-11-28']],
    // Nothing for a week: the next time.
    ['2026-11-10', ['2026-11-21']],
    ['2026-12-05', ['2026-12-05']],
    ['2026-12-06', []],
  ])('from %s are %j', (today, expected) => {
    expect(comingDays(dates, { today, days: 7 })).toEqual(expected);
  });
});
