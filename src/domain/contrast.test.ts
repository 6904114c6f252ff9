import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, deepen, luminance, mixColours, mostLegible } from './contrast.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // Values of WebAIM's contrast checker.
  it.each([
    { pair: ['#000000', '#ffffff'], ratio: 21 },
    { pair: ['#ffffff', '#ffffff'], ratio: 1 },
    { pair: ['#767676', '#ffffff'], ratio: 4.54 },
    { pair: ['#FF0000', '#ffffff'], ratio: 4 },
    { pair: ['#1f5136', '#fbf8f1'], ratio: 8.7 },
  ] as const)('of $pair is $ratio', ({ pair, ratio }) => {
    expect(contrastRatio(pair[0], pair[1])).toBeCloseTo(ratio, 1);
  });

  it('is the same in both orders, from 1 to 21', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (one, other) => {
        const ratio = contrastRatio(one, other);
        expect(ratio).toBe(contrastRatio(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });
});

it('mixes from one colour to the other', () => {
  expect([0, 0.5, 1].map((share) => mixColours('#000000', '#ff8000', share))).toEqual([
    '#000000',
    '#804000',
    '#ff8000',
  ]);
});

it('deepens a colour until it is legible, or gives the anchor', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const deep = deepen(colour, { anchor: '#000000', background: '#ffffff', ratio: 4.5 });
      expect(contrastRatio(deep, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(luminance(deep)).toBeLessThanOrEqual(luminance(colour) + 0.01);
    }),
  );
  expect(deepen('#888888', { anchor: '#777777', background: '#808080', ratio: 3 })).toBe('#777777');
});

it('chooses the candidate that stands out most', () => {
  expect(mostLegible('#c98a3c', ['#ffffff', '#1d2a22'])).toBe('#1d2a22');
  expect(mostLegible('#1f5136', ['#ffffff', '#1d2a22'])).toBe('#ffffff');
});

it('refuses what is not a colour', () => {
  expect(() => contrastRatio('red', '#ffffff')).toThrow('Not a colour written #rrggbb: red');
});
