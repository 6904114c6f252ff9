import * as french from './french-words.ts';
import { type Step, type Tokens, isNumber, wordAt } from './tokens.ts';

const UNITS =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const TENS = new Map([
  ['dix', 10],
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['cent', 100],
]);
const TEN = 10;

const unitOf = (word: string): number => (word === 'une' ? 1 : UNITS.indexOf(word));

/** « dix-sept » to « dix-neuf »; « vingt-deux », « soixante et onze ». */
const isJoined = (tens: number, unit: number): boolean =>
  unit >= (tens === TEN ? 7 : 1) && unit < (tens === TEN ? 10 : 20);

function readWords(tokens: Tokens, at: number): Step<number> | undefined {
  const word = wordAt(tokens, at);
  const tens = TENS.get(word);
  if (tens === undefined) return unitOf(word) < 0 ? undefined : { value: unitOf(word), end: at + 1 };
  const next = wordAt(tokens, at + 1) === 'et' ? at + 2 : at + 1;
  const unit = unitOf(wordAt(tokens, next));
  return isJoined(tens, unit) ? { value: tens + unit, end: next + 1 } : { value: tens, end: at + 1 };
}

/** A number in digits, « 2,5 » included, or in words up to a hundred. */
export function readNumber(tokens: Tokens, at: number): Step<number> | undefined {
  const [whole, decimals] = [tokens[at], tokens[at + 1]];
  if (!isNumber(whole)) return readWords(tokens, at);
  if (isNumber(decimals) && /^[.,]$/.test(decimals.gap))
    return { value: Number(`${whole.word}.${decimals.word}`), end: at + 2 };
  return { value: Number(whole.word), end: at + 1 };
}

/** Whether a number before it is of kilometres, euros, kilos: « 18 h, 12 km » has no minutes. */
export const isMeasured = (word: string): boolean =>
  [french.KILOMETRES, french.METRES, french.EUROS, french.MEASURES].some((units) => units.has(word));
