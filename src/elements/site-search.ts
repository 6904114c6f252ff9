import { describeGroups, queryWords } from '../domain/search.ts';
import { SearchEngine } from './search-engine.ts';
import { failureView, nothingView, resultsView } from './search-results.ts';

const TYPING_PAUSE_MS = 180;
const SLOW_MS = 400;
const MIN_LETTERS = 2;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * `<site-search index words>` around a form, a status line (`role="status"`) and an empty `[data-results]`: answers
 * while one types, keeps the query in the address. One question at a time: those typed meanwhile give way to the last.
 */
class SiteSearch extends HTMLElement {
  #engine = new SearchEngine(this.getAttribute('index') ?? '', this.getAttribute('words') ?? '');
  #input = this.querySelector('input') as HTMLInputElement;
  #status = this.querySelector('[role=status]') as HTMLElement;
  #results = this.querySelector('[data-results]') as HTMLElement;
  #pause = 0;
  #wanted = '';
  #busy = false;
  #pageTitle = document.title;

  connectedCallback(): void {
    const input = this.#input;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(input.value);
    });
    input.addEventListener('focus', () => void this.#engine.load().catch(() => this.#engine.reset()), {
      once: true,
    });
    input.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => this.#ask(input.value), TYPING_PAUSE_MS);
    });
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onSlash);
    input.value = new URLSearchParams(location.search).get('q') ?? input.value;
    if (input.value) this.#ask(input.value);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onSlash);
  }

  #onSlash = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && event.target === this.#input) {
      event.preventDefault();
      this.#input.value = '';
      this.#ask('');
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#move(event, step);
  };

  /** Arrows go from the field to the results and from one to the next. */
  #move(event: KeyboardEvent, step: number): void {
    const stops = [this.#input, ...this.#results.querySelectorAll<HTMLElement>('.name a')];
    const next = stops[stops.indexOf(event.target as HTMLElement) + step];
    if (!next || !stops.includes(event.target as HTMLElement)) return;
    event.preventDefault();
    next.focus();
  }

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>('[data-query]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#input.value = link.dataset['query'] ?? '';
    this.#input.focus();
    this.#ask(this.#input.value);
  };

  #ask(query: string): void {
    clearTimeout(this.#pause);
    this.#wanted = query.trim();
    this.#remember(this.#wanted);
    if (!this.#busy) void this.#answerLast();
  }

  #remember(query: string): void {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
    document.title = query ? `«\u202f${query}\u202f» — ${this.#pageTitle}` : this.#pageTitle;
  }

  async #answerLast(): Promise<void> {
    this.#busy = true;
    let answered: string | undefined;
    while (answered !== this.#wanted) {
      answered = this.#wanted;
      await this.#answer(answered);
    }
    this.#busy = false;
  }

  async #answer(query: string): Promise<void> {
    const words = queryWords(query);
    if (words.join('').length < MIN_LETTERS)
      return this.#show(query ? 'Écrivez au moins deux lettres.' : '', []);
    const slow = setTimeout(() => this.#say('Recherche en cours…'), SLOW_MS);
    this.#results.setAttribute('aria-busy', 'true');
    try {
      await this.#find(query, words);
    } catch {
      await this.#engine.reset();
      if (query === this.#wanted) this.#fail();
    } finally {
      clearTimeout(slow);
      this.#results.removeAttribute('aria-busy');
    }
  }

  async #find(query: string, words: readonly string[]): Promise<void> {
    const outcome = await this.#engine.search(words);
    if (query !== this.#wanted) return;
    if (outcome.groups.length === 0) {
      this.#show(`Rien trouvé pour «\u202f${query}\u202f».`, [nothingView(outcome)]);
      return;
    }
    const view = await resultsView(outcome.groups, words, () => this.#fail());
    if (query === this.#wanted) this.#show(describeGroups(outcome.groups), view);
  }

  #fail(): void {
    const retry = () => this.#ask(this.#input.value);
    this.#show('La recherche n’a pas pu se faire.', [failureView(retry)]);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #show(status: string, view: readonly Node[]): void {
    this.#say(status);
    this.#results.replaceChildren(...view);
  }
}

customElements.define('site-search', SiteSearch);
