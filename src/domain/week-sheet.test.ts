import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import {
  type SheetDay,
  type SheetEntry,
  SHEET_DAYS,
  describeGap,
  describeMore,
  describeWeek,
  firstDayOf,
  planSheet,
  viewOldSheet,
  viewSheet,
  wholeShown,
} from './week-sheet.ts';

const FROM = '2026-11-21';

const entry = (key: string, facts: Partial<SheetEntry> = {}): SheetEntry => ({
  key,
  what: `8 h – 13 h ${key}`,
  details: 'Place de la Halle · Gratuit',
  ...facts,
});

/** A week whose days hold these entries. */
const week = (...entries: SheetEntry[][]): SheetDay[] =>
  Array.from({ length: SHEET_DAYS }, (_, index) => ({
    date: addDays(FROM, index),
    entries: entries[index] ?? [],
  }));

const many = (day: number, count: number) =>
  Array.from({ length: count }, (_, rank) => entry(`${day}-${rank}`));

describe('the week of a sheet', () => {
  it.each([
    ['2026-11-20', '2026-11-20', '2026-11-23'],
    ['2026-11-22', '2026-11-22', '2026-11-23'],
    ['2026-11-23', '2026-11-23', '2026-11-30'],
  ])('printed on %s begins that day, or on the next Monday', (today, current, next) => {
    expect(firstDayOf('this', today)).toBe(current);
    expect(firstDayOf('next', today)).toBe(next);
  });

  it.each([
    ['2026-11-21', 'du samedi 21 au vendredi 27\u00a0novembre 2026'],
    ['2026-11-28', 'du samedi 28 novembre au vendredi 4\u00a0décembre 2026'],
    ['2026-12-01', 'du mardi 1er au lundi 7\u00a0décembre 2026'],
    ['2026-12-28', 'du lundi 28 décembre 2026 au dimanche 3\u00a0janvier 2027'],
  ])('from %s is told in words', (from, words) => {
    expect(describeWeek(from)).toBe(words);
  });
});

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

describe('viewSheet', () => {
  const mine = week([entry('mine')]);
  const theirs = week([], [entry('theirs')]);

  it('shows the dates of the commune without a word of those around', () => {
    expect(viewSheet('à Houdan', 'this', { own: mine, near: theirs })).toMatchObject({
      part: 'own',
      notice: '',
      plan: { days: [{ shown: [0] }, { shown: [] }, {}, {}, {}, {}, {}] },
    });
  });

  it('shows those around, and says so, when the commune has none', () => {
    const { part, notice, plan } = viewSheet('aux Essarts', 'this', { own: week(), near: theirs });
    expect(part).toBe('near');
    expect(notice).toBe('Rien d’annoncé aux Essarts cette semaine. À moins de 10\u00a0km\u00a0:');
    expect(plan.days[1]?.shown).toEqual([0]);
  });

  it('says that nothing is announced anywhere near', () => {
    expect(viewSheet('à Houdan', 'this', { own: week(), near: week() }).notice).toBe(
      'Rien d’annoncé à Houdan cette semaine, ni à moins de 10\u00a0km.',
    );
  });

  it.each([
    ['2026-11-30', '30\u00a0novembre'],
    ['2027-02-01', '1er\u00a0février'],
  ])('names the week that is not this one by its Monday, %s', (from, words) => {
    const later = (days: SheetDay[]) => days.map((day, index) => ({ ...day, date: addDays(from, index) }));
    expect(viewSheet('à Houdan', 'next', { own: later(week()), near: later(theirs) }).notice).toBe(
      `Rien d’annoncé à Houdan la semaine du ${words}. À moins de 10\u00a0km\u00a0:`,
    );
    expect(viewSheet('à Houdan', 'next', { own: later(week()), near: later(week()) }).notice).toBe(
      `Rien d’annoncé à Houdan la semaine du ${words}, ni à moins de 10\u00a0km.`,
    );
  });
});

describe('describeMore', () => {
  it.each([
    [1, 'own', 'et un autre, sur la page'],
    [3, 'own', 'et 3\u00a0autres, sur la page'],
    [3, 'near', 'et 3\u00a0autres, dans l’agenda'],
  ] as const)('counts %i of part %s', (count, part, words) => {
    expect(describeMore(count, part)).toBe(words);
  });
});

describe('the sheet of a page that is old', () => {
  const made = '2026-11-21';
  const until = '2026-12-25';

  it('has nothing to say as long as it knows the whole week', () => {
    expect(describeGap('2026-11-21', { made, until })).toBe('');
    expect(describeGap('2026-12-19', { made, until })).toBe('');
  });

  it('says from when dates may be missing, once its week goes further than it knows', () => {
    const words =
      'Cette feuille date du 21\u00a0novembre 2026\u00a0: il peut y manquer des rendez-vous après le 25\u00a0décembre. Voyez l’adresse ci-dessous.';
    expect(describeGap('2026-12-20', { made, until })).toBe(words);
    expect(describeGap('2026-12-25', { made, until })).toBe(words);
  });

  it('says that it knows nothing of a week that begins later', () => {
    const words =
      'Cette feuille date du 21\u00a0novembre 2026 et ne connaît pas cette semaine\u00a0: voyez l’adresse ci-dessous.';
    expect(describeGap('2026-12-26', { made, until })).toBe(words);
    expect(describeGap('2026-12-26', { made, until: '' })).toBe(words);
  });

  it('shows the dates that it knows below that sentence, never that there is nothing', () => {
    const gap = describeGap('2026-12-20', { made, until });
    const days = week(many(0, 1));
    expect(viewOldSheet(gap, days)).toEqual({ part: 'own', notice: gap, plan: planSheet(days, gap) });
    expect(viewOldSheet(gap, week())).toMatchObject({ part: 'own', notice: gap });
  });
});
