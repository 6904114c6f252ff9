import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatPrice, formatPriceRange, priceRanges } from './price.ts';

const cents = fc.integer({ min: 0, max: 10_000_000 });
const read = (text: string) => Math.round(Number(text.replace(/[\s€]/g, '').replace(',', '.')) * 100);

describe('a price', () => {
  test.each([
    { euros: 3, out: '3\u00a0€' },
    { euros: 12.5, out: '12,50\u00a0€' },
    { euros: 0.8, out: '0,80\u00a0€' },
    { euros: 0, out: '0\u00a0€' },
    { euros: 0.1 + 0.2, out: '0,30\u00a0€' },
    { euros: 1250, out: '1\u202f250\u00a0€' },
  ])('of $euros euros is written $out', ({ euros, out }) => {
    expect(formatPrice(euros)).toBe(out);
  });

  it('keeps every cent', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        expect(read(formatPrice(amount / 100))).toBe(amount);
      }),
    );
  });

  it('has two decimals or none, and never breaks at the end of a line', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        expect(formatPrice(amount / 100)).toMatch(/^\d{1,3}(?:\u202f\d{3})*(?:,\d\d)?\u00a0€$/);
      }),
    );
  });
});

describe('indicative prices', () => {
  it('are given by unit, from two of them on, the best known first', () => {
    const offers = [
      { unit: 'kg', price: 3 },
      { unit: 'bunch', price: 1.5 },
      { unit: 'bunch', price: 2 },
      { unit: 'bunch', price: 1.8 },
      { unit: 'kg', price: 2.5 },
      { unit: 'box', price: 40 },
      { unit: 'kg' },
    ];
    expect(priceRanges(offers)).toEqual([
      { unit: 'bunch', least: 1.5, most: 2, count: 3 },
      { unit: 'kg', least: 2.5, most: 3, count: 2 },
    ]);
    expect(priceRanges([])).toEqual([]);
  });

  it('are written from the least to the most, or once', () => {
    expect(formatPriceRange({ least: 2.5, most: 3 })).toBe('de 2,50\u00a0€ à 3\u00a0€');
    expect(formatPriceRange({ least: 3, most: 3 })).toBe('3\u00a0€');
  });
});
