import { editDistance } from './closest.ts';
import { foldText, unfoldLetters } from './fold.ts';
import { queryWords } from './query-words.ts';

const MIN_COMMON_LETTERS = 3;
/** A singular, a plural or a feminine keeps at least this part of a word (« conservatrices », « conservation »). */
const COMMON_PART = 0.6;

function commonLetters(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/**
 * Whether a word of a page answers a word of a query: same beginning, the ending aside; both folded. The index cuts
 * endings by rules of its own (Snowball), which this one has to include: `stemOf` would deny what it found.
 */
function beginsAlike(word: string, wanted: string): boolean {
  if (word.startsWith(wanted)) return true;
  const needed = Math.max(MIN_COMMON_LETTERS, Math.ceil(wanted.length * COMMON_PART));
  return wanted.length > MIN_COMMON_LETTERS && commonLetters(word, wanted) >= needed;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a query that no word of a text answers. The index, for want of a word, takes the longest beginning it
 * knows (`an` for `ancre`): such a result is not one.
 */
export function unansweredWords(words: readonly string[], text: string): string[] {
  const folded = foldText(text);
  const found = new Set([
    ...(folded.match(WORD) ?? []),
    ...folded.replace(/['-]/g, '').split(/[^\p{L}\p{N}]+/u),
  ]);
  return words.filter((word) => {
    const wanted = foldText(word).replaceAll("'", '');
    return ![...found].some((candidate) => beginsAlike(candidate, wanted));
  });
}

export interface TextPart {
  text: string;
  marked: boolean;
}

/** Whether a word of the text was found. */
export const isMarked = (parts: readonly TextPart[]): boolean => parts.some(({ marked }) => marked);

/** Cuts a text at the words that answer a query. Joined, the parts give the text back. */
export function markWords(text: string, words: readonly string[]): TextPart[] {
  const wanted = words.map(foldText);
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!wanted.some((query) => beginsAlike(foldText(word), query))) continue;
    if (index > end) parts.push({ text: text.slice(end, index), marked: false });
    end = index + word.length;
    parts.push({ text: word, marked: true });
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false });
  return parts;
}

const asWritten = (text: string) =>
  unfoldLetters(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    .replace(/ ([;!?»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')
    .replace(/ :/g, '\u00a0:');

/**
 * Pagefind's excerpt as text: `<mark>` around the words found is the only markup in it, `&lt;` and `&gt;` the only
 * escapes. Punctuation is left out of the marks.
 */
export const excerptParts = (excerpt: string): TextPart[] =>
  excerpt
    .replace(/<mark>([^\p{L}\p{N}<]+)/gu, '$1<mark>')
    .replace(/([^\p{L}\p{N}>]+)<\/mark>/gu, '</mark>$1')
    .split(/<\/?mark>/)
    .map((text, index) => ({ text: asWritten(text), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');

const LONG_WORD_LETTERS = 8;

function nearest(word: string, vocabulary: readonly string[]): string | undefined {
  const folded = foldText(word);
  const limit = folded.length >= LONG_WORD_LETTERS ? 2 : 1;
  const near = vocabulary
    .map((candidate) => ({ candidate, distance: editDistance(folded, foldText(candidate), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

/** The query with each unknown word replaced by the nearest known one, or nothing when no word is near. */
export function suggestQuery(
  words: readonly string[],
  unknown: readonly string[],
  vocabulary: readonly string[],
): string | undefined {
  let changed = false;
  const suggested = words.map((word) => {
    const near = unknown.includes(word) && word.length > MIN_COMMON_LETTERS && nearest(word, vocabulary);
    changed ||= Boolean(near);
    return near || word;
  });
  return changed ? suggested.join(' ') : undefined;
}

/** Every word of four letters or more in a list of names, once: what a mistyped word may have meant. */
export const vocabularyOf = (names: readonly string[]): string[] => {
  const words = names.flatMap((name) => queryWords(name)).filter((word) => word.length > MIN_COMMON_LETTERS);
  return [...new Map(words.map((word) => [foldText(word), word])).values()].sort();
};
