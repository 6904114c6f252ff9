import { queryWords } from '../../domain/query-words.ts';
import { RESULT_TYPES, type ResultGroup, orderGroups } from '../../domain/result-groups.ts';
import { suggestQuery, unansweredWords } from '../../domain/text-answers.ts';
import { searchIndexPath, searchWordsPath } from '../../paths.ts';
import { readJson } from '../read-json.ts';

/** What the index knows of a page. */
export interface Page {
  url: string;
  content: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
}

export interface Hit {
  score: number;
  data(): Promise<Page>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(term: string, options: { filters?: Record<string, string> }): Promise<{ results: Hit[] }>;
  destroy(): Promise<void>;
}

export interface TextGroup extends ResultGroup {
  hits: Hit[];
}

/** Results, or else what can be tried instead. */
export interface Outcome {
  groups: TextGroup[];
  /** The words of the query that are found alone. */
  alone: { word: string; count: number }[];
  /** The query without its typing mistakes. */
  suggestion: string | undefined;
}

const RANKING = {
  // « chevre » must find « chèvres » long before a name that only begins so.
  termSimilarity: 3,
  // A short page about honey is not worth more than a long one.
  pageLength: 0.3,
  termSaturation: 1.2,
  metaWeights: { title: 5, words: 3, summary: 2, place: 2 },
};

const textOf = ({ meta, content }: Page) =>
  [meta['title'], meta['summary'], meta['place'], meta['words'], content].join(' ');

/** The search index, loaded at the first question. What cannot be loaded rejects; `reset` before trying again. */
export class TextEngine {
  #loading: Promise<Pagefind> | undefined;
  #attempts = 0;

  load(): Promise<Pagefind> {
    this.#loading ??= this.#import();
    return this.#loading;
  }

  /** Forgets an index that failed: what it could not load is loaded again. */
  async reset(): Promise<void> {
    const loading = this.#loading;
    this.#loading = undefined;
    await loading?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
  }

  async search(words: readonly string[]): Promise<Outcome> {
    const groups = await this.#groups(words);
    const best = groups[0]?.hits[0];
    const isAnswered = best && unansweredWords(words, textOf(await best.data())).length === 0;
    return isAnswered ? { groups, alone: [], suggestion: undefined } : this.#instead(words);
  }

  async #import(): Promise<Pagefind> {
    this.#attempts += 1;
    // Browsers remember that a module failed to load: another address makes them ask again.
    const again = this.#attempts > 1 ? `?${this.#attempts}` : '';
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${searchIndexPath}pagefind.js${again}`);
    await pagefind.options({ ranking: RANKING, excerptLength: 20 });
    return pagefind;
  }

  async #groups(words: readonly string[]): Promise<TextGroup[]> {
    const pagefind = await this.load();
    const term = words.join(' ');
    const groups = RESULT_TYPES.map(async (type) => {
      const { results: hits } = await pagefind.search(term, { filters: { type } });
      return { type, hits, count: hits.length, score: hits[0]?.score ?? 0 };
    });
    return orderGroups(await Promise.all(groups));
  }

  async #instead(words: readonly string[]): Promise<Outcome> {
    // A chunk that failed to load looks like an empty answer: this throws when the index is out of reach.
    const [vocabulary, ...alone] = await Promise.all([
      this.#vocabulary(),
      ...words.map((word) => this.#alone(word)),
    ]);
    const unknown = alone.filter(({ count }) => count === 0).map(({ word }) => word);
    const known = words.length > 1 ? alone.filter(({ count }) => count > 0) : [];
    const suggestion = suggestQuery(words, unknown, vocabulary);
    return { groups: [], alone: known, suggestion: suggestion && (await this.#confirmed(suggestion)) };
  }

  /** The suggestion if it finds something. */
  async #confirmed(suggestion: string): Promise<string | undefined> {
    const groups = await this.#groups(queryWords(suggestion));
    return groups.length > 0 ? suggestion : undefined;
  }

  async #alone(word: string): Promise<{ word: string; count: number }> {
    const { results } = await (await this.load()).search(word, {});
    const best = await results[0]?.data();
    const count = best && unansweredWords([word], textOf(best)).length === 0 ? results.length : 0;
    return { word, count };
  }

  #vocabulary(): Promise<string[]> {
    return readJson<string[]>(searchWordsPath);
  }
}
