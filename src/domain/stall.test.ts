import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, weekdayOf } from './dates.ts';
import { EVERY_DAY, type Stall, describeAway, describeStall, isStallDay } from './stall.ts';

const stall = (some: Partial<Stall>): Stall => ({ ...EVERY_DAY, ...some });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the days of a stallholder', () => {
  test.each([
    ['even', '2026-11-23', true],
    ['odd', '2026-11-23', false],
    ['first', '2026-12-07', true],
    ['first', '2026-12-08', false],
    ['odd', '2026-12-31', true],
    ['odd', '2027-01-03', true],
    ['odd', '2027-01-04', true],
  ] as const)('takes %s weeks as they are: %s, %s', (weeks, date, expected) => {
    expect(isStallDay(stall({ weeks }), date)).toBe(expected);
  });

  test.each([
    [stall({ weekdays: ['fr'] }), '2026-11-27', true],
    [stall({ weekdays: ['fr'] }), '2026-11-24', false],
    [stall({ months: [5, 6] }), '2027-05-01', true],
    [stall({ months: [5, 6] }), '2027-07-01', false],
    [stall({ absences: [{ from: '2026-12-05' }] }), '2026-12-05', false],
    [stall({ absences: [{ from: '2026-12-05' }] }), '2026-12-06', true],
    [stall({ absences: [{ from: '2026-12-05', to: '2026-12-20' }] }), '2026-12-20', false],
    [stall({ absences: [{ from: '2026-12-05', to: '2026-12-20' }] }), '2026-12-21', true],
  ])('%j on %s: %s', (some, date, expected) => {
    expect(isStallDay(some, date)).toBe(expected);
  });

  it('sees two even or odd weeks in turn, but for the end of a long year', () => {
    const even = stall({ weeks: 'even' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (days) => {
        const date = addDays('2027-01-04', days);
        expect(isStallDay(even, date)).not.toBe(isStallDay(even, addDays(date, 7)));
        expect(isStallDay(even, date)).toBe(isStallDay(even, addDays(date, -weekdayOf(date))));
      }),
    );
  });
});

describe('the days of a stallholder in words', () => {
  test.each([
    [EVERY_DAY, ''],
    [stall({ weekdays: ['fr', 'tu'] }), 'le mardi et le vendredi'],
    [stall({ weeks: 'even', months: [5, 6, 7] }), 'les semaines paires, de mai à juillet'],
  ])('%j', (some, expected) => {
    expect(plain(describeStall(some))).toBe(expected);
  });

  test.each([
    [stall({ weekdays: ['fr'] }), 'vient le vendredi'],
    [stall({ absences: [{ from: '2026-11-20', to: '2026-12-01' }] }), 'absent jusqu’au 1er décembre'],
    [stall({ absences: [{ from: '2026-11-24' }] }), 'absent ce jour-là'],
  ])('%j on the 24th of November', (some, expected) => {
    expect(plain(describeAway(some, '2026-11-24'))).toBe(expected);
  });

  it('tells on which day of the market who is absent comes back', () => {
    const tuesdays = ['2026-11-24', '2026-12-01', '2026-12-08'];
    const away = (absences: Stall['absences']) =>
      plain(describeAway(stall({ absences }), '2026-11-24', tuesdays));
    expect(away([{ from: '2026-11-24' }])).toBe('absent ce jour-là, de retour mardi 1er décembre');
    expect(away([{ from: '2026-11-20', to: '2026-12-02' }])).toBe(
      'absent jusqu’au 2 décembre, de retour mardi 8 décembre',
    );
    expect(away([{ from: '2026-11-20', to: '2027-01-02' }])).toBe('absent jusqu’au 2 janvier 2027');
  });
});
