import type { Dice } from '../../src/domain/cover/dice.ts';

/** True `percent` times out of a hundred. */
export const happens = (dice: Dice, percent: number): boolean => dice.between(1, 100) <= percent;

/** One of `values`, which has at least one. */
export const oneOf = <T>(dice: Dice, values: readonly T[]): T =>
  values[dice.between(0, values.length - 1)] as T;

/** From one to `most` different `values`. */
export const someOf = <T>(dice: Dice, values: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: dice.between(1, most) }, () => oneOf(dice, values))),
];

/** Degrees up to four kilometres away, so that the places of one commune do not pile up. */
export const scatter = (dice: Dice, degrees: number): number =>
  Number((degrees + dice.between(-360, 360) / 10_000).toFixed(4));
