import type { Span } from '../../domain/find/understood.ts';

/** Browsers count the changes of an address. */
const ADDRESS_PAUSE_MS = 300;
/** What stays in sight before words to change. */
const EDGE_PX = 40;

const inAddress = (): string | null => new URLSearchParams(location.search).get('q');

/** The sentence: in its field, in the address and in the title of the page; `onChange` is called at each change. */
export class SentenceField {
  readonly input: HTMLInputElement;
  #onChange: () => void;
  #pause = 0;
  #pageTitle = document.title;

  constructor(input: HTMLInputElement, onChange: () => void) {
    this.input = input;
    this.#onChange = onChange;
  }

  get sentence(): string {
    return this.input.value.trim();
  }

  /** What the address asks, or else what was typed before the scripts came. */
  start(): void {
    this.input.value = inAddress() ?? this.input.value;
    if (this.input.value) this.#onChange();
  }

  /** After a step back. */
  restore(): void {
    this.write(inAddress() ?? '');
  }

  write(sentence: string): void {
    this.input.value = sentence;
    this.#onChange();
  }

  /** A step that the back button undoes. */
  rewrite(sentence: string): void {
    this.input.focus();
    this.#remember();
    history.pushState(history.state, '', location.href);
    this.write(sentence);
    this.#remember();
  }

  /** Selects words of a sentence that was read, to write others. */
  select(sentence: string, { start, end }: Span): void {
    const { input } = this;
    input.value = sentence;
    input.focus();
    input.setSelectionRange(start, end);
    // Phones leave the field where it was.
    input.scrollLeft = (input.scrollWidth * start) / Math.max(1, sentence.length) - EDGE_PX;
  }

  rememberSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#remember(), ADDRESS_PAUSE_MS);
  }

  #remember(): void {
    const { sentence } = this;
    const address = new URL(location.href);
    if (sentence) address.searchParams.set('q', sentence);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
    document.title = sentence ? `«\u202f${sentence}\u202f» — ${this.#pageTitle}` : this.#pageTitle;
  }
}
