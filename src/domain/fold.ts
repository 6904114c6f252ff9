/** Combining grapheme joiner: invisible, and a mark like an accent, so that what ignores accents ignores it. */
const JOINER = '\u034f';

const LIGATURES: Record<string, string> = {
  œ: `o${JOINER}e`,
  æ: `a${JOINER}e`,
  Œ: `O${JOINER}E`,
  Æ: `A${JOINER}E`,
};

/**
 * The same text in letters that a word index knows how to cut: curly apostrophes straightened, œ and æ written as two
 * letters held by an invisible joiner. `unfoldLetters` undoes it. Applied to both sides of a search.
 */
export const foldLetters = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/Œ(?=\p{Ll})/gu, `O${JOINER}e`)
    .replace(/Æ(?=\p{Ll})/gu, `A${JOINER}e`)
    .replace(/[œæŒÆ]/g, (letter) => LIGATURES[letter] ?? letter);

/** Folded letters as people write them: joined letters become œ and æ again, every apostrophe is curly. */
export const unfoldLetters = (text: string): string =>
  text
    .replaceAll(`o${JOINER}e`, 'œ')
    .replaceAll(`a${JOINER}e`, 'æ')
    .replace(new RegExp(`O${JOINER}[eE]`, 'g'), 'Œ')
    .replace(new RegExp(`A${JOINER}[eE]`, 'g'), 'Æ')
    .replaceAll("'", '’');

/** For comparing words: folded letters in lower case, without accent (« L’Œuf à la Noël » → `l'oeuf a la noel`). */
export const foldText = (text: string): string =>
  foldLetters(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
