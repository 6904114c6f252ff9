import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PRINT_REFUSALS } from '../domain/label-print.ts';
import { PRODUCT_LABELS, SHEET_LINE, TYPE_SIZES } from '../domain/label-sheets.ts';

// A style sheet cannot import a number: those that src/domain counts with are written again there.

const styleOf = (name: string) => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8');
const shared = styleOf('label-sheet');
const units = (length: number) => `calc(var(--u) * ${length})`;

it('each type of the sheets is written, in its own size', () => {
  const types = [...shared.matchAll(/\[data-mm='([\d.]+)'\] \{\s+--mm: ([\d.]+);/g)];
  expect(types.map(([, name, size]) => [Number(name), Number(size)])).toEqual(
    TYPE_SIZES.map((size) => [size, size]),
  );
});

it('lines have the height that texts are measured with', () => {
  expect(/\.sheet \{[^}]*line-height: ([\d.]+);/.exec(shared)?.[1]).toBe(String(SHEET_LINE));
});

it('product labels are cut where those of the trade are', () => {
  const { across, down, width, height, gap, code } = PRODUCT_LABELS;
  const style = styleOf('label-products');
  expect(style).toContain(`repeat(${down}, ${units(height)}) / repeat(${across}, ${units(width)})`);
  expect(style).toContain(`column-gap: ${units(gap)};`);
  expect(style).toContain(`.label .code {\n    inline-size: ${units(code)};`);
});

it.each(Object.keys(PRINT_REFUSALS))('the refusal of a label that is %s is shown', (state) => {
  expect(styleOf('label-print')).toContain(`[data-state='${state}'] [data-when='${state}']`);
});
