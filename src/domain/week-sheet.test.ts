import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { entry, many, week } from './week-sheet.fixture.ts';
import { type SheetDay, planSheet } from './week-sheet-plan.ts';
import {
  describeGap,
  describeMore,
  describeWeek,
  firstDayOf,
  viewOldSheet,
  viewSheet,
} from './week-sheet.ts';

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
