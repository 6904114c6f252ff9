import { editDistance } from '../closest.ts';
import { EMPTY_WORDS } from './french-words.ts';
import { stemOf } from './stem.ts';
import { TIME_WORDS } from './time-words.ts';

const MIN_LETTERS = 5;
/** In a shorter stem a letter for another, or a consonant more, makes another word: « carte », « tarte », « tartre ». */
const MIN_LONG_LETTERS = 6;

/** The words that are known, and those that a mistyped one may stand for. */
export interface Speller {
  /** Words and their stems. */
  known: Set<string>;
  /** Words by the first two and by the last two letters of their stem: one mistake leaves one pair whole. */
  near: Map<string, string[]>;
}

const pairsOf = (stem: string): [string, string] => [`${stem.slice(0, 2)}-`, `-${stem.slice(-2)}`];

export function buildSpeller(words: readonly string[]): Speller {
  const near = new Map<string, string[]>();
  const all = new Set([...words, ...TIME_WORDS]);
  // Of two forms of a word the first given is kept: names come before their synonyms.
  const stems = new Map([...all].reverse().map((word) => [stemOf(word), word]));
  for (const [stem, word] of stems) {
    if (word.length < MIN_LETTERS || !/^[a-z]+$/.test(word)) continue;
    for (const pair of pairsOf(stem)) {
      const others = near.get(pair);
      if (others) others.push(word);
      else near.set(pair, [word]);
    }
  }
  return { known: new Set([...all, ...stems.keys(), ...EMPTY_WORDS]), near };
}

const single = (word: string) => word.replace(/(.)\1+/g, '$1');

const lettersOf = (word: string) => [...word].sort().join('');

const consonantsOf = (word: string) => word.replace(/[aeiouy]/g, '');

/** One letter too many, too few, swapped with its neighbour or replaced; never the first. */
function isMistyped(stem: string, meant: string): boolean {
  if (stem[0] !== meant[0] || Math.abs(stem.length - meant.length) > 1) return false;
  if (editDistance(stem, meant, 1) !== 1) return false;
  if (stem.length >= MIN_LONG_LETTERS || single(stem) === single(meant)) return true;
  const isReplaced = stem.length === meant.length && lettersOf(stem) !== lettersOf(meant);
  return !isReplaced && consonantsOf(stem) === consonantsOf(meant);
}

/**
 * The known word for which an unknown one of five letters or more was mistyped; the word itself when it is known, when
 * none is near, or when several are and none of them differs by a doubled letter only.
 */
export function mendWord({ known, near }: Speller, word: string): string {
  const stem = stemOf(word);
  if (word.length < MIN_LETTERS || known.has(word) || known.has(stem)) return word;
  const candidates = [...new Set(pairsOf(stem).flatMap((pair) => near.get(pair) ?? []))].filter((candidate) =>
    isMistyped(stem, stemOf(candidate)),
  );
  const doubled = candidates.filter((candidate) => single(stemOf(candidate)) === single(stem));
  const [only, ...others] = doubled.length > 0 ? doubled : candidates;
  return only !== undefined && others.length === 0 ? only : word;
}
