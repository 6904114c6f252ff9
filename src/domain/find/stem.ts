/** The usual plurals and feminines, once the final « s » or « x » is taken off. */
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

/**
 * One form for the singular, the plural and the feminine of a folded word (`chevaux`, `cheval` → `chevau`); no word of
 * the language, only something to compare.
 */
export function stemOf(word: string): string {
  if (word.length < MIN_LETTERS || INVARIABLE.has(word)) return word;
  const singular = word.replace(/[sx]$/, '');
  const [ending, replacement] = ENDINGS.find(([pattern]) => pattern.test(singular)) ?? [];
  return ending ? singular.replace(ending, replacement ?? '') : singular;
}
