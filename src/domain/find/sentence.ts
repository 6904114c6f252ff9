import type { IsoDate } from '../dates.ts';
import {
  type Criteria,
  type Criterion,
  type Facet,
  hasCriterion,
  isMultiple,
  withCriterion,
} from './criteria.ts';
import * as french from './french-words.ts';
import { type Lexicon, type Sense, readPhrase } from './lexicon.ts';
import { mendWord } from './mend.ts';
import { isSurelyClosed, readTime, saysClosed, saysOpen } from './sentence-time.ts';
import { readAmount, readCommuneHere, readNear } from './sentence-place.ts';
import { LIST_WORDS } from './time-words.ts';
import { type Step, type Token, isBroken, skipWords, tokensOf, wordAt } from './tokens.ts';
import type { Span, Understood } from './understood.ts';
import { TODAY } from '../near-days.ts';
import { NOW, readWhen } from './when.ts';

const MAX_LETTERS = 200;

/** What some words of a sentence say. */
interface Reading {
  /** None when they say nothing, or are left as typed. */
  says?: Criterion;
  /** What follows, unless the sentence says otherwise. */
  implies?: readonly Criterion[];
  /** Said only when the sentence says nothing else of the facet. */
  isWeak?: true;
  /** An hour of which the day is not said. */
  isHourOnly?: true;
  isLiteral?: true;
  /** Index after the last word. */
  end: number;
}

interface Sentence {
  lexicon: Lexicon;
  tokens: readonly Token[];
  today: IsoDate | undefined;
}

const fromPhrase = ({ value: { says, implies, literal }, end }: Step<Sense>): Reading => ({
  ...(says && { says }),
  ...(implies && { implies }),
  ...(literal && { isLiteral: literal }),
  end,
});

/** « label bio », « artisan boulanger »: the first word adds nothing to the name. */
function readNamed({ lexicon, tokens }: Sentence, at: number): Reading | undefined {
  for (const [facet, words] of Object.entries(french.BEFORE_NAMES)) {
    if (!words.has(wordAt(tokens, at))) continue;
    const phrase = readPhrase(lexicon, tokens, at + 1);
    if (phrase?.value.says?.facet === facet) return fromPhrase(phrase);
  }
  return undefined;
}

/** « ouvert » alone; « ouvert à Bourg » too, not « ouvert à tous ». */
function readOpen({ lexicon, tokens }: Sentence, at: number): Reading | undefined {
  const next = at + 1;
  const place = () =>
    readNear(lexicon, tokens, next) ??
    readCommuneHere(lexicon, tokens, next) ??
    readCommuneHere(lexicon, tokens, next + 1);
  const isOpen = saysOpen(tokens, at) || (saysOpen(tokens.slice(0, next), at) && place()?.says);
  return isOpen ? { says: { facet: 'when', value: NOW }, isWeak: true, end: next } : undefined;
}

/** The longest reading of the words from `at` on; of two, the first in this order. */
function readPositive(sentence: Sentence, at: number): Reading | undefined {
  const { lexicon, tokens, today } = sentence;
  const phrase = readPhrase(lexicon, tokens, at);
  const isCounted = (next: number) => readPhrase(lexicon, tokens, next)?.value.says?.facet === 'product';
  const time = readTime(tokens, at, { today, isCounted });
  const readings: (Reading | undefined)[] = [
    time && { ...time, ...(!time.says && { isLiteral: true }) },
    readAmount(tokens, at),
    readNear(lexicon, tokens, at),
    readCommuneHere(lexicon, tokens, at),
    readNamed(sentence, at),
    phrase && fromPhrase(phrase),
    readOpen(sentence, at),
  ];
  return readings.reduce(
    (best, reading) => (reading && reading.end > (best?.end ?? at) ? reading : best),
    undefined,
  );
}

/** Index after a word, with those that a hyphen joins to it. */
function endOfWord(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (tokens[end]?.gap === '-') end += 1;
  return end;
}

/** Index after what a negation denies, from `at` on; `at` when it denies no name. */
function endOfDenied(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  const start = skipWords(tokens, at, french.NEGATION_LINKS);
  const denied = readPositive(sentence, start);
  if (denied) return denied.end;
  const isName = tokens[start] && !french.EMPTY_WORDS.has(tokens[start].word);
  return isName ? endOfWord(tokens, start) : at;
}

/** « sans gluten », « pas de bio »: left as typed, never taken for its contrary. « pas loin » denies nothing. */
function readNegation(sentence: Sentence, at: number): Reading | undefined {
  const word = wordAt(sentence.tokens, at);
  if (!french.NEGATIONS.has(word) || readPositive(sentence, at)) return undefined;
  const end = endOfDenied(sentence, at + 1);
  return end > at + 1 ? { isLiteral: true, end } : { end };
}

/** Index after the moments said from `at` on, « lundi et le mardi »; `at` when there is none. */
function endOfTimes(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  const next = tokens[at];
  if (!next || isBroken(next)) return at;
  const time = readPositive(sentence, skipWords(tokens, at, french.NEGATION_LINKS));
  if (time?.says?.facet !== 'when') return at;
  const other = skipWords(tokens, time.end, LIST_WORDS);
  const end = other > time.end ? endOfTimes(sentence, other) : other;
  return end > other ? end : time.end;
}

/** « fermé le lundi », left as typed; a farm otherwise. */
function readClosed(sentence: Sentence, at: number): Reading | undefined {
  const { tokens } = sentence;
  if (!saysClosed(tokens, at)) return undefined;
  const end = endOfTimes(sentence, at + 1);
  const isClosed = end > at + 1 || isSurelyClosed(tokens, at) || !readPositive(sentence, at);
  return isClosed ? { isLiteral: true, end } : undefined;
}

/** Whether a day is said other than today, which an hour alone would replace. */
const hasOtherDay = (readings: readonly Reading[]): boolean =>
  readings.some(
    ({ says }) => says?.facet === 'when' && ![NOW, TODAY].includes(readWhen(says.value)?.day ?? NOW),
  );

type Read = Reading & { start: number };

function readAll(sentence: Sentence): Read[] {
  const { tokens } = sentence;
  const readings: Read[] = [];
  for (let start = 0; start < tokens.length;) {
    const found =
      readNegation(sentence, start) ?? readClosed(sentence, start) ?? readPositive(sentence, start);
    const isLost = found?.isHourOnly && hasOtherDay(readings);
    const reading: Reading | undefined = isLost ? { isLiteral: true, end: found.end } : found;
    const isEmpty = french.EMPTY_WORDS.has(wordAt(tokens, start));
    const read: Read = { ...(reading ?? { end: start + 1, ...(!isEmpty && { isLiteral: true }) }), start };
    readings.push(read);
    start = read.end;
  }
  return readings;
}

type Said = Read & { says: Criterion };

/** What is said in the end: of a facet that has one value, the last; « ouvert » alone, when nothing else says when. */
function lastSaid(readings: readonly Read[]): Said[] {
  const said = readings.filter((reading): reading is Said => reading.says !== undefined);
  const isReplaced = ({ says: { facet }, isWeak }: Said, index: number) =>
    !isMultiple(facet) &&
    (said.slice(index + 1).some(({ says, isWeak: isLess }) => says.facet === facet && (isWeak || !isLess)) ||
      (isWeak && said.some(({ says, isWeak: isLess }) => says.facet === facet && !isLess)));
  return said.filter((reading, index) => !isReplaced(reading, index));
}

/** A place comes first: without one a radius means nothing. */
function criteriaFrom(said: readonly Said[]): Criteria {
  const facets = new Set<Facet>(said.map(({ says }) => says.facet));
  const implied = said.flatMap(({ implies = [] }) => implies).filter(({ facet }) => !facets.has(facet));
  const all = [...said.map(({ says }) => says), ...implied];
  const isPlace = ({ facet }: Criterion) => facet === 'place';
  const ordered = [...all.filter(isPlace), ...all.filter((criterion) => !isPlace(criterion))];
  return ordered.reduce<Criteria>(withCriterion, {});
}

const spanOf = (tokens: readonly Token[], { start, end }: Read): Span => ({
  start: tokens[start]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});

const GLUE = /^[^\s\p{L}\p{N},;:!?()«»"…]*$/u;

/** Words as typed, joined by spaces; what was typed in one piece (« vide-grenier ») stays so. */
function joinSpans(sentence: string, spans: readonly Span[]): string {
  const pieces = spans.map(({ start, end }, index) => {
    const between = index > 0 ? sentence.slice(spans[index - 1]?.end, start) : '';
    return `${index > 0 && GLUE.test(between) ? between : ' '}${sentence.slice(start, end)}`;
  });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/**
 * What a visitor's sentence asks of the listings, its first 200 letters. Of two words for one thing the last is meant.
 * Never throws; dates (« le 24 décembre ») are understood when `today` is given.
 */
export function parseSentence(sentence: string, lexicon: Lexicon, today?: IsoDate): Understood {
  const text = sentence.slice(0, MAX_LETTERS);
  const tokens = tokensOf(text).map((token) => ({ ...token, word: mendWord(lexicon.speller, token.word) }));
  const readings = readAll({ lexicon, tokens, today });
  const said = lastSaid(readings);
  const criteria = criteriaFrom(said);
  const parts = said
    .filter(({ says }) => hasCriterion(criteria, says))
    .map((reading) => ({ ...reading.says, ...spanOf(tokens, reading) }));
  const left = readings.filter(({ isLiteral }) => isLiteral).map((reading) => spanOf(tokens, reading));
  const isNothing = parts.length === 0 && left.length === 0;
  return { criteria, parts, rest: joinSpans(text, isNothing ? tokens : left) };
}
