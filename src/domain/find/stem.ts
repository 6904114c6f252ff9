/** The usual plurals and feminines, once the plain plural is taken off. */
const ENDINGS: readonly [RegExp, string][] = [
  [/al$/, 'au'],
  [/ee$/, 'e'],
  [/ere$/, 'er'],
  [/trice$/, 'teur'],
  [/euse$/, 'eur'],
  [/ienne$/, 'ien'],
];

/** « maïs », which is no plural: without accents it would be read in « mai ». */
const INVARIABLE = new Set(['mais']);

const MIN_LETTERS = 4;

/** A folded word without the mark of its plain plural, « s » or « x », so that each number finds the other. */
export const singularOf = (word: string): string =>
  word.length < MIN_LETTERS || INVARIABLE.has(word) ? word : word.replace(/[sx]$/, '');

/**
 * One form for the singular, the plural and the feminine of a folded word (`chevaux`, `cheval` → `chevau`); no word of
 * the language, only something to compare.
 */
export function stemOf(word: string): string {
  if (word.length < MIN_LETTERS) return word;
  const singular = singularOf(word);
  const [ending, replacement] = ENDINGS.find(([pattern]) => pattern.test(singular)) ?? [];
  return ending ? singular.replace(ending, replacement ?? '') : singular;
}
