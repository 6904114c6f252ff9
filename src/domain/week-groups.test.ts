import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { WEEKDAYS } from './dates.ts';
import { groupDays } from './week-groups.ts';

const weekOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ day: WEEKDAYS[index] ?? '', text }));
const week = fc.array(fc.constantFrom('fermé', '9 h – 12 h', '14 h – 18 h'), { minLength: 7, maxLength: 7 });

describe('the days of a week', () => {
  test.each([
    { texts: ['a', 'a', 'a', 'a', 'a', 'a', 'a'], out: ['du lundi au dimanche'] },
    {
      texts: ['a', 'a', 'b', 'b', 'b', 'b', 'c'],
      out: ['lundi et mardi', 'du mercredi au samedi', 'dimanche'],
    },
    {
      texts: ['a', 'b', 'a', 'b', 'a', 'b', 'a'],
      out: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    },
  ])('with $texts are told as $out', ({ texts, out }) => {
    expect(groupDays(weekOf(texts)).map(({ days }) => days)).toEqual(out);
  });

  it('are all told, once, and no two neighbours say the same', () => {
    fc.assert(
      fc.property(week, (texts) => {
        const groups = groupDays(weekOf(texts));
        const sizes = groups.map(({ days }) => {
          const named = WEEKDAYS.filter((day) => days.includes(day)).map((day) => WEEKDAYS.indexOf(day));
          return (named.at(-1) ?? 0) - (named[0] ?? 0) + 1;
        });
        expect(
          groups.flatMap(({ text }, index) => Array.from({ length: sizes[index] ?? 0 }, () => text)),
        ).toEqual(texts);
        expect(groups.some(({ text }, index) => text === groups[index + 1]?.text)).toBe(false);
      }),
    );
  });

  it('of an unknown week are not told', () => {
    expect(groupDays([])).toEqual([]);
  });
});
