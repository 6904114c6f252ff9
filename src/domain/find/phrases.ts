import { type Token, isBroken, wordsIn } from './tokens.ts';

/** Phrases of the language, looked for as they are. */
export interface Phrases {
  keys: ReadonlySet<string>;
  /** Words of the longest. */
  longest: number;
}

export const keyOf = (words: readonly string[]): string => words.join(' ');

export function phrasesOf(texts: readonly string[]): Phrases {
  const words = texts.map(wordsIn);
  return { keys: new Set(words.map(keyOf)), longest: Math.max(...words.map(({ length }) => length)) };
}

/** How many tokens from `at` on may belong to one name, `longest` at most. */
export function reachOf(tokens: readonly Token[], at: number, longest: number): number {
  let reach = 1;
  for (let next = tokens[at + 1]; next && reach < longest && !isBroken(next); next = tokens[at + reach])
    reach += 1;
  return Math.min(reach, tokens.length - at);
}

/** Index after the longest phrase that begins at `at`; `at` itself when none does. */
export function skipPhrase(tokens: readonly Token[], at: number, { keys, longest }: Phrases): number {
  for (let count = reachOf(tokens, at, longest); count > 0; count -= 1)
    if (keys.has(keyOf(tokens.slice(at, at + count).map(({ word }) => word)))) return at + count;
  return at;
}
