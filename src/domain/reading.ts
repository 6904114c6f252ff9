const WORDS_PER_MINUTE = 230;

/** Addresses are not read. */
const wordCount = (text: string) =>
  text.replace(/\]\([^)\s]*|https?:\/\/\S+/g, ' ').match(/\p{L}+/gu)?.length ?? 0;

/** Minutes to read some texts at 230 words a minute, at least 1. */
export const readingMinutes = (texts: readonly string[]): number =>
  Math.max(1, Math.round(texts.reduce((sum, text) => sum + wordCount(text), 0) / WORDS_PER_MINUTE));

const READ: ReadonlySet<string> = new Set(['text', 'title', 'question', 'answer']);

/** What is read of the fields of an article, at any depth: lists of words, and the texts, titles, questions and answers. */
export function wordsIn(fields: unknown): string[] {
  if (Array.isArray(fields))
    return fields.flatMap((item) => (typeof item === 'string' ? [item] : wordsIn(item)));
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.entries(fields).flatMap(([key, inside]) => {
    if (typeof inside !== 'string') return wordsIn(inside);
    return READ.has(key) ? [inside] : [];
  });
}
