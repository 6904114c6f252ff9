import { singularOf } from '../find/stem.ts';
import { type Token, isBroken, tokensOf } from '../find/tokens.ts';

/** A hashtag, then the words that call for it: keys of words (`pomme-de-terre`), or `=maïs` when accents must be as typed. */
export type PostTerm = readonly [tag: string, ...keys: string[]];

/** Tag by key, and how many words the longest key has. */
export interface PostTerms {
  tags: ReadonlyMap<string, string>;
  longest: number;
}

/** The first of those that share a key has it. */
export function indexTerms(terms: readonly PostTerm[]): PostTerms {
  const tags = new Map<string, string>();
  for (const [tag, ...keys] of terms) for (const key of keys) if (!tags.has(key)) tags.set(key, tag);
  return { tags, longest: Math.max(1, ...[...tags.keys()].map((key) => key.split('-').length)) };
}

/** A post is read as far as a person writes one. */
const MAX_READ = 5000;

const keyOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => singularOf(word)).join('-');

/** How many tokens from `at` on may belong to one name: none goes over a comma. */
function reachOf(tokens: readonly Token[], at: number, longest: number): number {
  let reach = 1;
  for (let next = tokens[at + 1]; next && reach < longest && !isBroken(next); next = tokens[at + reach])
    reach += 1;
  return reach;
}

/** The longest name that begins at `at`. */
function nameAt(
  tokens: readonly Token[],
  at: number,
  { tags, longest }: PostTerms,
): [string, number] | undefined {
  for (let count = reachOf(tokens, at, longest); count > 0; count -= 1) {
    const words = tokens.slice(at, at + count);
    const tag = (count === 1 && tags.get(`=${words[0]?.typed}`)) || tags.get(keyOf(words));
    if (tag) return [tag, count];
  }
  return undefined;
}

/** Hashtags of what a text names in whole words, each once, in the order of the text. */
export function namedIn(text: string, terms: PostTerms): string[] {
  const tokens = tokensOf(text.slice(0, MAX_READ));
  const found = new Set<string>();
  for (let at = 0; at < tokens.length;) {
    const [tag, count] = nameAt(tokens, at, terms) ?? ['', 1];
    if (tag) found.add(tag);
    at += count;
  }
  return [...found];
}
