/** Sixty-four letters that JSON writes as they are and that compress well. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = DIGITS.length;

const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** How many digits the numbers up to `max` need, at least one. */
export const widthFor = (max: number): number => (max < BASE ? 1 : 1 + widthFor(Math.floor(max / BASE)));

/** A whole number from 0 in `width` digits of base 64. */
export const writeNumber = (value: number, width: number): string =>
  width === 0 ? '' : writeNumber(Math.floor(value / BASE), width - 1) + (DIGITS[value % BASE] ?? '');

/** The number that `writeNumber` wrote; digits that are none count as 0. */
export function readNumber(digits: string): number {
  let value = 0;
  for (const digit of digits) value = value * BASE + (VALUES.get(digit) ?? 0);
  return value;
}

/** Text cut every `width` letters. */
export function cutEvery(text: string, width: number): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += width) parts.push(text.slice(start, start + width));
  return parts;
}

/**
 * Whole numbers from 0, all in as many digits as the largest needs: first digits of all of them, then second ones…
 * Digits of one rank look alike, which compresses a third better than numbers one after the other.
 */
export interface NumberColumn {
  width: number;
  digits: string;
}

export function writeNumbers(values: readonly number[]): NumberColumn {
  const width = widthFor(values.reduce((most, value) => Math.max(most, value), 0));
  const written = values.map((value) => writeNumber(value, width));
  const ranks = Array.from({ length: width }, (_, rank) => written.map((digits) => digits[rank]).join(''));
  return { width, digits: ranks.join('') };
}

export function readNumbers({ width, digits }: NumberColumn): number[] {
  const count = digits.length / width;
  const values = new Array<number>(count).fill(0);
  for (let index = 0; index < digits.length; index += 1) {
    const line = index % count;
    values[line] = (values[line] ?? 0) * BASE + (VALUES.get(digits[index] ?? '') ?? 0);
  }
  return values;
}
