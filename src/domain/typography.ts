const THIN = '\u202f';
const NBSP = '\u00a0';

/** A run of spaces is read whole, once, with the mark that it stands before; a guillemet may have none before it. */
const SPACED_MARK = /[ \u00a0\u202f]+((?:[;!?]+|:)(?=[\s»)]|$)|»)?|»/g;

const spaced = (whole: string, mark = whole === '»' ? whole : ''): string =>
  mark ? (mark === ':' ? NBSP : THIN) + mark : whole;

/**
 * French spacing: thin no-break space before `; ! ?` and inside guillemets, no-break space before `:` and units,
 * curly apostrophes. Idempotent, in linear time, and without look-behind, which phones before 2023 refuse. Source:
 * Imprimerie nationale, Lexique des règles typographiques.
 */
export const typeset = (text: string): string =>
  text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/«[ \u00a0\u202f]*/g, `«${THIN}`)
    .replace(SPACED_MARK, spaced)
    .replace(/(\d)[ \u202f](?=(?:€|%|h|km|m|g|kg|l|ha|min|°C)(?![\p{L}\p{N}]))/gu, `$1${NBSP}`)
    .replace(/(\d)\u00a0h (?=\d\d(?!\d))/g, `$1${NBSP}h${NBSP}`)
    .replace(/\b(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${THIN}`);

/** Without the capital of a sentence, within another; an acronym keeps its own (« AMAP »). */
export const uncapitalize = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase('fr') + text.slice(1) : text;

/** « (semaines paires) » after a space, to follow what it is about; empty without a note. */
export const inBrackets = (note: string | undefined): string =>
  note ? ` (${uncapitalize(typeset(note))})` : '';

/** A name within a sentence: « par le comité du label ». Only its article loses its capital. */
export const withinSentence = (name: string): string =>
  /^(?:Les? |La |L[’'])/.test(name) ? uncapitalize(name) : name;
