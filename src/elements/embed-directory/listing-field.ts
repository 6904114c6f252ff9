import type { BadgeListing } from '../../domain/badge/chosen.ts';
import { listingIn } from '../../domain/embed-card-data.ts';
import { type Choice, choiceCalled, choicesOf } from '../../domain/listing-choice.ts';
import { make } from '../make.ts';
import { readJson } from '../read-json.ts';

let loading: Promise<BadgeListing[]> | undefined;

/** A field that offers the listings of the directory once it is used, and knows which one its words name. */
export class ListingField {
  readonly #input: HTMLInputElement;
  readonly #isOffered: (listing: BadgeListing) => boolean;
  #choices: Promise<Choice<BadgeListing>[]> | undefined;

  constructor(input: HTMLInputElement, isOffered: (listing: BadgeListing) => boolean = () => true) {
    this.#input = input;
    this.#isOffered = isOffered;
    input.addEventListener('focus', () => void this.#load(), { once: true });
  }

  #load(): Promise<Choice<BadgeListing>[]> {
    return (this.#choices ??= this.#offer().catch(() => []));
  }

  async #offer(): Promise<Choice<BadgeListing>[]> {
    loading ??= readJson<BadgeListing[]>(this.#input.dataset.listings ?? '');
    const choices = choicesOf((await loading).filter(this.#isOffered), ({ id }) => id);
    this.#input.list?.replaceChildren(...choices.map(({ label }) => make('option', { value: label })));
    return choices;
  }

  /** `segment/slug` of what is written, by its name or its address, which becomes its name; empty when it is none. */
  async chosen(): Promise<string> {
    const words = this.#input.value.trim();
    if (!words) return '';
    const choices = await this.#load();
    const found =
      choices.find(({ listing }) => listing.id === listingIn(words)) ?? choiceCalled(words, choices);
    if (found) this.#input.value = found.label;
    return found?.listing.id ?? '';
  }
}
