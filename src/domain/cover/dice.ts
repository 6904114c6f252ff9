/** Chance that always falls the same way for the same seed. */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  oneOf: <T>(values: readonly [T, ...T[]]) => T;
}

/** → numbers from 0 (included) to 1 (excluded): FNV-1a over the seed, then mulberry32. */
function createChance(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function createDice(seed: string): Dice {
  const chance = createChance(seed);
  return {
    between: (low, high) => low + Math.floor(chance() * (high - low + 1)),
    oneOf: (values) => values[Math.floor(chance() * values.length)] ?? values[0],
  };
}
