import { editDistance } from '../closest.ts';
import type { Entry } from './entry.ts';
import type { FacetIndex } from './facet-index.ts';
import { singularOf } from './stem.ts';
import { wordsIn } from './tokens.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** How well a listing answers a word: by what it does or by its name, by a beginning or by a whole word. */
const BY_TERM = 1;
const BY_NAME = 2;
const WHOLE = 2;

/** Shorter words are too near of each other to guess. */
const MIN_GUESSED_LETTERS = 4;

export interface TextIndex {
  /** Marks the listings that answer a word of `wordsIn`; see `BY_TERM` and `BY_NAME`. */
  mark(word: string): Uint8Array;
  /** Lines of the listings whose name has each of the words, as typed, whole but for a plural. */
  named(words: readonly string[]): number[];
}

/** Whether a word begins, one mistake aside, as what was typed. */
const isMistyped = (token: string, word: string): boolean =>
  (token[0] === word[0] || token[1] === word[1]) &&
  [-1, 0, 1].some((more) => editDistance(token.slice(0, word.length + more), word, 1) <= 1);

/** The tokens that answer a word: those that begin so or, when there is none, those that nearly do. */
function answering(tokens: readonly string[], word: string): string[] {
  const start = singularOf(word);
  const exact = tokens.filter((token) => token.startsWith(start));
  return exact.length > 0 || word.length < MIN_GUESSED_LETTERS
    ? exact
    : tokens.filter((token) => isMistyped(token, word));
}

/** → lines of the names that have each token. */
function indexNames(entries: readonly Entry[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [line, { name }] of entries.entries())
    for (const token of wordsIn(name)) {
      const known = lines.get(token);
      if (known) known.push(line);
      else lines.set(token, [line]);
    }
  return lines;
}

/** → numbers of the facets that each token names. */
function indexTerms({ keys }: FacetIndex, vocabulary: Vocabulary): Map<string, Set<number>> {
  const byId = (terms: readonly Term[]) => new Map(terms.map((term) => [term.id, term]));
  const terms = {
    place: byId(vocabulary.communes),
    category: byId(vocabulary.categories),
    product: byId(vocabulary.products),
    certification: byId(vocabulary.certifications),
    saleMode: byId(vocabulary.saleModes),
    payment: new Map<string, Term>(),
    kind: new Map<string, Term>(),
  };
  const numbers = new Map<string, Set<number>>();
  for (const [number, { facet, value }] of keys.entries()) {
    const term = terms[facet].get(value);
    for (const token of term ? [term.name, ...(term.synonyms ?? [])].flatMap(wordsIn) : [])
      numbers.set(token, (numbers.get(token) ?? new Set()).add(number));
  }
  return numbers;
}

/** Indexes the words of the names of listings and of what they do, sell and where they are. */
export function indexTexts(entries: readonly Entry[], facets: FacetIndex, vocabulary: Vocabulary): TextIndex {
  const [names, terms] = [indexNames(entries), indexTerms(facets, vocabulary)];
  const tokens = [...new Set([...names.keys(), ...terms.keys()])];
  const mark = (word: string) => {
    const marks = new Uint8Array(entries.length);
    const raise = (line: number, mark: number) => {
      marks[line] = Math.max(marks[line] ?? 0, mark);
    };
    const wanted = new Map<number, number>();
    for (const token of answering(tokens, word)) {
      const extra = singularOf(token) === singularOf(word) ? WHOLE : 0;
      for (const line of names.get(token) ?? []) raise(line, BY_NAME + extra);
      for (const number of terms.get(token) ?? [])
        wanted.set(number, Math.max(wanted.get(number) ?? 0, BY_TERM + extra));
    }
    if (wanted.size > 0)
      for (const [line, numbers] of facets.numbers.entries())
        for (const number of numbers) raise(line, wanted.get(number) ?? 0);
    return marks;
  };
  const linesOf = (word: string) =>
    tokens
      .filter((token) => singularOf(token) === singularOf(word))
      .flatMap((token) => names.get(token) ?? []);
  const named = (typed: readonly string[]) => {
    const [first, ...others] = typed.flatMap(wordsIn);
    const lines = new Set(first === undefined ? [] : linesOf(first));
    return others.reduce(
      (kept, word) => {
        const own = new Set(linesOf(word));
        return kept.filter((line) => own.has(line));
      },
      [...lines],
    );
  };
  return { mark, named };
}
