import type { Facet } from '../domain/find/criteria.ts';
import { withoutSpans } from '../domain/find/spans.ts';
import { describeGroups, queryWords } from '../domain/search.ts';
import './open-state.ts';
import { failureView } from './failure.ts';
import { WIDER_KM } from './find/advice.ts';
import { locate } from './find/geolocation.ts';
import { missingView, notesView, waysView } from './search/answer-view.ts';
import { listenToKeys } from './search/field-keys.ts';
import { type Group, groupsOf } from './search/groups.ts';
import { nothingView, resultsView } from './search/results-view.ts';
import { type Answered, SentenceEngine } from './search/sentence-engine.ts';
import { subjectPages } from './search/subjects.ts';
import { type Outcome, TextEngine } from './search/text-engine.ts';
import { addedHits } from './search/text-hits.ts';
import { understoodView } from './search/understood-view.ts';

/** Browsers count the changes of an address. */
const ADDRESS_PAUSE_MS = 300;
/** The index of texts is large: it waits for the end of a word. */
const TEXTS_PAUSE_MS = 250;
const SLOW_MS = 400;
const MIN_LETTERS = 2;
/** What stays in sight before words to change. */
const EDGE_PX = 40;
const MIN_WORD_LETTERS = 3;

/** A distance goes with its place. */
const spansOf = ({ understood }: Answered, facet: Facet) =>
  understood.parts.filter((part) => part.facet === facet || (facet === 'place' && part.facet === 'radius'));

/** Only empty words, or none. */
const saysNothing = ({ understood: { parts, rest } }: Answered): boolean =>
  parts.length === 0 && !queryWords(rest).some(({ length }) => length >= MIN_WORD_LETTERS);

const NO_TEXTS: Outcome = { groups: [], alone: [], suggestion: undefined };

/**
 * `<site-search>` around a form, a status line (`role="status"`), an empty `[data-understood]` and an empty
 * `[data-results]`: understands a sentence while one types, and keeps it in the address. One question at a time: those
 * typed meanwhile give way to the last.
 */
class SiteSearch extends HTMLElement {
  #sentences = new SentenceEngine();
  #texts = new TextEngine();
  #input = this.querySelector('input') as HTMLInputElement;
  #status = this.querySelector('[role=status]') as HTMLElement;
  #understood = this.querySelector('[data-understood]') as HTMLElement;
  #results = this.querySelector('[data-results]') as HTMLElement;
  #pause = 0;
  #wanted = '';
  #isAnswering = false;
  #wantsTexts = false;
  #pageTitle = document.title;
  #gone = new AbortController();

  connectedCallback(): void {
    const input = this.#input;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(input.value);
    });
    input.addEventListener('focus', () => void this.#sentences.load().catch(() => undefined), { once: true });
    input.addEventListener('input', () => this.#ask(input.value));
    this.addEventListener('click', this.#onClick);
    addEventListener('popstate', () => this.#write(new URLSearchParams(location.search).get('q') ?? ''), {
      signal: this.#gone.signal,
    });
    const links = () => [...this.#results.querySelectorAll<HTMLElement>('.name a')];
    listenToKeys(this, { input, links, clear: () => this.#write('') }, this.#gone.signal);
    input.value = new URLSearchParams(location.search).get('q') ?? input.value;
    if (input.value) this.#ask(input.value);
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>('[data-query]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#input.focus();
    this.#write(link.dataset['query'] ?? '');
  };

  #write(query: string): void {
    this.#input.value = query;
    this.#ask(query);
  }

  #ask(query: string): void {
    this.#wanted = query.trim();
    this.#wantsTexts = false;
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#remember(this.#wanted), ADDRESS_PAUSE_MS);
    if (!this.#isAnswering) void this.#answerLast();
  }

  #remember(query: string): void {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
    document.title = query ? `«\u202f${query}\u202f» — ${this.#pageTitle}` : this.#pageTitle;
  }

  async #answerLast(): Promise<void> {
    this.#isAnswering = true;
    let answered: string | undefined;
    while (answered !== this.#wanted) {
      answered = this.#wanted;
      await this.#answer(answered);
    }
    this.#isAnswering = false;
  }

  /** Answers from what is in memory; the texts of the site come after, without keeping the next question waiting. */
  async #answer(query: string): Promise<void> {
    if (query.length < MIN_LETTERS) {
      this.#idle(query);
      return this.#show(query ? 'Écrivez au moins deux lettres.' : '', [], []);
    }
    this.#busy(query);
    try {
      const answered = await this.#sentences.answer(query);
      if (query !== this.#wanted) return;
      if (saysNothing(answered)) {
        this.#idle(query);
        return this.#show('Écrivez un produit, un métier, un nom ou une commune.', [], []);
      }
      const direct = groupsOf(this.#sources(answered));
      if (direct.length > 0) await this.#showGroups(query, answered, direct);
      const needsTexts = answered.understood.rest !== '' || direct.length === 0 || this.#wantsTexts;
      if (needsTexts) void this.#answerFromTexts(query, answered, direct);
      else this.#idle(query);
    } catch {
      if (query === this.#wanted) this.#fail();
    }
  }

  #busy(query: string): void {
    this.#results.setAttribute('aria-busy', 'true');
    window.setTimeout(() => {
      const isWaiting = query === this.#wanted && this.#results.hasAttribute('aria-busy');
      if (isWaiting && !this.#results.hasChildNodes()) this.#say('Recherche en cours…');
    }, SLOW_MS);
  }

  #idle(query: string): void {
    if (query === this.#wanted) this.#results.removeAttribute('aria-busy');
  }

  async #answerFromTexts(query: string, answered: Answered, direct: readonly Group[]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, TEXTS_PAUSE_MS));
    if (query !== this.#wanted) return;
    try {
      await this.#findTexts(query, answered, direct);
    } catch {
      if (query === this.#wanted) this.#fail();
    } finally {
      this.#idle(query);
    }
  }

  #sources(answered: Answered) {
    const { directory, question } = answered;
    const context = { directory, question, hashtag: this.dataset['hashtag'] ?? '' };
    return { answered, context, subjects: subjectPages(answered), hits: new Map(), words: [] as string[] };
  }

  /** Adds what the texts of the site say of the words that were not understood, or of all when asked to. */
  async #findTexts(query: string, answered: Answered, direct: readonly Group[]): Promise<void> {
    const words = queryWords(this.#wantsTexts ? query : answered.understood.rest || query);
    const outcome = await this.#searchTexts(words);
    if (query !== this.#wanted) return;
    if (!outcome) {
      if (direct.length === 0) throw new Error('texts');
      this.#results.append(failureView(this.#textFailure()));
      return;
    }
    const hits = await addedHits(outcome.groups, answered);
    const groups = groupsOf({ ...this.#sources(answered), hits, words });
    if (query !== this.#wanted) return;
    if (groups.length > 0) await this.#showGroups(query, answered, groups);
    else
      this.#show(`Rien trouvé pour «\u202f${query}\u202f».`, this.#chips(query, answered), [
        nothingView(outcome),
      ]);
  }

  /** Nothing when the index is out of reach. */
  async #searchTexts(words: readonly string[]): Promise<Outcome | undefined> {
    if (words.length === 0) return NO_TEXTS;
    try {
      return await this.#texts.search(words);
    } catch {
      await this.#texts.reset();
      return undefined;
    }
  }

  #textFailure() {
    const retry = () => this.#ask(this.#input.value);
    return { what: 'l’index des textes', left: 'Les fiches ci-dessus répondent sans lui.', retry };
  }

  async #showGroups(query: string, answered: Answered, groups: readonly Group[]): Promise<void> {
    const view = await resultsView(groups, () => this.#fail());
    if (query !== this.#wanted) return;
    const status = describeGroups(groups.map(({ type, count }) => ({ type, count, score: 0 })));
    const notes = notesView(answered, () => void this.#askPosition());
    const canAskTexts = answered.understood.rest === '' && !this.#wantsTexts;
    const ways = waysView(answered, canAskTexts ? () => this.#askTexts() : undefined);
    const missing = missingView(answered, {
      drop: (facet) => this.#rewrite(withoutSpans(query, spansOf(answered, facet))),
      widen: () => this.#rewrite(`${query} à moins de ${WIDER_KM}\u00a0km`),
    });
    this.#show(status, this.#chips(query, answered), [...notes, ...missing, ...view, ...ways]);
  }

  /** Spans are those of the query, which the field may have surrounded with spaces. */
  #chips(query: string, answered: Answered): HTMLElement[] {
    return understoodView(answered, {
      edit: ({ start, end }) => {
        this.#input.value = query;
        this.#input.focus();
        this.#input.setSelectionRange(start, end);
        // Phones leave the field where it was.
        this.#input.scrollLeft = (this.#input.scrollWidth * start) / Math.max(1, query.length) - EDGE_PX;
      },
      remove: (span) => this.#rewrite(withoutSpans(query, [span])),
    });
  }

  /** A step that the back button undoes. */
  #rewrite(query: string): void {
    this.#input.focus();
    this.#remember(this.#wanted);
    history.pushState(history.state, '', location.href);
    this.#write(query);
    this.#remember(query);
  }

  async #askPosition(): Promise<void> {
    try {
      this.#sentences.here = await locate();
      this.#ask(this.#input.value);
    } catch (error) {
      this.#say((error as Error).message);
    }
  }

  #askTexts(): void {
    this.#wantsTexts = true;
    void this.#answer(this.#wanted);
  }

  #fail(): void {
    const failure = {
      what: 'la liste des fiches',
      left: 'Les listes ci-dessous restent à portée.',
      retry: () => this.#ask(this.#input.value),
    };
    this.#results.removeAttribute('aria-busy');
    this.#show('La recherche n’a pas pu se faire.', [], [failureView(failure)]);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #show(status: string, understood: readonly Node[], results: readonly Node[]): void {
    this.#say(status);
    this.#understood.replaceChildren(...understood);
    this.#results.replaceChildren(...results);
  }
}

customElements.define('site-search', SiteSearch);
