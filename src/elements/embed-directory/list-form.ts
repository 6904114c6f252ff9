import { directoryQuery, listAttributes, listCodes } from '../../domain/embed-directory-codes.ts';
import { LIST_FILE } from '../../domain/embed-directory-files.ts';
import {
  LIST_FACETS,
  LIST_KEYS,
  type ListData,
  type ListFacet,
  type PackedListing,
  readList,
  shownList,
} from '../../domain/embed-list-data.ts';
import { frameQuery } from '../../domain/embed-markup.ts';
import { now } from '../clock.ts';
import { chosenIn, openChoices, openCodes, setAttributes, setCode } from '../code-fields.ts';
import { failureView } from '../failure.ts';
import { forget, hear } from './embed-source.ts';
import { quotedIn, sourceIn } from './quoted-site.ts';

const placesOf: Record<ListFacet, (listing: PackedListing) => readonly number[]> = {
  kind: ([, , kind]) => [kind],
  place: ([, , , commune]) => [commune],
  category: ([, , , , categories]) => categories,
  product: ([, , , , , products]) => products,
};

const FAILURE = {
  what: 'les choix de la liste',
  left: 'Le code ci-dessous montre une liste sans choix\u00a0; il peut être copié.',
};

const NOBODY = 'Aucune fiche pour ce choix aujourd’hui\u00a0: la liste se remplira d’elle-même.';

/** `<list-form>` around hidden choices, codes and a preview: offers what has listings, writes what is chosen. */
class ListForm extends HTMLElement {
  #data: ListData | undefined;

  connectedCallback(): void {
    openCodes(this);
    void this.#load();
  }

  async #load(): Promise<void> {
    const place = this.querySelector('[data-failure]');
    place?.replaceChildren();
    try {
      this.#data = await hear<ListData>(LIST_FILE, sourceIn(this.dataset));
    } catch {
      forget(LIST_FILE);
      place?.replaceChildren(failureView({ ...FAILURE, retry: () => void this.#load() }));
      return;
    }
    for (const facet of LIST_FACETS) this.#offer(this.#data, facet);
    openChoices(this, () => this.#write());
    this.#write(); // of what the browser may have filled in again
  }

  #offer({ terms, listings }: ListData, facet: ListFacet): void {
    const used = new Set(listings.flatMap(placesOf[facet]));
    const select = this.querySelector<HTMLSelectElement>(`[name="${LIST_KEYS[facet]}"]`);
    const offered = terms[facet].filter((_, place) => used.has(place));
    select?.append(...offered.map(([id, name]) => new Option(name, id)));
  }

  #write(): void {
    if (!this.#data) return;
    const options = readList((name) => chosenIn(this, name));
    const { listings } = shownList(this.#data, options, now().date);
    const { frame = '', directory = '' } = this.dataset;
    const list = { options, frame, directory, listings, day: now().date };
    for (const [name, text] of Object.entries(listCodes(list, quotedIn(this.dataset))))
      setCode(this, name, text);
    const attributes = listAttributes(options);
    setAttributes(this.querySelector('liste-locale'), Object.values(LIST_KEYS), attributes);
    const said = this.querySelector('[data-refused]');
    if (said) said.textContent = listings.length > 0 ? '' : NOBODY;
    this.#lead('[data-frame-link]', frameQuery(attributes));
    this.#lead('liste-locale a', directoryQuery(options));
  }

  #lead(selector: string, query: string): void {
    const link = this.querySelector<HTMLAnchorElement>(selector);
    if (link) link.search = query;
  }
}

customElements.define('list-form', ListForm);
