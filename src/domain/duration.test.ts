import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeDuration, isoDuration } from './duration.ts';

describe('a duration', () => {
  test.each([
    { minutes: 1, words: '1 min', iso: 'PT1M' },
    { minutes: 45, words: '45 min', iso: 'PT45M' },
    { minutes: 60, words: '1 h', iso: 'PT1H' },
    { minutes: 90, words: '1 h 30', iso: 'PT1H30M' },
    { minutes: 125, words: '2 h 05', iso: 'PT2H5M' },
    { minutes: 1440, words: '1 jour', iso: 'P1D' },
    { minutes: 2880, words: '2 jours', iso: 'P2D' },
    { minutes: 1445, words: '1 jour et 5 min', iso: 'P1DT5M' },
    { minutes: 3240, words: '2 jours et 6 h', iso: 'P2DT6H' },
  ])('of $minutes minutes is « $words »', ({ minutes, words, iso }) => {
    expect(describeDuration(minutes).replaceAll('\u00a0', ' ')).toBe(words);
    expect(isoDuration(minutes)).toBe(iso);
  });

  it('loses nothing when machines read it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (minutes) => {
        const [, days, hours, rest] =
          /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(isoDuration(minutes)) ?? [];
        expect(Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(rest ?? 0)).toBe(minutes);
      }),
    );
  });
});
