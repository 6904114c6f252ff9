import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readingMinutes, wordsIn } from './reading.ts';

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

  it('does not count addresses', () => {
    const links =
      '[](https://un.deux.example/trois/quatre) https://cinq.example/six <https://sept.example>\n';
    expect(readingMinutes([links.repeat(2000)])).toBe(1);
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

it('what is read of a recipe, a walk or an interview is its texts and titles', () => {
  const walk = { level: 'easy', start: 'La digue', steps: [{ title: 'La digue', text: 'Partez' }] };
  const call = { needs: ['Des photos'], email: 'a@b.example' };
  const interview = { who: 'Le comité', questions: [{ question: 'Où ?', answer: 'Ici.' }] };
  expect(wordsIn([undefined, walk, call, interview])).toEqual([
    ...['La digue', 'Partez', 'Des photos', 'Où ?', 'Ici.'],
  ]);
});
