import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outliner } from './badge/badge.fixture.ts';
import {
  PRODUCT_LABELS,
  SHEET_ROOMS,
  TYPE_SIZES,
  fewGoods,
  goodsPieces,
  isLabelSheet,
  sizeFor,
} from './label-sheets.ts';
import { drawQr } from './qr.ts';

const room = { width: 100, height: 30, most: 23 } as const;
const size = (text: string | readonly string[]) => sizeFor(text, room, outliner);
const LONGEST_NAME = 'La Fromagerie des Vallées et des Étangs de Hollande réunis en société coopérative';

describe('the type of a text', () => {
  it('is as large as its room holds', () => {
    expect(size('Le Lac')).toBe(23);
    expect(size('Ferme du Lac')).toBe(14.5);
    expect(size(LONGEST_NAME)).toBe(5.8);
    expect(size('')).toBe(23);
  });

  it('leaves words whole, and pieces that go together', () => {
    expect(size('Anticonstitutionnellement')).toBe(6.8);
    const whole = ['confiture de lait d’ici, ', 'ail'];
    expect(size(whole)).toBeLessThan(size(whole.join('')));
  });

  it('is one that the style sheet writes, never larger for a longer text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(text, fc.stringMatching(/^ [a-zéœ]{1,12}$/), (start, more) => {
        expect(TYPE_SIZES).toContain(size(start));
        expect(size(start + more)).toBeLessThanOrEqual(size(start));
      }),
    );
  });

  it('is one in which the widest name of 80 characters stays in each of its rooms', () => {
    for (const { name } of Object.values(SHEET_ROOMS))
      for (const text of ['W'.repeat(80), '🧀'.repeat(40), 'Œ'.repeat(80)]) {
        const type = sizeFor(text, name, outliner);
        const perLine = Math.floor(name.width / type / (outliner.has(text.slice(0, 1)) ? 1.15 : 1.25));
        const lines = Math.ceil([...text].length / perLine);
        expect(lines * type).toBeLessThanOrEqual(name.height * 1.2);
      }
  });
});

describe('the goods', () => {
  it('make one line, in pieces that stay whole', () => {
    expect(goodsPieces(['Fraises', 'Miel', 'AMAP'])).toEqual(['Fraises, ', 'miel, ', 'AMAP']);
    expect(goodsPieces(['pommes, poires', 'ail'])).toEqual(['Pommes, poires, ', 'ail']);
    expect(goodsPieces([])).toEqual([]);
  });

  it('are the first few, once each', () => {
    expect(fewGoods(['œufs', 'œufs', 'miel'])).toEqual(['œufs', 'miel']);
    expect(fewGoods(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(fewGoods([])).toEqual([]);
  });

  it('are as many as can be read, the first one at least', () => {
    expect(fewGoods(['a'.repeat(60), 'b'.repeat(60), 'c'])).toEqual(['a'.repeat(60)]);
    expect(fewGoods(['a'.repeat(90)])).toHaveLength(1);
  });
});

describe('the sheet of product labels', () => {
  const { across, down, width, height, gap, code } = PRODUCT_LABELS;

  it('is that of the trade, on A4', () => {
    expect((210 - across * width - (across - 1) * gap) / 2).toBeCloseTo(7.25);
    expect((297 - down * height) / 2).toBeCloseTo(12.9);
    expect(code).toBeLessThan(height);
  });

  it.each([20, 40, 80])('has a code that a phone reads, with a slug of %i letters', (letters) => {
    const address = `https://made-in-pays-00.example/label/producteurs/${'a'.repeat(letters)}/`;
    expect(code / drawQr(address).size).toBeGreaterThanOrEqual(0.4);
  });
});

it('a sheet is known by its name alone', () => {
  expect(['vitrine', 'toString', '', 'affiche'].filter(isLabelSheet)).toEqual(['vitrine']);
});
