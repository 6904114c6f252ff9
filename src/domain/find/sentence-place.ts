import { type Criterion, HERE, MAX_RADIUS_KM } from './criteria.ts';
import * as french from './french-words.ts';
import { type Lexicon, readPhrase } from './lexicon.ts';
import { readNumber } from './numbers.ts';
import { skipPhrase } from './phrases.ts';
import { type Step, type Token, type Tokens, isBroken, isNumber, skipWords, wordAt } from './tokens.ts';

/** « Près de Bourg », when no distance is said. */
export const DEFAULT_RADIUS_KM = 10;

export interface ReadPlace {
  /** None for words that say nothing (a price), or that are left as typed. */
  says?: Criterion;
  implies?: readonly Criterion[];
  isLiteral?: true;
  end: number;
}

const byDistance: Criterion = { facet: 'sort', value: 'distance' };
const here: Criterion = { facet: 'place', value: HERE };
const around: readonly Criterion[] = [{ facet: 'radius', value: String(DEFAULT_RADIUS_KM) }, byDistance];

/** The slug of the commune named from `at` on, by its name or its postcode. */
function readCommune(lexicon: Lexicon, tokens: Tokens, at: number): Step<string> | undefined {
  const postcode = lexicon.postcodes.get(wordAt(tokens, at));
  if (postcode) return { value: postcode, end: at + 1 };
  const phrase = readPhrase(lexicon, tokens, at);
  return phrase?.value.says?.facet === 'place'
    ? { value: phrase.value.says.value, end: phrase.end }
    : undefined;
}

/** « Valbourg », « Valbourg et alentours ». */
export function readCommuneHere(lexicon: Lexicon, tokens: Tokens, at: number): ReadPlace | undefined {
  const commune = readCommune(lexicon, tokens, at);
  if (!commune) return undefined;
  const says: Criterion = { facet: 'place', value: commune.value };
  const end = skipPhrase(tokens, commune.end, french.AROUND_PHRASES);
  return end > commune.end ? { says, implies: around, end } : { says, end };
}

/** The commune after « près », with or without « de »; « du Perray » is one name. */
function readCommuneAfter(lexicon: Lexicon, tokens: Tokens, at: number): Step<string> | undefined {
  const end = skipWords(tokens, at, french.LINKS);
  for (let start = at; start <= end; start += 1) {
    const commune = readCommune(lexicon, tokens, start);
    if (commune) return commune;
  }
  return undefined;
}

/** Index after « moi », « de chez moi », « d’ici »; `at` when the one who asks is not named. */
function skipSelf(tokens: Tokens, at: number): number {
  const starts = [at, skipWords(tokens, at, new Set(['de', 'd']))];
  for (const start of starts) {
    const end = skipPhrase(tokens, start, french.SELF_PHRASES);
    if (end > start) return end;
  }
  return at;
}

/** « près », then something else than an unknown place. */
const isKnown = ({ speller }: Lexicon, next: Token | undefined): boolean =>
  !next || isBroken(next) || speller.known.has(next.word) || isNumber(next);

/** « près de Bourg », « autour de moi », « à côté »; « près de la gare » says nothing and leaves « gare ». */
export function readNear(lexicon: Lexicon, tokens: Tokens, at: number): ReadPlace | undefined {
  const whole = skipPhrase(tokens, at, french.HERE_PHRASES);
  if (whole > at) return { says: here, implies: [byDistance], end: whole };
  const near = skipPhrase(tokens, at, french.NEAR_PHRASES);
  const end = near > at ? near : skipPhrase(tokens, at, french.TOWARDS_PHRASES);
  if (end === at) return undefined;
  const commune = readCommuneAfter(lexicon, tokens, end);
  if (commune) return { says: { facet: 'place', value: commune.value }, implies: around, end: commune.end };
  const self = skipSelf(tokens, end);
  const isAlone = near > at && !french.LINKS.has(wordAt(tokens, end)) && isKnown(lexicon, tokens[end]);
  return self > end || isAlone ? { says: here, implies: [byDistance], end: self } : { end };
}

interface Measure {
  unit: string;
  value: number;
  end: number;
}

/** A number and its unit. */
function readMeasure(tokens: Tokens, at: number): Measure | undefined {
  const number = readNumber(tokens, at);
  const unit = tokens[number?.end ?? -1];
  if (!number || !unit || isBroken(unit)) return undefined;
  const isShort = unit.word.length === 1 && unit.word !== '€';
  return isShort && !isNumber(tokens[number.end - 1])
    ? undefined
    : { unit: unit.word, value: number.value, end: number.end + 1 };
}

const kilometresOf = ({ unit, value }: Measure): number | undefined => {
  if (french.KILOMETRES.has(unit)) return Math.ceil(value);
  return french.METRES.has(unit) ? Math.ceil(value / 1000) : undefined;
};

const isMoreThan = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at - 1) === 'de' && wordAt(tokens, at - 2) === 'plus';

function readRadius(tokens: Tokens, measure: Measure, isBeyond: boolean): ReadPlace | undefined {
  const km = kilometresOf(measure);
  if (km === undefined) return undefined;
  if (isBeyond || km < 1) return { isLiteral: true, end: measure.end };
  const value = String(Math.min(km, MAX_RADIUS_KM));
  const end = skipSelf(tokens, skipPhrase(tokens, measure.end, french.AT_MOST_PHRASES));
  return { says: { facet: 'radius', value }, implies: [here, byDistance], end };
}

/** « moins de 12 km », « dans un rayon de 500 m »; a price or a quantity, which say nothing, are never a distance. */
export function readAmount(tokens: Tokens, at: number): ReadPlace | undefined {
  const start = skipWords(tokens, at, french.WITHIN_WORDS);
  const measure = readMeasure(tokens, start) ?? readMeasure(tokens, at);
  if (!measure) return undefined;
  const radius = readRadius(tokens, measure, isMoreThan(tokens, start));
  if (radius) return radius;
  if (french.EUROS.has(measure.unit)) return { end: skipPhrase(tokens, measure.end, french.PER_MEASURE) };
  return french.MEASURES.has(measure.unit) ? { end: measure.end } : undefined;
}
