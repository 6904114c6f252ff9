import { genitive } from '../domain/commune-name.ts';
import { describeRadius } from '../domain/distance.ts';
import { type Facet, onlyValue } from '../domain/find/criteria.ts';
import { withoutSpans } from '../domain/find/spans.ts';
import { queryWords } from '../domain/query-words.ts';
import { describeGroups } from '../domain/result-groups.ts';
import './open-state.ts';
import { failureView } from './failure.ts';
import { locate } from './geolocation.ts';
import { missingView, notesView, waysView } from './search/answer-view.ts';
import { listenToKeys } from './search/field-keys.ts';
import { type Group, groupsOf } from './search/groups.ts';
import { resultsView } from './search/results-view.ts';
import { type Answered, SentenceEngine } from './search/sentence-engine.ts';
import { SentenceField } from './search/sentence-field.ts';
import type { SiteTexts } from './search/site-texts.ts';
import { subjectPages } from './search/subjects.ts';
import { understoodView } from './search/understood-view.ts';

/** The index of texts is large: it waits for the end of a word. */
const TEXTS_PAUSE_MS = 250;
const SLOW_MS = 400;
const MIN_LETTERS = 2;
const MIN_WORD_LETTERS = 3;

/** A distance goes with its place. */
const spansOf = ({ understood }: Answered, facet: Facet) =>
  understood.parts.filter((part) => part.facet === facet || (facet === 'place' && part.facet === 'radius'));

/** The sentence with another distance from the same place. */
function widened(query: string, answered: Answered, km: number): string {
  const place = answered.directory.places.get(onlyValue(answered.question.criteria, 'place') ?? '');
  const around = place ? ` ${genitive(place.name)}` : '';
  return `${withoutSpans(query, spansOf(answered, 'place'))} ${describeRadius(km)}${around}`;
}

/** Only empty words, or none. */
const saysNothing = ({ understood: { parts, rest } }: Answered): boolean =>
  parts.length === 0 && !queryWords(rest).some(({ length }) => length >= MIN_WORD_LETTERS);

/**
 * `<site-search>` around a form, a status line (`role="status"`), an empty `[data-understood]` and an empty
 * `[data-results]`: understands a sentence while one types, and keeps it in the address. One question at a time: those
 * typed meanwhile give way to the last.
 */
class SiteSearch extends HTMLElement {
  #field = new SentenceField(this.querySelector('input') as HTMLInputElement, () => this.#ask());
  #sentences = new SentenceEngine();
  #texts: Promise<SiteTexts> | undefined;
  #status = this.querySelector('[role=status]') as HTMLElement;
  #understood = this.querySelector('[data-understood]') as HTMLElement;
  #results = this.querySelector('[data-results]') as HTMLElement;
  #wanted = '';
  #isAnswering = false;
  #wantsTexts = false;
  #gone = new AbortController();

  connectedCallback(): void {
    const { input } = this.#field;
    const { signal } = this.#gone;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    input.addEventListener('focus', () => void this.#sentences.load().catch(() => undefined), { once: true });
    input.addEventListener('input', () => this.#ask());
    this.addEventListener('click', this.#onClick);
    addEventListener('popstate', () => this.#field.restore(), { signal });
    const links = () => [...this.#results.querySelectorAll<HTMLElement>('.name a')];
    listenToKeys(this, { input, links, clear: () => this.#field.write('') }, signal);
    this.#field.start();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>('[data-query]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#field.input.focus();
    this.#field.write(link.dataset['query'] ?? '');
  };

  #ask(): void {
    this.#wanted = this.#field.sentence;
    this.#wantsTexts = false;
    this.#field.rememberSoon();
    if (!this.#isAnswering) void this.#answerLast();
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
      if (isWaiting && !this.#results.hasChildNodes()) this.#status.textContent = 'Recherche en cours…';
    }, SLOW_MS);
  }

  #idle(query: string): void {
    if (query === this.#wanted) this.#results.removeAttribute('aria-busy');
  }

  #sources(answered: Answered) {
    const { directory, question } = answered;
    const context = { directory, question, hashtag: this.dataset['hashtag'] ?? '' };
    return { answered, context, subjects: subjectPages(answered), added: new Map() };
  }

  /** Adds what the texts of the site say of the words that were not understood, or of all when asked to. */
  async #answerFromTexts(query: string, answered: Answered, direct: readonly Group[]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, TEXTS_PAUSE_MS));
    if (query !== this.#wanted) return;
    const words = queryWords(this.#wantsTexts ? query : answered.understood.rest || query);
    try {
      const { added, nothing } = await (await this.#loadTexts()).answer(words, answered);
      if (query !== this.#wanted) return;
      const groups = groupsOf({ ...this.#sources(answered), added });
      if (groups.length > 0) await this.#showGroups(query, answered, groups);
      else this.#show(`Rien trouvé pour «\u202f${query}\u202f».`, this.#chips(query, answered), [nothing()]);
    } catch {
      if (query === this.#wanted) this.#failTexts(direct.length > 0);
    } finally {
      this.#idle(query);
    }
  }

  #loadTexts(): Promise<SiteTexts> {
    this.#texts ??= import('./search/site-texts.ts')
      .then((module) => new module.SiteTexts())
      .catch((error: unknown) => {
        this.#texts = undefined;
        throw error;
      });
    return this.#texts;
  }

  async #showGroups(query: string, answered: Answered, groups: readonly Group[]): Promise<void> {
    const view = await resultsView(groups, () => this.#fail());
    if (query !== this.#wanted) return;
    const status = describeGroups(groups.map(({ type, count }) => ({ type, count, score: 0 })));
    const notes = notesView(answered, () => void this.#askPosition());
    const canAskTexts = answered.understood.rest === '' && !this.#wantsTexts;
    const ways = waysView(answered, canAskTexts ? () => this.#askTexts() : undefined);
    const missing = missingView(answered, {
      drop: (facet) => this.#field.rewrite(withoutSpans(query, spansOf(answered, facet))),
      widen: (km) => this.#field.rewrite(widened(query, answered, km)),
    });
    this.#show(status, this.#chips(query, answered), [...notes, ...missing, ...view, ...ways]);
  }

  /** Spans are those of the query, which the field may have surrounded with spaces. */
  #chips(query: string, answered: Answered): HTMLElement[] {
    return understoodView(answered, {
      edit: (span) => this.#field.select(query, span),
      remove: (span) => this.#field.rewrite(withoutSpans(query, [span])),
    });
  }

  async #askPosition(): Promise<void> {
    try {
      this.#sentences.here = await locate();
      this.#ask();
    } catch (error) {
      this.#status.textContent = (error as Error).message;
    }
  }

  #askTexts(): void {
    this.#wantsTexts = true;
    void this.#answer(this.#wanted);
  }

  #fail(retry = () => this.#ask()): void {
    this.#results.removeAttribute('aria-busy');
    const left = navigator.onLine
      ? 'Les listes ci-dessous restent à portée.'
      : 'Les listes ci-dessous reviendront avec la connexion.';
    const failure = failureView({ what: 'la liste des fiches', left, retry });
    this.#show('La recherche n’a pas pu se faire.', [], [failure]);
  }

  /** What was understood stays, when it was answered. */
  #failTexts(isAnswered: boolean): void {
    // Browsers remember that code failed to load; the address has the sentence.
    const retry = () => (this.#texts ? this.#ask() : location.reload());
    if (!isAnswered) return this.#fail(retry);
    const left = 'Les fiches ci-dessus répondent sans lui.';
    this.#results.append(failureView({ what: 'l’index des textes', left, retry }));
  }

  #show(status: string, understood: readonly Node[], results: readonly Node[]): void {
    this.#status.textContent = status;
    this.#understood.replaceChildren(...understood);
    this.#results.replaceChildren(...results);
  }
}

customElements.define('site-search', SiteSearch);
