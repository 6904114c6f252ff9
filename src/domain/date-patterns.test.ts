import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternBefore, patternWithin } from './date-patterns.ts';
import { addDays } from './dates.ts';

const day = () => fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));

test('dates before a day answer its pattern, the day and later ones do not', () => {
  fc.assert(
    fc.property(day(), day(), (one, other) => {
      expect(new RegExp(patternBefore(one)).test(other)).toBe(other < one);
    }),
  );
});

test('so do near ones', () => {
  fc.assert(
    fc.property(day(), fc.integer({ min: -40, max: 40 }), (one, days) => {
      expect(new RegExp(patternBefore(one)).test(addDays(one, days))).toBe(days < 0);
    }),
  );
});

test('dates from one day to another answer their pattern, and no other', () => {
  fc.assert(
    fc.property(day(), fc.nat({ max: 60 }), fc.integer({ min: -80, max: 80 }), (first, length, days) => {
      const pattern = new RegExp(patternWithin(first, addDays(first, length)));
      expect(pattern.test(addDays(first, days))).toBe(days >= 0 && days <= length);
    }),
  );
});
