import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { rotate } from './rotation.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days));
const values = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 60 });

describe('turns', () => {
  it('keep everyone, in the same order round the circle', () => {
    fc.assert(
      fc.property(values, day, (list, date) => {
        const turned = rotate(list, date);
        const start = turned.indexOf(list[0] ?? 0);
        expect([...turned.slice(start), ...turned.slice(0, start)]).toEqual(list);
      }),
    );
  });

  it('put everyone first once in as many days as there are values', () => {
    fc.assert(
      fc.property(values, day, (list, date) => {
        const firsts = list.map((_, days) => rotate(list, addDays(date, days))[0]);
        expect(new Set(firsts)).toEqual(new Set(list));
      }),
    );
  });

  it('are the same all day for everyone', () => {
    expect(rotate(['a', 'b', 'c'], '2026-11-21')).toEqual(rotate(['a', 'b', 'c'], '2026-11-21'));
  });

  it('leave nothing to turn when there is nothing', () => {
    expect(rotate([], '2026-11-21')).toEqual([]);
  });
});
