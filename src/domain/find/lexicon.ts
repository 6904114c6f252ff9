import { KIND_WORDS, LISTING_KINDS } from '../kinds.ts';
import { type Criterion, type Facet, HERE, ON } from './criteria.ts';
import * as french from './french-words.ts';
import { type Speller, buildSpeller } from './mend.ts';
import { keyOf, reachOf } from './phrases.ts';
import { shortNames, wholeNames } from './place-names.ts';
import { stemOf } from './stem.ts';
import { type Step, type Token, wordsIn, wordAt } from './tokens.ts';
import type { Place, Term, Vocabulary } from './vocabulary.ts';

/** What a phrase is for: a criterion, or nothing (`skip`), or the words themselves (`literal`). */
export interface Sense {
  says?: Criterion;
  implies?: readonly Criterion[];
  literal?: true;
  /** The words of which one stands before it, unless it begins the sentence. */
  after?: ReadonlySet<string>;
}

interface Phrasebook {
  /** By folded words. */
  exact: Map<string, Sense>;
  /** By stems: plurals and feminines. */
  stems: Map<string, Sense>;
  /** By stems without the linking words: « fromage chèvre ». */
  linkless: Map<string, Sense>;
  /** Words of the longest phrase, by the stem of its first. */
  longest: Map<string, number>;
  /** Slug of a commune by postcode. */
  postcodes: Map<string, string>;
}

/** The phrases of a territory and of the language, made once to read many sentences. */
export interface Lexicon extends Phrasebook {
  speller: Speller;
}

const LINKING = new Set('a au aux d de des du en et l la le les'.split(' '));
const SHORT_NAME_LETTERS = 4;

function setOnce(map: Map<string, Sense>, key: string, sense: Sense): void {
  if (!map.has(key)) map.set(key, sense);
}

/** The name of a commune has no plural. */
function addWords(lexicon: Phrasebook, words: readonly string[], sense: Sense): void {
  const isPlace = sense.says?.facet === 'place';
  const stems = isPlace ? words : words.map(stemOf);
  setOnce(lexicon.exact, keyOf(words), sense);
  if (!isPlace) setOnce(lexicon.stems, keyOf(stems), sense);
  reach(lexicon, words[0], words.length);
  if (words.length > 2) addLinkless(lexicon, { words, stems }, sense);
}

function addLinkless(
  lexicon: Phrasebook,
  { words, stems }: { words: readonly string[]; stems: readonly string[] },
  sense: Sense,
): void {
  const full = stems.filter((_, index) => !LINKING.has(words[index] ?? ''));
  if (full.length < 2 || full.length === words.length) return;
  setOnce(lexicon.linkless, keyOf(full), sense);
  reach(lexicon, full[0], full.length);
}

function reach({ longest }: Phrasebook, first: string | undefined, count: number): void {
  const head = stemOf(first ?? '');
  if (count > (longest.get(head) ?? 0)) longest.set(head, count);
}

/**
 * A name of the territory that is, without accents, another word of the language is meant after an article only: « du
 * maïs » but « mais », « des livres » but « paniers livrés ».
 */
function isHomograph({ stems }: Phrasebook, words: readonly string[], { says }: Sense): boolean {
  const [only = '', ...others] = words;
  if (others.length > 0) return false;
  const known = stems.get(stemOf(only))?.says;
  return french.EMPTY_WORDS.has(only) || (known?.facet === 'saleMode' && says?.facet !== 'saleMode');
}

function addPhrase(lexicon: Phrasebook, text: string, sense: Sense): void {
  const words = wordsIn(text);
  addWords(lexicon, words, isHomograph(lexicon, words, sense) ? { ...sense, after: french.ARTICLES } : sense);
  if (text.includes('-')) addWords(lexicon, wordsIn(text.replaceAll('-', '')), sense);
}

function addPhrases(lexicon: Phrasebook, texts: readonly string[], sense: Sense): void {
  for (const text of texts) addPhrase(lexicon, text, sense);
}

function addTerms(lexicon: Phrasebook, facet: Facet, terms: readonly Term[]): void {
  for (const { id, name } of terms) addPhrase(lexicon, name, { says: { facet, value: id } });
  for (const { id, synonyms = [] } of terms) addPhrases(lexicon, synonyms, { says: { facet, value: id } });
}

/** Phrases of the language for the terms that the territory has. */
function addWordsOf(
  lexicon: Phrasebook,
  facet: Facet,
  { terms, phrases }: { terms: readonly Term[]; phrases: Record<string, string[]> },
): void {
  for (const { id } of terms) addPhrases(lexicon, phrases[id] ?? [], { says: { facet, value: id } });
}

const here: Criterion = { facet: 'place', value: HERE };
const byDistance: Criterion = { facet: 'sort', value: 'distance' };

function addFrench(lexicon: Phrasebook, { saleModes, payment }: Vocabulary): void {
  addPhrases(lexicon, french.LITERAL_PHRASES, { literal: true });
  addPhrases(lexicon, french.PRICE_PHRASES, {});
  for (const kind of LISTING_KINDS)
    addPhrases(lexicon, french.KIND_PHRASES[kind], {
      says: { facet: 'kind', value: KIND_WORDS[kind].segment },
    });
  addPhrases(lexicon, french.SEASON_PHRASES, { says: { facet: 'season', value: ON } });
  addPhrases(lexicon, french.LABEL_PHRASES, { says: { facet: 'label', value: ON } });
  addPhrases(lexicon, french.VERIFIED_PHRASES, { says: { facet: 'verified', value: ON } });
  addPhrases(lexicon, french.SORT_PHRASES, { says: byDistance, implies: [here] });
  for (const [value, texts] of Object.entries(french.RADIUS_PHRASES))
    addPhrases(lexicon, texts, { says: { facet: 'radius', value }, implies: [here, byDistance] });
  addWordsOf(lexicon, 'saleMode', { terms: saleModes, phrases: french.SALE_MODE_PHRASES });
  addWordsOf(lexicon, 'payment', { terms: payment, phrases: french.PAYMENT_PHRASES });
}

function addPlace(lexicon: Phrasebook, words: string, value: string): void {
  const sense: Sense = { says: { facet: 'place', value } };
  addWords(
    lexicon,
    words.split(' '),
    words.length > SHORT_NAME_LETTERS ? sense : { ...sense, after: french.PREPOSITIONS },
  );
}

/** Slugs of the communes that each short name may mean. By hand: `Map.groupBy` is not on every phone. */
function shortened(communes: readonly Place[]): Map<string, string[]> {
  const slugs = new Map<string, string[]>();
  for (const { id, name } of communes)
    for (const words of shortNames(name)) slugs.set(words, [...(slugs.get(words) ?? []), id]);
  return slugs;
}

/** Whole names first; then what shortens one name only. The first of those that share a name or a postcode has it. */
function addPlaces(lexicon: Phrasebook, communes: readonly Place[]): void {
  for (const { id, name, postcodes } of communes) {
    for (const words of wholeNames(name)) addPlace(lexicon, words, id);
    for (const postcode of postcodes)
      if (!lexicon.postcodes.has(postcode)) lexicon.postcodes.set(postcode, id);
  }
  for (const [words, [only, ...others]] of shortened(communes))
    if (only && others.length === 0) addPlace(lexicon, words, only);
}

/** What the sentences of a territory are read with. Of two terms called the same, the more precise facet is meant. */
export function buildLexicon(vocabulary: Vocabulary): Lexicon {
  const lexicon: Phrasebook = {
    exact: new Map(),
    stems: new Map(),
    linkless: new Map(),
    longest: new Map(),
    postcodes: new Map(),
  };
  const { label, products, certifications, saleModes, payment, categories, communes } = vocabulary;
  addFrench(lexicon, vocabulary);
  addTerms(lexicon, 'product', products);
  addTerms(lexicon, 'certification', certifications);
  if (label) addTerms(lexicon, 'label', [{ ...label, id: ON }]);
  addTerms(lexicon, 'saleMode', saleModes);
  addTerms(lexicon, 'payment', payment);
  addTerms(lexicon, 'category', categories);
  addPlaces(lexicon, communes);
  const words = [...lexicon.exact.keys()].flatMap((key) => key.split(' '));
  return { ...lexicon, speller: buildSpeller(words) };
}

const isPossible = ({ after }: Sense, tokens: readonly Token[], at: number): boolean =>
  !after || at === 0 || after.has(wordAt(tokens, at - 1));

/** The longest phrase that begins at `at`; as typed before plural, plural before shortened. */
export function readPhrase(lexicon: Lexicon, tokens: readonly Token[], at: number): Step<Sense> | undefined {
  const longest = lexicon.longest.get(stemOf(wordAt(tokens, at))) ?? 0;
  for (let count = longest && reachOf(tokens, at, longest); count > 0; count -= 1) {
    const words = tokens.slice(at, at + count).map(({ word }) => word);
    const stems = keyOf(words.map(stemOf));
    const senses = [lexicon.exact.get(keyOf(words)), lexicon.stems.get(stems), lexicon.linkless.get(stems)];
    const value = senses.find((sense) => sense && isPossible(sense, tokens, at));
    if (value) return { value, end: at + count };
  }
  return undefined;
}
