import {
  EMBED_EVENT,
  type EmbedChoice,
  type EmbedData,
  embedDays,
  knownDays,
} from '../../domain/embed-data.ts';
import { now } from '../clock.ts';
import { make } from '../make.ts';
import style from './agenda-local.css?inline';
import { dayViews, filterView, summaryOf } from './agenda-view.ts';

/** Where this very file comes from, whatever the page. */
const own = document.currentScript as HTMLScriptElement;

const USUAL_DAYS = 14;

let loading: Promise<EmbedData> | undefined;

/** Once for all the elements of a page, as a script: a policy that lets this file in lets it in too. */
const load = (): Promise<EmbedData> =>
  (loading ??= new Promise((resolve, reject) => {
    const script = make('script', { src: new URL('agenda-donnees.js', own.src).href, nonce: own.nonce });
    addEventListener(EMBED_EVENT, (event) => resolve((event as CustomEvent<EmbedData>).detail), {
      once: true,
    });
    // Once loaded it has already said its data: this changes nothing then.
    script.onload = script.onerror = reject;
    document.head.append(script);
  }));

/** `<agenda-local commune categorie quoi jours filtres cible titres>`: the link that it holds stays, below its dates. */
class AgendaLocal extends HTMLElement {
  static observedAttributes = ['commune', 'categorie', 'quoi', 'jours', 'filtres', 'cible', 'titres'];

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
        this.#status.textContent = 'L’agenda ne peut pas être affiché ici pour l’instant.';
        this.#show(this.#status);
      });
  }

  attributeChangedCallback(): void {
    if (!this.#data) return;
    const choice = this.#read(this.#data);
    this.#choice = choice;
    const hasFilters = this.hasAttribute('filtres');
    this.#show(
      ...(hasFilters ? [filterView(this.#data, choice, () => this.#fill())] : []),
      this.#status,
      this.#list,
    );
    this.#fill();
  }

  #read(data: EmbedData): EmbedChoice {
    const get = (name: string) => this.getAttribute(name) ?? '';
    const today = now().date;
    return {
      today,
      days: knownDays(data, today, Number(get('jours')) || USUAL_DAYS),
      commune: get('commune'),
      category: get('categorie'),
      what: get('quoi'),
    };
  }

  #fill(): void {
    if (!this.#data || !this.#choice) return;
    const days = embedDays(this.#data, this.#choice);
    const links = {
      today: this.#choice.today,
      address: (path: string) => new URL(path, own.src).href,
      target: this.getAttribute('cible'),
      level: /^[2-6]$/.exec(this.getAttribute('titres') ?? '')?.[0] ?? '3',
    };
    this.#list.replaceChildren(...dayViews(days, links));
    this.#status.textContent = summaryOf(days, this.#choice);
  }

  #show(...parts: Node[]): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.replaceChildren(...parts, make('slot', {}));
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(make('style', {}, style)); // Safari before 16.4
    }
  }
}

// A page may bring the file once for each agenda.
if (!customElements.get('agenda-local')) customElements.define('agenda-local', AgendaLocal);
