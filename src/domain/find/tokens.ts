import { foldText } from '../fold.ts';
import type { Span } from './understood.ts';

/** A word, a number or a sign of a sentence. */
export interface Token extends Span {
  /** In lower case, without accent, œ as two letters; « st » and « ste » as they are said. */
  word: string;
  /** As typed, in lower case. */
  typed: string;
  /** What is written between the token before and this one. */
  gap: string;
}

export type Tokens = readonly Token[];

const TOKEN = /\p{L}[\p{L}\p{M}]*|\d+|[\p{N}€]/gu;
const BREAK = /[,;:!?()«»"…\n]/;
const HYPHEN = /^\s*[-–—]\s*$/;
const SAID = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);

const asSaid = (word: string): string => SAID.get(word) ?? word;

/** The tokens of a sentence in order. Apostrophes, hyphens and spaces all separate: they are typed one for another. */
export function tokensOf(sentence: string): Token[] {
  let last = 0;
  return [...sentence.matchAll(TOKEN)].map(({ 0: text, index }) => {
    const gap = sentence.slice(last, index);
    last = index + text.length;
    const typed = text.normalize('NFC').toLowerCase();
    return { word: asSaid(foldText(text)), typed, gap, start: index, end: last };
  });
}

/** Whether a comma or the like stands before a token: one name does not go over it. */
export const isBroken = ({ gap }: Token): boolean => BREAK.test(gap);

/** Whether nothing but a hyphen or a dash stands before a token. */
export const isHyphened = ({ gap }: Token): boolean => HYPHEN.test(gap);

export const isNumber = (token: Token | undefined): token is Token =>
  token !== undefined && /^\d+$/.test(token.word);

/** The word of a token; none before the first and after the last. */
export const wordAt = (tokens: Tokens, at: number): string => tokens[at]?.word ?? '';

export const isOneOf = (tokens: Tokens, at: number, words: ReadonlySet<string>): boolean =>
  words.has(wordAt(tokens, at));

/** Words of the tokens of a short text. */
export const wordsIn = (text: string): string[] => (foldText(text).match(TOKEN) ?? []).map(asSaid);

/** What was read from a token on. */
export interface Step<T> {
  value: T;
  /** Index after the last token read. */
  end: number;
}

/** More linking words than any phrase has in a row. */
const MAX_SKIPPED = 8;

/** Index after the tokens from `at` on that are in `words`. */
export function skipWords(tokens: Tokens, at: number, words: ReadonlySet<string>): number {
  let end = at;
  while (end - at < MAX_SKIPPED && words.has(wordAt(tokens, end))) end += 1;
  return end;
}

/** Index after the linking words, at most three, before something else of the same clause. */
export const skipLinks = (tokens: Tokens, at: number, links: ReadonlySet<string>): number =>
  Math.min(skipWords(tokens, at, links), at + 3);
