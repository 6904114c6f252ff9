import type { BadgeListing } from '../../domain/badge/chosen.ts';
import { type BadgeAsked, type CardData, pictureOf, readBadge } from '../../domain/embed-card-data.ts';
import {
  type PastedCodes,
  badgeAttributes,
  badgeCodes,
  cardCodes,
} from '../../domain/embed-directory-codes.ts';
import { cardFile } from '../../domain/embed-directory-files.ts';
import { NO_LABEL } from '../../domain/embed-directory-words.ts';
import { chosenIn, openChoices, openCodes, setAttributes, setCode } from '../code-fields.ts';
import { describeFailure } from '../failure.ts';
import { ListingField, listingParts } from '../listing-field.ts';
import { readJson } from '../read-json.ts';
import { forget, hear } from './embed-source.ts';
import { quotedIn, sourceIn } from './quoted-site.ts';

interface Shown {
  codes: PastedCodes;
  attributes: [string, string][];
}

const FAILURE = { what: 'la fiche', left: 'Réessayez dans un moment.' };

/** A form about one listing: hidden choices, codes, and a preview that is the element itself. */
abstract class ListingForm extends HTMLElement {
  #turn = 0;
  #listing: BadgeListing | undefined;

  /** Codes of what is chosen, and what the preview has besides; nothing for a listing that has none. */
  abstract codes(card: CardData): Promise<Shown | undefined>;

  connectedCallback(): void {
    openCodes(this);
    openChoices(this, () => void this.#write());
    const field = new ListingField<BadgeListing>({
      ...listingParts(this),
      load: () => readJson<BadgeListing[]>(this.dataset.listings ?? ''),
      addressOf: ({ id }) => id,
      left: 'Réessayez dans un moment.',
      choose: (listing) => {
        this.#listing = listing;
        void this.#write();
      },
    });
    const wanted = new URLSearchParams(location.search).get('fiche');
    if (wanted) void field.take(wanted);
  }

  /** Of the example while none is chosen. */
  async #write(): Promise<void> {
    const turn = ++this.#turn;
    const file = cardFile(this.#listing?.id ?? this.dataset.example ?? '');
    let said = '';
    try {
      const card = await hear<CardData>(file, sourceIn(this.dataset));
      const shown = await this.codes(card);
      if (turn !== this.#turn) return;
      if (shown) this.#show(card, shown);
      else said = NO_LABEL;
    } catch {
      forget(file);
      said = describeFailure(FAILURE);
    }
    if (turn === this.#turn) this.#say(said);
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
  async codes(card: CardData): Promise<Shown> {
    return { codes: cardCodes(card, this.frameOf(card), quotedIn(this.dataset)), attributes: [] };
  }
}

/** Width of the picture of a badge at the height that is asked, in CSS pixels; rejects when it cannot be had. */
async function widthOf(picture: string, { height }: BadgeAsked): Promise<number> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  return Math.round((image.naturalWidth / image.naturalHeight) * height);
}

class BadgeForm extends ListingForm {
  async codes(card: CardData): Promise<Shown | undefined> {
    const { label } = card;
    const family = chosenIn(this, 'famille');
    const asked = readBadge(family, chosenIn(this, 'hauteur'));
    const height = this.querySelector<HTMLInputElement>('[name="hauteur"]');
    if (height) height.placeholder = String(readBadge(family, null).height);
    if (!label) return undefined;
    const width = await widthOf(pictureOf(label, asked), asked);
    const badge = { card: { ...card, label }, frame: this.frameOf(card), asked, width };
    return { codes: badgeCodes(badge, quotedIn(this.dataset)), attributes: badgeAttributes(asked) };
  }
}

customElements.define('card-form', CardForm);
customElements.define('badge-form', BadgeForm);
