import { describe, expect, test } from 'vitest';
import { weekNumberOf } from './week-number.ts';

describe('the number of a week', () => {
  test.each([
    ['2026-01-01', 1],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2023-01-01', 52],
    ['2026-11-21', 47],
  ])('of %s is %i', (date, number) => {
    expect(weekNumberOf(date)).toBe(number);
  });
});
