import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import type { Position } from './distance.ts';
import { SHEET_DAYS } from './week-sheet-plan.ts';
import { DAYS_KEPT, MOST_DATES, sheetDays } from './week-sheet-days.ts';

/** On a line to the north, by their kilometres from the commune of the sheet, 0. */
const positions = new Map<string, Position>(
  [0, 4, 9, 10, 11].map((km) => [`${km}`, { latitude: 48 + km / 111.2, longitude: 1.8 }]),
);

/** As many dates as asked of each day in each commune: `[{ 0: 1, 4: 2 }]`. */
const heldIn = (counts: readonly Record<string, number>[]) =>
  counts.map((day, index) => ({
    date: addDays('2026-11-21', index),
    all: Object.entries(day).flatMap(([slug, count]) =>
      Array.from({ length: count }, (_, rank) => ({ commune: { slug }, rank })),
    ),
  }));

const keepOf = (counts: readonly Record<string, number>[]) => sheetDays(heldIn(counts), '0', positions);

const everyDay = (day: Record<string, number>, days = DAYS_KEPT) => Array.from({ length: days }, () => day);

const shown = (days: readonly { kept: readonly unknown[] }[]) => days.map(({ kept }) => kept.length);

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the days of a sheet', () => {
  it('hold the dates of the commune and, where it has none, those at most 10 km away', () => {
    const { own, near } = keepOf([...everyDay({ 4: 1, 10: 1, 11: 1 }, 8), { 0: 2, 4: 1 }]);
    expect(shown(own)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(shown(near)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 0]);
    expect(near[0]?.kept.map(({ commune }) => commune.slug)).toEqual(['4', '10']);
    expect(own.map(({ date }) => date)).toEqual(near.map(({ date }) => date));
  });

  it('hold nothing of the neighbours when the commune has a date in any seven days', () => {
    const { near } = keepOf([...everyDay({ 4: 1 }, 6), { 0: 1, 4: 1 }, ...everyDay({ 4: 1 }, 6)]);
    expect(sum(shown(near))).toBe(0);
  });

  it('hold those of the neighbours for any seven days in which the commune has nothing, and for no others', () => {
    const week = fc.array(fc.boolean(), { minLength: 0, maxLength: DAYS_KEPT });
    fc.assert(
      fc.property(week, (isOwn) => {
        const { own, near } = keepOf(isOwn.map((is) => ({ 0: Number(is), 4: 1 })));
        const wanted = new Set<number>();
        for (let first = 0; first + SHEET_DAYS <= isOwn.length; first += 1)
          if (!isOwn.slice(first, first + SHEET_DAYS).includes(true))
            for (let day = first; day < first + SHEET_DAYS; day += 1) wanted.add(day);
        expect(shown(own)).toEqual(isOwn.map(Number));
        expect(shown(near)).toEqual(isOwn.map((_, day) => Number(wanted.has(day))));
      }),
    );
  });

  it('say how many more each day has than the page holds', () => {
    const { near } = keepOf(everyDay({ 4: 30, 9: 10 }));
    for (const { kept, rest } of near) expect(kept.length + rest).toBe(40);
    expect(keepOf(everyDay({ 4: 1, 11: 9 })).near[0]).toMatchObject({ rest: 0 });
  });

  it('hold all of a busy week-end when the days between are quiet', () => {
    const counts = Array.from({ length: DAYS_KEPT }, (_, day) => ({ 4: day % 7 < 2 ? 9 : 1 }));
    expect(keepOf(counts).near.every(({ rest }) => rest === 0)).toBe(true);
  });

  it('hold few enough dates for one page, at least one of each day, however busy the commune or those around', () => {
    const counts = fc.array(fc.record({ 0: fc.nat(60), 4: fc.nat(60), 9: fc.nat(60) }), {
      minLength: SHEET_DAYS,
      maxLength: DAYS_KEPT,
    });
    const quiet = fc.array(fc.record({ 4: fc.nat(200), 9: fc.nat(200) }), { maxLength: DAYS_KEPT });
    fc.assert(
      fc.property(fc.oneof(counts, quiet), (busy) => {
        const { own, near } = keepOf(busy);
        expect(sum([...shown(own), ...shown(near)])).toBeLessThanOrEqual(MOST_DATES);
        for (const days of [own, near])
          for (const { kept, rest } of days) if (rest > 0) expect(kept.length).toBeGreaterThan(0);
        for (const [index, { kept }] of own.entries())
          if (kept.length > 0) expect(near[index]?.kept).toEqual([]);
      }),
    );
  });
});
