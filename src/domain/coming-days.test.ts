import { describe, expect, test } from 'vitest';
import { comingDays, partDays } from './coming-days.ts';

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

  test('are parted from the later ones, and known to begin after the week', () => {
    const days = dates.map((date) => ({ date }));
    const on = (today: string) => {
      const { shown, later, isBeyond } = partDays(days, { today, days: 7 });
      return { shown: shown.map(({ date }) => date), count: shown.length + later.length, isBeyond };
    };
    expect(on('2026-11-21')).toEqual({ shown: dates.slice(0, 2), count: 4, isBeyond: false });
    expect(on('2026-11-10')).toEqual({ shown: dates.slice(0, 1), count: 4, isBeyond: true });
    expect(on('2026-12-06')).toEqual({ shown: [], count: 4, isBeyond: false });
  });
});
