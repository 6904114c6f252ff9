/**
 * The one word that its apostrophe does not cut; then what is not prose: code, addresses, tags, mentions, file names,
 * destinations of links, calls of notes.
 */
const NOT_PROSE = new RegExp(
  [
    "[Aa]ujourd['’]hui",
    '```[^]*?```',
    '`[^`\\n]*`',
    // Bounded: a text without spaces must not be read again from each of its signs.
    '<[^<>\\n]{0,300}>',
    '\\]\\([^)\\s]{0,500}',
    '\\[\\^[^\\]]{0,80}\\]',
    '(?:https?:\\/\\/|www\\.)\\S+',
    '[^\\s@]{1,64}@[^\\s@]+',
    '[#@][\\p{L}\\p{N}_]+',
    '[\\p{L}\\p{N}_/-]{1,100}\\.[a-z]{2,5}\\b',
  ].join('|'),
  'gu',
);

/** Words in lower case, as a dictionary knows them: a capital is a name, or begins a sentence. */
const WORD = /(?<![\p{L}\p{N}_])\p{Ll}+(?:['’-]\p{L}+)*(?![\p{L}\p{N}_])/gu;

/** Before an apostrophe. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|prud|quelqu|entr)$/;

const SHORTEST = 3;
/** No word of French is longer; what is comes from a machine. */
const LONGEST = 40;

/** Parts of « l’eau », « laissez-le » or « a-t-il » that a dictionary can judge. */
const partsOf = (word: string): string[] =>
  word
    .split(/['’-]/)
    .filter(
      (part) =>
        part.length >= SHORTEST && part.length <= LONGEST && !ELIDED.test(part) && /^\p{Ll}/u.test(part),
    );

/** Words of a Markdown text that a dictionary does not know, each once, in their order; names are left aside. */
export function unknownWords(markdown: string, knows: (word: string) => boolean): string[] {
  const prose = markdown.normalize('NFC').replace(NOT_PROSE, ' ');
  const words = new Set([...prose.matchAll(WORD)].map(([word]) => word));
  const unknown = [...words]
    .filter((word) => word.length >= SHORTEST && !knows(word))
    .flatMap((word) => partsOf(word).filter((part) => !knows(part)));
  return [...new Set(unknown)];
}
