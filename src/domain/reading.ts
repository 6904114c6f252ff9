const WORDS_PER_MINUTE = 230;

const wordCount = (text: string) => text.match(/\p{L}+/gu)?.length ?? 0;

/** Minutes to read some texts at 230 words a minute, at least 1. */
export const readingMinutes = (texts: readonly string[]): number =>
  Math.max(1, Math.round(texts.reduce((sum, text) => sum + wordCount(text), 0) / WORDS_PER_MINUTE));
