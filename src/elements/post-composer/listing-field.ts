import {
  type Choice,
  GONE_LISTING,
  choiceCalled,
  choicesLike,
  choicesOf,
} from '../../domain/listing-choice.ts';
import { type PackedPostListing, type PostListing, unpackPostListing } from '../../domain/post/listing.ts';
import { describeChoices } from '../../domain/post/words.ts';
import { describeFailure } from '../failure.ts';
import { make } from '../make.ts';
import { readJson } from '../read-json.ts';

interface Parts {
  field: HTMLInputElement;
  /** Where listings are offered, as buttons: Firefox for Android shows no `<datalist>`. */
  offers: Element;
  status: Element;
  /** Address of the listings. */
  source: string;
  /** Kind and slug of the one that the address of the page names, as in its own address; empty when it names none. */
  wanted: string;
  /** Called with the listing chosen, or nothing once it is no more. */
  choose: (listing: PostListing | undefined) => void;
}

/** What a thumb finds under the field without losing sight of it. */
const MAX_OFFERS = 4;

const FAILURE = { what: 'les fiches', left: 'Choisissez une commune, ou écrivez sans fiche.' };

function offerOf({ label }: Choice<PostListing>, onChoose: (label: string) => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'button quiet' }, label);
  button.addEventListener('click', () => onChoose(label));
  return button;
}

/** A field where one types a name: fetches the listings at the first use, and offers those that look like it. */
export function startListingField({ field, offers, status, source, wanted, choose }: Parts): void {
  let choices: Choice<PostListing>[] | undefined;
  let chosen: PostListing | undefined;
  let isLoading = false;

  const take = (label: string): void => {
    field.value = label;
    field.focus(); // the button goes away
    read();
  };

  const read = (): void => {
    if (!choices) return;
    const called = choiceCalled(field.value, choices);
    const found = choicesLike(field.value, choices, MAX_OFFERS + 1);
    const offered = called ? [] : found.slice(0, MAX_OFFERS);
    offers.replaceChildren(...offered.map((choice) => offerOf(choice, take)));
    status.textContent = field.value.trim()
      ? describeChoices(called?.label, offered.length, found.length > MAX_OFFERS)
      : '';
    if (called?.listing !== chosen) choose((chosen = called?.listing));
  };

  const load = async (): Promise<void> => {
    if (choices || isLoading) return;
    isLoading = true;
    try {
      const listings = (await readJson<PackedPostListing[]>(source)).map(unpackPostListing);
      choices = choicesOf(listings, ({ path }) => path);
      read();
    } catch {
      status.textContent = describeFailure(FAILURE);
    }
    isLoading = false;
  };

  const takeWanted = async (): Promise<void> => {
    await load();
    const choice = choices?.find(({ listing }) => listing.path.endsWith(`/${wanted}/`));
    if (field.value || !choices) return;
    field.value = choice?.label ?? '';
    read();
    if (!choice) status.textContent = GONE_LISTING;
  };

  if (wanted) void takeWanted();
  field.addEventListener('focus', () => void load());
  field.addEventListener('input', () => (choices ? read() : void load()));
}
