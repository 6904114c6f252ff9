import { type CardData, type CardLabel, listingIn, readBadge } from '../../domain/embed-card-data.ts';
import { LIST_FILE, cardFile } from '../../domain/embed-directory-files.ts';
import {
  LIST_FAILURE,
  NO_LABEL,
  describeMissing,
  describeUnknownFamily,
} from '../../domain/embed-directory-words.ts';
import { LIST_KEYS, type ListData, readList } from '../../domain/embed-list-data.ts';
import { today } from '../clock.ts';
import { showInShadow } from '../embed-shadow.ts';
import { make } from '../make.ts';
import style from './annuaire-local.css?inline';
import { type Links, badgeView, cardView, listView, noticeView } from './directory-view.ts';
import { hear } from './embed-source.ts';

/** Where this very file comes from, whatever the page. */
const own = document.currentScript as HTMLScriptElement;

/** Shows what it is asked for above the link that it holds, which is all there is without data. */
abstract class LocalElement extends HTMLElement {
  #turn = 0;

  abstract view(links: Links): Promise<Node[]>;

  connectedCallback(): void {
    void this.attributeChangedCallback();
  }

  async attributeChangedCallback(): Promise<void> {
    const turn = ++this.#turn;
    const parts = await this.view({
      address: (path) => new URL(path, own.src).href,
      target: this.getAttribute('cible'),
      today: today(),
    });
    if (turn === this.#turn) showInShadow(this, style, parts);
  }
}

const slot = () => make('slot', {});

/** `<liste-locale genre categorie produit lieu label nombre cible>`: the link that it holds stays, below. */
class ListeLocale extends LocalElement {
  static observedAttributes = [...Object.values(LIST_KEYS), 'cible'];

  view(links: Links): Promise<Node[]> {
    return hear<ListData>(LIST_FILE, own).then(
      (data) => [
        ...listView(
          data,
          readList((name) => this.getAttribute(name)),
          links,
        ),
        slot(),
      ],
      () => [make('p', {}, LIST_FAILURE), slot()],
    );
  }
}

/** What shows one listing: `fiche` is `segment/slug`, or the address of its page. */
abstract class ListingElement extends LocalElement {
  abstract listingView(card: CardData, links: Links): Node[];

  view(links: Links): Promise<Node[]> {
    const word = this.getAttribute('fiche') ?? '';
    const id = listingIn(word);
    return (id ? hear<CardData>(cardFile(id), own) : Promise.reject()).then(
      (card) => this.listingView(card, links),
      () => [noticeView(describeMissing(word), links), slot()],
    );
  }
}

/** `<fiche-locale fiche cible>`: the card of a listing, in place of the link that it holds. */
class FicheLocale extends ListingElement {
  static observedAttributes = ['fiche', 'cible'];

  listingView(card: CardData, links: Links): Node[] {
    return [cardView(card, links)];
  }
}

/** `<badge-local fiche famille hauteur cible>`: the badge of a holder, in place of the link that it holds. */
class BadgeLocal extends ListingElement {
  static observedAttributes = ['fiche', 'famille', 'hauteur', 'cible'];

  listingView(card: CardData, links: Links): Node[] {
    const family = this.getAttribute('famille');
    const asked = readBadge(family, this.getAttribute('hauteur'));
    if (!card.label) return [noticeView(NO_LABEL, links), slot()];
    const badge = badgeView(card as CardData & { label: CardLabel }, asked, links);
    return asked.family ? [badge] : [noticeView(describeUnknownFamily(family ?? ''), links), badge];
  }
}

const elements = { 'liste-locale': ListeLocale, 'fiche-locale': FicheLocale, 'badge-local': BadgeLocal };
// A page may bring the file once for each of them.
for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element);
