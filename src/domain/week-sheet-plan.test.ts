import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, many, week } from './week-sheet.fixture.ts';
import { SHEET_DAYS, planSheet, wholeShown } from './week-sheet-plan.ts';

describe('planSheet', () => {
  it('shows a little in very large type, more in large type, much in two columns', () => {
    expect(planSheet(week(many(0, 2))).size).toBe('huge');
    expect(planSheet(week(many(0, 3), many(1, 3))).size).toBe('large');
    const dense = planSheet(week(...[0, 1, 2, 3, 4].map((day) => many(day, 2))));
    expect(dense.size).toBe('dense');
    expect(dense.days.every(({ more }) => more === 0)).toBe(true);
  });

  it('says how many are left of each day when all would not fit', () => {
    const plan = planSheet(week(many(0, 30), many(1, 1), many(2, 30)));
    expect(plan.size).toMatch(/dense|tight/);
    const [first, second, third] = plan.days;
    expect(first?.shown.length).toBeGreaterThan(2);
    expect((first?.shown.length ?? 0) + (first?.more ?? 0)).toBe(30);
    expect(second).toMatchObject({ shown: [0], more: 0 });
    expect((first?.shown.length ?? 0) - (third?.shown.length ?? 0)).toBeLessThanOrEqual(1);
  });

  it('gives the room that is left to the first days', () => {
    const plan = planSheet(week(...[0, 1, 2, 3, 4, 5, 6].map((day) => many(day, 9))));
    const counts = plan.days.map(({ shown }) => shown.length);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(new Set(counts).size).toBe(2);
  });

  it('says once what is held every day at the same hours', () => {
    const show = entry('show', { what: 'Toute la journée Exposition' });
    const days = week(...Array.from({ length: SHEET_DAYS }, (_, day) => [show, entry(`market-${day % 2}`)]));
    const plan = planSheet(days);
    expect(plan.whole).toEqual(['show']);
    expect(plan.days.map(({ shown }) => shown)).toEqual(days.map(() => [1]));
    const closed = days.map((day, index) => (index === 3 ? { ...day, entries: [] } : day));
    expect(planSheet(closed).whole).toEqual([]);
  });

  it('takes a text in capitals for a longer one', () => {
    const long = 'fête du four à pain et du pressoir de la vallée';
    const days = (what: string) =>
      week(Array.from({ length: 4 }, (_, rank) => entry(String(rank), { what })));
    expect(planSheet(days(long)).size).toBe('huge');
    expect(planSheet(days(long.toUpperCase())).size).toBe('large');
  });

  it('shows something of every day that holds something, and counts all the rest', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 260 });
    const anEntry = fc.record({ key: fc.uuid(), what: text, details: text });
    const days = fc.array(fc.array(anEntry, { maxLength: 12 }), {
      minLength: SHEET_DAYS,
      maxLength: SHEET_DAYS,
    });
    fc.assert(
      fc.property(days, (entries) => {
        const { days: planned, whole } = planSheet(week(...entries));
        for (const [index, { shown, more }] of planned.entries()) {
          const count = entries[index]?.length ?? 0;
          expect(shown.length + more).toBe(count - whole.length);
          if (count > whole.length) expect(shown[0]).toBe(0);
        }
      }),
    );
  });

  it('shows fewer of what is held every day when there is a lot of it', () => {
    const shows = many(0, 20);
    const plan = planSheet(week(...Array.from({ length: SHEET_DAYS }, () => shows)));
    expect(plan.whole).toHaveLength(20);
    expect(wholeShown(plan).length + plan.wholeMore).toBe(20);
    expect(wholeShown(plan).length).toBeGreaterThan(3);
  });

  it('leaves room for the sentence above, and counts what its page does not hold', () => {
    const days = week(many(0, 3), many(1, 2));
    expect(planSheet(days).size).toBe('huge');
    expect(planSheet(days, 'Rien d’annoncé cette semaine. '.repeat(5)).size).not.toBe('huge');
    const [first] = planSheet(days.map((day) => ({ ...day, rest: 4 }))).days;
    expect(first).toMatchObject({ shown: [0, 1, 2], more: 4 });
  });

  it('counts every line of the sentence above', () => {
    const days = week(...[0, 1, 2, 3, 4, 5, 6].map((day) => many(day, 9)));
    const shown = (notice: string) =>
      planSheet(days, notice).days.reduce((sum, day) => sum + day.shown.length, 0);
    const sentence = 'Rien d’annoncé cette semaine. ';
    expect(shown(sentence.repeat(12))).toBeLessThan(shown(sentence.repeat(4)));
  });

  it('is empty when the week is', () => {
    const { whole, days } = planSheet(week());
    expect([whole, ...days.map(({ shown }) => shown)].flat()).toEqual([]);
  });
});
