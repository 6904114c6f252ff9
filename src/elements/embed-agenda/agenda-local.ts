import {
  EMBED_DATA_FILE,
  EMBED_EVENT,
  EMBED_KEYS,
  type EmbedChoice,
  type EmbedData,
  embedDays,
  knownDays,
  meantByHost,
  readEmbed,
} from '../../domain/embed-data.ts';
import { EMBED_FAILURE, describeEmbed } from '../../domain/embed-words.ts';
import { today } from '../clock.ts';
import { showInShadow } from '../embed-shadow.ts';
import { make } from '../make.ts';
import style from './agenda-local.css?inline';
import { type Links, dayViews, filterView, unknownView } from './agenda-view.ts';

/** Where this very file comes from, whatever the page. */
const own = document.currentScript as HTMLScriptElement;

/** Attributes that change the filters themselves. */
const DRAWN: unknown[] = [EMBED_KEYS.place, EMBED_KEYS.category, EMBED_KEYS.filters];

let loading: Promise<EmbedData> | undefined;

/** Once for all the elements of a page, as a script: a policy that lets this file in lets it in too. */
const load = (): Promise<EmbedData> =>
  (loading ??= new Promise((resolve, reject) => {
    const script = make('script', { src: new URL(EMBED_DATA_FILE, own.src).href, nonce: own.nonce });
    addEventListener(EMBED_EVENT, (event) => resolve((event as CustomEvent<EmbedData>).detail), {
      once: true,
    });
    // Once loaded it has already said its data: this changes nothing then.
    script.onload = script.onerror = reject;
    document.head.append(script);
  }));

/** `<agenda-local lieu categorie genre jours filtres cible titres>`: the link that it holds stays, below its dates. */
class AgendaLocal extends HTMLElement {
  static observedAttributes = [...Object.values(EMBED_KEYS), 'cible', 'titres'];

  #data: EmbedData | undefined;
  #choice: EmbedChoice | undefined;
  readonly #status = make('p', { role: 'status' });
  readonly #list = make('div', {});

  connectedCallback(): void {
    load()
      .then((data) => {
        this.#data = data;
        this.attributeChangedCallback();
      })
      .catch(() => {
        this.#status.textContent = EMBED_FAILURE;
        this.#show(this.#status);
      });
  }

  /** Without a name, of all of them. */
  attributeChangedCallback(name?: string): void {
    if (!this.#data) return;
    const options = readEmbed((key) => this.getAttribute(key));
    const { filters, unknown, ...asked } = meantByHost(this.#data, options);
    const kept = this.#choice;
    // What a visitor chose stays when the page changes something else.
    if (kept && name !== EMBED_KEYS.filters) {
      if (name !== EMBED_KEYS.place) asked.place = kept.place;
      if (name !== EMBED_KEYS.category) asked.category = kept.category;
    }
    const from = today();
    const days = knownDays(this.#data, from, asked.days);
    const choice = (this.#choice = Object.assign(kept ?? {}, asked, { today: from, days }));
    if (!kept || DRAWN.includes(name)) {
      const view = filters ? [filterView(this.#data, choice, () => this.#fill())] : [];
      const notices = unknown.map((one) => unknownView(one, this.#links()));
      this.#show(...notices, ...view, this.#status, this.#list);
    }
    this.#fill();
  }

  #fill(): void {
    if (!this.#data || !this.#choice) return;
    const days = embedDays(this.#data, this.#choice);
    this.#list.replaceChildren(...dayViews(days, this.#choice.today, this.#links()));
    this.#status.textContent = describeEmbed(days, this.#choice);
  }

  #links(): Links {
    return {
      address: (path) => new URL(path, own.src).href,
      target: this.getAttribute('cible'),
      level: /^[2-6]$/.exec(this.getAttribute('titres') ?? '')?.[0] ?? '3',
    };
  }

  #show(...parts: Node[]): void {
    showInShadow(this, style, [...parts, make('slot', {})]);
  }
}

// A page may bring the file once for each agenda.
if (!customElements.get('agenda-local')) customElements.define('agenda-local', AgendaLocal);
