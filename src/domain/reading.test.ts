import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readingMinutes } from './reading.ts';

const words = (count: number) => Array.from({ length: count }, () => 'été').join(' ');

describe('the time to read a text', () => {
  test.each([
    { count: 0, minutes: 1 },
    { count: 1, minutes: 1 },
    { count: 340, minutes: 1 },
    { count: 350, minutes: 2 },
    { count: 1150, minutes: 5 },
  ])('is $minutes min for $count words', ({ count, minutes }) => {
    expect(readingMinutes([words(count)])).toBe(minutes);
  });

  it('does not count the signs of Markdown', () => {
    expect(readingMinutes([`${'## ** — ![](…) | 12 | '.repeat(2000)}`])).toBe(1);
  });

  it('never shortens when text is added', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (first, second) => {
        const together = readingMinutes([words(first), words(second)]);
        expect(together).toBeGreaterThanOrEqual(readingMinutes([words(first)]));
      }),
      { numRuns: 50 },
    );
  });
});
