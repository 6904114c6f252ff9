const WORDS_PER_MINUTE = 230;

/** Minutes to read a Markdown text at 230 words a minute, at least 1. */
export const readingMinutes = (markdown: string): number =>
  Math.max(1, Math.round((markdown.match(/\p{L}+/gu)?.length ?? 0) / WORDS_PER_MINUTE));
