/** Slug or identifier, name, then other words that a host may write for it. */
export type Term = [string, string, ...string[]];

/** What words are compared by: neither case nor accents, nor what stands between letters and digits. */
export const keyOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();

/** The term that a host means by a word, by any of its names. */
export const meantTerm = (terms: readonly Term[], word: string): Term | undefined =>
  terms.find((names) => names.some((name) => keyOf(name) === keyOf(word)));
