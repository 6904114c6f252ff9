import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSpans } from './spans.ts';

describe('withoutSpans', () => {
  it.each([
    ['fraises bio samedi', [{ start: 8, end: 11 }], 'fraises samedi'],
    [
      'fraises et miel bio',
      [
        { start: 0, end: 7 },
        { start: 11, end: 15 },
      ],
      'et bio',
    ],
    [
      'pommes à moins de 12 km de Rambouillet samedi',
      [
        { start: 7, end: 23 },
        { start: 27, end: 38 },
      ],
      'pommes samedi',
    ],
    ['bio', [{ start: 0, end: 3 }], ''],
    ['miel,bio,samedi', [{ start: 5, end: 8 }], 'miel, ,samedi'],
  ])('%s without some words', (text, spans, rest) => {
    expect(withoutSpans(text, spans)).toBe(rest);
  });

  it('keeps every other letter in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(40), fc.nat(10), (text, start, length) => {
        const kept = text.slice(0, start) + text.slice(start + length);
        expect(withoutSpans(text, [{ start, end: start + length }]).replace(/\s/g, '')).toBe(
          kept.replace(/\s/g, ''),
        );
      }),
    );
  });
});
