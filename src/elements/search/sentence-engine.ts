import type { Position } from '../../domain/distance.ts';
import { type Criteria, HERE, onlyValue, withFacet, withoutFacet } from '../../domain/find/criteria.ts';
import type { Directory, Question } from '../../domain/find/directory.ts';
import { type Answer, type Found, find } from '../../domain/find/find.ts';
import { type Lexicon, buildLexicon } from '../../domain/find/lexicon.ts';
import { type FoundPage, type OtherPages, findOtherPages } from '../../domain/find/other-pages.ts';
import { type PackedPages, unpackPages } from '../../domain/find/packed-pages.ts';
import { queryWords } from '../../domain/query-words.ts';
import { parseSentence } from '../../domain/find/sentence.ts';
import type { Understood } from '../../domain/find/understood.ts';
import { now } from '../clock.ts';
import { otherPagePath, otherPagesPath } from '../../paths.ts';
import { loadDirectory } from '../directory/directory-source.ts';
import { readJson } from '../read-json.ts';

/** What a sentence asks, and what answers it without the index of texts. */
export interface Answered {
  directory: Directory;
  understood: Understood;
  question: Question;
  found: Found[];
  pages: FoundPage[];
  /** Those of `found` that the sentence calls by their name. */
  named: ReadonlySet<number>;
  /** How many would answer without all values of a facet. */
  without: Answer['without'];
  /** Lines that answer all but the words that were not understood. */
  allowed: ReadonlySet<number>;
  /** Whether those words, found nowhere in the listings, were left aside. */
  isLoose: boolean;
}

interface Loaded {
  directory: Directory;
  lexicon: Lexicon;
  pages: OtherPages;
}

/** Understands sentences and answers them from the packed directory. What cannot be loaded rejects. */
export class SentenceEngine {
  #loading: Promise<Loaded> | undefined;
  here: Position | undefined;

  /** Loads once; forgets what failed, so that the next call tries again. */
  load(): Promise<Loaded> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async answer(sentence: string): Promise<Answered> {
    const { directory, lexicon, pages } = await this.load();
    const moment = now();
    const understood = parseSentence(sentence, lexicon, moment.date);
    const { criteria, rest } = understood;
    const ask = (asked: Criteria): Question => ({ criteria: asked, now: moment, here: this.here });
    const [strict, loose] = [ask(withFacet(criteria, { facet: 'text', value: rest })), ask(criteria)];
    const { found, without } = find(directory, strict);
    const others = rest ? find(directory, loose).found : found;
    const isLoose = found.length === 0 && understood.parts.length > 0;
    const named = new Set(directory.text().named(queryWords(sentence)));
    return {
      directory,
      understood,
      question: strict,
      found: namedFirst(directory, isLoose ? others : found, named),
      named,
      without,
      pages: findOtherPages(directory, pages, strict),
      allowed: new Set(others.map(({ line }) => line)),
      isLoose: isLoose && named.size === 0 && rest !== '' && others.length > 0,
    };
  }

  async #load(): Promise<Loaded> {
    const [directory, pages] = await Promise.all([loadDirectory(), readJson<PackedPages>(otherPagesPath)]);
    directory.text(); // made before the first letter, not after it
    const communeName = (slug: string) => directory.places.get(slug)?.name;
    return {
      directory,
      lexicon: buildLexicon(directory.vocabulary),
      pages: unpackPages(pages, { pathOf: otherPagePath, communeName }),
    };
  }
}

/** A listing called by its name answers, whatever its words also mean. */
const namedFirst = ({ entries }: Directory, found: readonly Found[], named: ReadonlySet<number>): Found[] => [
  ...[...named].map(
    (line) => found.find((one) => one.line === line) ?? { line, entry: entries[line] as Found['entry'] },
  ),
  ...found.filter(({ line }) => !named.has(line)),
];

/** Whether a sentence asks around the visitor, who has not said where they are. */
export const needsPosition = ({ criteria, here }: Question): boolean =>
  onlyValue(criteria, 'place') === HERE && !here;

/** The same question for the filters of the directory, which show words in a field of their own. */
export const asFilters = ({ criteria }: Question, isLoose: boolean): Criteria =>
  isLoose ? withoutFacet(criteria, 'text') : criteria;
