import type { Edit } from './run.ts';

interface Sign {
  pattern: RegExp;
  sign: string;
}

const SIGNS: readonly Sign[] = [
  { pattern: /(?<=[\p{L}\p{M}])'(?=[\p{L}\p{N}«“"\ufffc])/gu, sign: '’' },
  { pattern: /(?<![./])\.{3}(?![./\p{N}])/gu, sign: '…' },
  // « no 5 », but not « nos 5 enfants ».
  { pattern: /(?<=(?<![\p{L}\p{N}])[nN])o(?=[ \u00a0\u202f]?\d)/gu, sign: '°' },
];

const replacing = (text: string, { pattern, sign }: Sign): Edit[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, index: start }) => ({
    start,
    end: start + whole.length,
    text: sign,
  }));

/** Lines that only the writer's file breaks. */
export const lineEdits = (text: string): Edit[] =>
  replacing(text, { pattern: /(?<=[^\s])\n(?=[^\s])/g, sign: ' ' });

/** Apostrophes within words, ellipses, and the sign of a number. */
export const signEdits = (text: string): Edit[] =>
  SIGNS.flatMap((sign) => replacing(text, sign)).sort((one, other) => one.start - other.start);

/** Between spaces, or two hyphens between words. */
const DASH =
  /(?<=[^\s«“(])([ \u00a0\u202f]+)(--?|[–—])([ \u00a0\u202f]+)(?=[^\s–—»”)-])|(?<=[\p{L}\p{M}»”)])--(?=[\p{L}«“(])/gu;

/** « 8 h - 12 h », « 12 € - 15 € », « 3 - 2 ». */
const isRange = (text: string, start: number, end: number) =>
  /\d[ \u00a0\u202f]?[\p{L}€%°]{0,9}$/u.test(text.slice(Math.max(0, start - 12), start)) &&
  /\d/.test(text.slice(end, end + 1));

const endsSentence = (text: string) => /[.!?…](?:\s*[»”")\]]|\s(?!\s*[;:!?]))|\u2028/.test(text);

/** Dashes of an incise: the first stays with what follows, the second with what comes before. */
export function dashEdits(text: string): Edit[] {
  let last = 0;
  let isOpen = false;
  return [...text.matchAll(DASH)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (isRange(text, match.index, end)) return [];
    isOpen = !isOpen || endsSentence(text.slice(last, match.index));
    last = end;
    return spacedDash(match, isOpen ? [' ', '\u00a0'] : ['\u00a0', ' ']);
  });
}

/** Its spaces, each in the text that had it. */
function spacedDash(
  { 0: whole, 1: before = '', 2: sign = '--', 3: after = '', index }: RegExpExecArray,
  [left, right]: [string, string],
): Edit[] {
  const end = index + whole.length;
  const dash = sign.startsWith('-') ? '–' : sign;
  if (before === '') return [{ start: index, end, text: left + dash + right }];
  return [
    { start: index, end: index + before.length, text: left },
    { start: index + before.length, end: end - after.length, text: dash },
    { start: end - after.length, end, text: right },
  ];
}
