import {
  type BadgeAsked,
  type CardData,
  listingIn,
  pictureOf,
  readBadge,
} from '../../domain/embed-card-data.ts';
import {
  type PastedCodes,
  badgeAttributes,
  badgeCodes,
  cardCodes,
} from '../../domain/embed-directory-codes.ts';
import { cardFile } from '../../domain/embed-directory-files.ts';
import { NO_LISTING, NO_LABEL } from '../../domain/embed-directory-words.ts';
import { holdsOn } from '../../domain/label.ts';
import { now } from '../clock.ts';
import { chosenIn, openForm, setAttributes, setCode } from '../code-fields.ts';
import { hear } from './embed-source.ts';
import { ListingField } from './listing-field.ts';
import { quotedIn, sourceIn } from './quoted-site.ts';

interface Shown {
  codes: PastedCodes;
  attributes: [string, string][];
}

/** A form about one listing: hidden choices, codes, and a preview that is the element itself. */
abstract class ListingForm extends HTMLElement {
  #turn = 0;
  #field: ListingField | undefined;

  /** Codes of what is chosen, and what the preview has besides; nothing when there is nothing to show. */
  abstract codes(card: CardData): Promise<Shown | undefined>;
  abstract isOffered: (listing: { standing: string }) => boolean;

  get #input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('[name="fiche"]');
  }

  connectedCallback(): void {
    openForm(this, () => void this.#write());
    const input = this.#input;
    if (!input) return;
    this.#field = new ListingField(input, this.isOffered);
    input.value = listingIn(new URLSearchParams(location.search).get('fiche') ?? '');
    if (input.value) void this.#write();
  }

  /** What is known of the listing that is named, or of the example when none is. */
  async #card(): Promise<CardData | undefined> {
    const id = this.#input?.value.trim() ? await this.#field?.chosen() : this.dataset.example;
    return id ? hear<CardData>(cardFile(id), sourceIn(this.dataset)).catch(() => undefined) : undefined;
  }

  async #write(): Promise<void> {
    const turn = ++this.#turn;
    const card = await this.#card();
    const shown = card && (await this.codes(card));
    if (turn !== this.#turn) return;
    this.#say(shown ? '' : card ? NO_LABEL : NO_LISTING);
    if (shown) this.#show(card, shown);
  }

  #show(card: CardData, { codes, attributes }: Shown): void {
    for (const [name, text] of Object.entries(codes)) setCode(this, name, text);
    const preview = this.querySelector('fiche-locale, badge-local');
    setAttributes(preview, ['fiche', 'famille', 'hauteur'], [['fiche', card.id], ...attributes]);
    const frame = this.querySelector<HTMLAnchorElement>('[data-frame-link]');
    if (frame) frame.href = this.frameOf(card);
  }

  #say(text: string): void {
    const status = this.querySelector('[data-refused]');
    if (status) status.textContent = text;
  }

  protected frameOf({ id }: CardData): string {
    return `${this.dataset.frames ?? ''}${id}/`;
  }
}

class CardForm extends ListingForm {
  isOffered = () => true;

  async codes(card: CardData): Promise<Shown> {
    return { codes: cardCodes(card, this.frameOf(card), quotedIn(this.dataset)), attributes: [] };
  }
}

/** Width of the picture of a badge at the height that is asked, in CSS pixels. */
async function widthOf(picture: string, { height }: BadgeAsked): Promise<number> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  return Math.round((image.naturalWidth / image.naturalHeight) * height);
}

class BadgeForm extends ListingForm {
  isOffered = ({ standing }: { standing: string }) => standing !== 'participates';

  async codes(card: CardData): Promise<Shown | undefined> {
    const { label } = card;
    const family = chosenIn(this, 'famille');
    const asked = readBadge(family, chosenIn(this, 'hauteur'));
    const height = this.querySelector<HTMLInputElement>('[name="hauteur"]');
    if (height) height.placeholder = String(readBadge(family, null).height);
    const width = label && (await widthOf(pictureOf(label, asked), asked).catch(() => undefined));
    if (!label || !width) return undefined;
    const isHeld = holdsOn(label.until, now().date);
    const badge = { card: { ...card, label }, frame: this.frameOf(card), asked, width, isHeld };
    return { codes: badgeCodes(badge, quotedIn(this.dataset)), attributes: badgeAttributes(asked) };
  }
}

customElements.define('card-form', CardForm);
customElements.define('badge-form', BadgeForm);
