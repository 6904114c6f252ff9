import { slugify } from './slug.ts';

interface Line {
  one: string;
  other: string;
  /** Letters of `one` taken so far, from 1. */
  row: number;
  last: readonly number[];
  beforeLast: readonly number[];
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other (optimal string
 * alignment); `Infinity` as soon as there are more than `limit`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextLine({ one, other, row, last, beforeLast });
    if (Math.min(...next) > limit) return Infinity;
    [beforeLast, last] = [last, next];
  }
  const distance = cell(last, other.length);
  return distance > limit ? Infinity : distance;
}

const cell = (line: readonly number[], column: number) => line[column] ?? Infinity;

function nextLine({ one, other, row, last, beforeLast }: Line): number[] {
  const line = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const cost = one[row - 1] === other[column - 1] ? 0 : 1;
    const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    line[column] = Math.min(
      cell(last, column) + 1,
      cell(line, column - 1) + 1,
      cell(last, column - 1) + cost,
      isSwap ? cell(beforeLast, column - 2) + 1 : Infinity,
    );
  }
  return line;
}

/** A mistake for three letters, and never more than three: beyond, a suggestion only confuses. */
const tolerance = (word: string) => Math.min(3, Math.max(1, Math.floor(word.length / 3)));

function resemblance(word: string, candidate: string): number {
  if (candidate === word) return 0;
  if (word.length > 3 && (candidate.startsWith(`${word}-`) || word.startsWith(`${candidate}-`))) return 0.5;
  return editDistance(word, candidate, tolerance(word));
}

/** The slugs most like `target`, best first; none when nothing is near. */
export function closestSlugs(target: string, slugs: Iterable<string>, count = 3): string[] {
  const scored: { slug: string; score: number }[] = [];
  for (const slug of slugs) {
    const score = target ? resemblance(target, slug) : Infinity;
    if (score !== Infinity) scored.push({ slug, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.slug < b.slug ? -1 : 1));
  return scored.slice(0, count).map(({ slug }) => slug);
}

/** The candidates most like `word`, accents and case aside, best first; none when nothing is near. */
export function closestWords(word: string, candidates: Iterable<string>, count = 3): string[] {
  const bySlug = new Map([...candidates].map((candidate) => [slugify(candidate), candidate]));
  return closestSlugs(slugify(word.slice(0, 80)), bySlug.keys(), count).map(
    (slug) => bySlug.get(slug) ?? slug,
  );
}
