import { unfoldLetters } from '../../domain/fold.ts';
import type { ResultType } from '../../domain/result-groups.ts';
import { excerptParts, isMarked, markWords } from '../../domain/text-answers.ts';
import { make } from '../make.ts';
import { type AddedRows, rowsOf } from './groups.ts';
import { lineView, nodesOf } from './line-view.ts';
import { nothingView } from './nothing-view.ts';
import type { Answered } from './sentence-engine.ts';
import { type Hit, type Outcome, type Page, TextEngine } from './text-engine.ts';
import { addedHits } from './text-hits.ts';

/** The summary of a page, then the passage that holds the words when neither name nor summary does. */
function passages({ meta, excerpt }: Page, words: readonly string[], isNamed: boolean): HTMLElement[] {
  const summary = markWords(unfoldLetters(meta['summary'] ?? ''), words);
  const lines = summary.length > 0 ? [make('p', { class: 'what' }, ...nodesOf(summary))] : [];
  const passage = excerptParts(excerpt);
  if (!isNamed && !isMarked(summary) && isMarked(passage))
    lines.push(make('p', { class: 'passage small' }, '…\u00a0', ...nodesOf(passage), '\u00a0…'));
  return lines;
}

const unfolded = (text: string | undefined) => text && unfoldLetters(text);

async function hitView(hit: Hit, words: readonly string[]): Promise<HTMLLIElement> {
  const page = await hit.data();
  const title = markWords(unfoldLetters(page.meta['title'] ?? page.url), words);
  return lineView({
    href: page.url,
    title: nodesOf(title),
    tag: unfolded(page.meta['tag']),
    lines: passages(page, words, isMarked(title)),
    place: unfolded(page.meta['place']),
  });
}

/** What the texts of the site add to an answer. */
export interface TextAnswer {
  added: ReadonlyMap<ResultType, AddedRows>;
  /** What to try when nothing at all is found. */
  nothing: () => HTMLElement;
}

const NO_TEXTS: Outcome = { groups: [], alone: [], suggestion: undefined };

/** The index of texts, loaded with this code when a word is not understood: most sentences do without. */
export class SiteTexts {
  #engine = new TextEngine();

  /** Rejects when the index is out of reach; the next call tries again. */
  async answer(words: readonly string[], answered: Answered): Promise<TextAnswer> {
    const outcome = await this.#search(words);
    const hits = await addedHits(outcome.groups, answered);
    const rows = (own: readonly Hit[]): AddedRows => ({
      ...rowsOf(own, (hit) => hitView(hit, words)),
      score: own[0]?.score ?? 0,
    });
    return {
      added: new Map([...hits].map(([type, own]) => [type, rows(own)])),
      nothing: () => nothingView(outcome),
    };
  }

  async #search(words: readonly string[]): Promise<Outcome> {
    if (words.length === 0) return NO_TEXTS;
    try {
      return await this.#engine.search(words);
    } catch (error) {
      await this.#engine.reset();
      throw error;
    }
  }
}
