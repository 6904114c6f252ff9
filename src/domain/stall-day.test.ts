import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAY_CODES, addDays } from './dates.ts';
import { describeStallDay, nextMarketDay, partStalls, readStall, writeStall } from './stall-day.ts';
import { EVERY_DAY, STALL_WEEKS, type StallWeeks } from './stall.ts';

const saturdays = ['2026-11-28', '2026-12-05'];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the day that a market page is about', () => {
  it('is the next one, today included', () => {
    expect(nextMarketDay(saturdays, '2026-11-22')).toBe('2026-11-28');
    expect(nextMarketDay(saturdays, '2026-11-28')).toBe('2026-11-28');
    expect(nextMarketDay(saturdays, '2026-12-06')).toBeUndefined();
  });

  it('is named, today said as such', () => {
    expect(plain(describeStallDay('2026-11-28', '2026-11-22'))).toBe('Qui vient samedi 28 novembre');
    expect(plain(describeStallDay('2026-11-28', '2026-11-28'))).toBe(
      'Qui vient aujourd’hui, samedi 28 novembre',
    );
  });
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-11-22', days));
const stalls = fc.record({
  weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAY_CODES), { maxLength: 3 }),
  weeks: fc.constantFrom(...(Object.keys(STALL_WEEKS) as StallWeeks[])),
  months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
  absences: fc.array(
    fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 2 },
  ),
});

describe('the stallholders of a day', () => {
  it('are each either there or not', () => {
    fc.assert(
      fc.property(fc.array(stalls, { maxLength: 6 }), day, (all, date) => {
        const holders = all.map((stall) => ({ stall }));
        const { present, away } = partStalls(holders, date);
        expect(new Set([...present, ...away])).toEqual(new Set(holders));
        expect(present.length + away.length).toBe(holders.length);
      }),
    );
  });

  it('are read in a page as they were written there', () => {
    fc.assert(
      fc.property(stalls, (stall) => {
        expect(readStall(writeStall(stall))).toEqual(stall);
      }),
    );
    expect(writeStall(EVERY_DAY)).toBeUndefined();
  });
});
