import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellParts, describeRest, monthWeeks } from './agenda-month.ts';
import { daysInMonth, monthAt, weekdayOf } from './dates.ts';

describe('the weeks of a month', () => {
  it('begin on Monday, with nothing before the first day and after the last', () => {
    const weeks = monthWeeks('2026-12');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      undefined,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeks[4]).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', ...Array(3)]);
  });

  it('are four when February fits, six when a month begins late', () => {
    expect(monthWeeks('2027-02')).toHaveLength(4);
    expect(monthWeeks('2027-05')).toHaveLength(6);
  });

  it('hold each day once, under its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990 * 12, max: 2199 * 12 }).map(monthAt), (month) => {
        const weeks = monthWeeks(month);
        const days = weeks.flat().flatMap((date) => date ?? []);
        expect(days).toHaveLength(daysInMonth(month));
        expect(days).toEqual([...new Set(days)].sort());
        for (const week of weeks)
          for (const [index, date] of week.entries()) if (date) expect(weekdayOf(date)).toBe(index);
        expect(weeks.every((week) => week.length === 7 && week.some(Boolean))).toBe(true);
      }),
    );
  });
});

describe('a day of a month', () => {
  it('loses nothing, and never hides one entry alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), (entries) => {
        const { first, rest } = cellParts(entries);
        expect([...first, ...rest]).toEqual(entries);
        expect(first.length).toBeLessThanOrEqual(13);
        expect(rest).not.toHaveLength(1);
      }),
    );
  });

  it('says how many more there are', () => {
    expect(cellParts(Array.from({ length: 46 })).rest).toHaveLength(34);
    expect(describeRest(34, 12)).toBe('et 34\u00a0autres');
    expect(describeRest(1, 12)).toBe('et un autre');
    expect(describeRest(34, 0)).toBe('34\u00a0dates');
  });
});
