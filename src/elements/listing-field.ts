import type { Failure } from '../domain/failure-words.ts';
import {
  type Choice,
  GONE_LISTING,
  type Known,
  choiceAt,
  choiceCalled,
  choicesLike,
  choicesOf,
  describeChoices,
} from '../domain/listing-choice.ts';
import { describeFailure } from './failure.ts';
import { make } from './make.ts';

interface Parts<Listing> {
  field: HTMLInputElement;
  /** Where listings are offered, as buttons: Firefox for Android shows no `<datalist>`. */
  offers: Element;
  status: Element;
  load: () => Promise<Listing[]>;
  /** Kind and slug of a listing, as in addresses. */
  addressOf: (listing: Listing) => string;
  /** What can be done without the listings. */
  left: string;
  /** Called with the listing chosen, or nothing once it is no more. */
  choose: (listing: Listing | undefined) => void;
}

/** The parts of a field that `ListingField.astro` wrote in a form. */
export const listingParts = (form: Element) => ({
  field: form.querySelector('[data-listing]') as HTMLInputElement,
  offers: form.querySelector('[data-offers]') as Element,
  status: form.querySelector('[data-listing-said]') as Element,
});

/** What a thumb finds under the field without losing sight of it. */
const MAX_OFFERS = 4;

/** A field where one types a name: fetches the listings at the first use, and offers those that look like it. */
export class ListingField<Listing extends Known> {
  readonly #parts: Parts<Listing>;
  #choices: Choice<Listing>[] | undefined;
  #chosen: Listing | undefined;
  #isLoading = false;

  constructor(parts: Parts<Listing>) {
    this.#parts = parts;
    parts.field.addEventListener('focus', () => void this.#load());
    parts.field.addEventListener('input', () => (this.#choices ? this.#read() : void this.#load()));
  }

  /** Chooses the listing of an address, unless someone types meanwhile. */
  async take(address: string): Promise<void> {
    await this.#load();
    const { field, status } = this.#parts;
    if (!this.#choices || field.value) return;
    const choice = choiceAt(address, this.#choices);
    if (choice) this.#write(choice.label);
    else status.textContent = GONE_LISTING;
  }

  async #load(): Promise<void> {
    if (this.#choices || this.#isLoading) return;
    const { load, addressOf, status, left } = this.#parts;
    const failure: Failure = { what: 'les fiches', left };
    this.#isLoading = true;
    try {
      this.#choices = choicesOf(await load(), addressOf);
      this.#read();
    } catch {
      status.textContent = describeFailure(failure);
    }
    this.#isLoading = false;
  }

  #read(): void {
    const { field, offers, status, choose } = this.#parts;
    const choices = this.#choices ?? [];
    const called = choiceAt(field.value, choices) ?? choiceCalled(field.value, choices);
    const found = called ? [] : choicesLike(field.value, choices, MAX_OFFERS + 1);
    const offered = found.slice(0, MAX_OFFERS);
    offers.replaceChildren(...offered.map(({ label }) => this.#offerOf(label)));
    const isMore = found.length > MAX_OFFERS;
    status.textContent = field.value.trim() ? describeChoices(called?.label, offered.length, isMore) : '';
    if (called?.listing !== this.#chosen) choose((this.#chosen = called?.listing));
  }

  #offerOf(label: string): HTMLButtonElement {
    const button = make('button', { type: 'button', class: 'button quiet' }, label);
    button.addEventListener('click', () => {
      this.#write(label);
      this.#parts.field.focus(); // the button goes away
    });
    return button;
  }

  #write(label: string): void {
    this.#parts.field.value = label;
    this.#read();
  }
}
