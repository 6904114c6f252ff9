import {
  type FavouriteRows,
  marketsOf,
  nameFromId,
  parseShared,
  restoreFavourite,
  rowOf,
  writeShared,
} from '../domain/favourite-list.ts';
import { MAX_FAVOURITES, mergeFavourites, removeFavourite } from '../domain/favourites.ts';
import { KIND_WORDS, countOf } from '../domain/kinds.ts';
import { mergeCalendars } from '../domain/merge-calendars.ts';
import { capitalize } from '../domain/typography.ts';
import { favouriteRow } from './favourites/favourite-row.ts';
import { loadFavouriteRows } from './favourites/favourite-rows.ts';
import {
  isStorageAllowed,
  keepFavourites,
  onFavouritesChanged,
  readFavourites,
} from './favourites/favourites-store.ts';
import './open-state.ts';
import { canShare, copy, share } from './sharing.ts';

const SHARED = 'fiches';
const CALENDAR_FILE = 'mes-marches.ics';

/** `<favourites-list data-root data-calendar>` around the parts of the page: the favourites of this device, and those that an address brings. */
class FavouritesList extends HTMLElement {
  #rows: FavouriteRows = {};
  #state: 'idle' | 'loaded' | 'failed' = 'idle';
  #shared: string[] = [];
  #removed: { id: string; index: number } | undefined;
  #stop = () => {};

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search).get(SHARED);
    this.#shared = asked === null ? [] : parseShared(asked);
    if (asked !== null && this.#shared.length === 0) this.#say('Ce lien ne désigne aucune fiche.');
    this.addEventListener('click', this.#onClick);
    this.#stop = onFavouritesChanged(() => this.#refresh());
    this.#refresh();
  }

  disconnectedCallback(): void {
    this.#stop();
    this.removeEventListener('click', this.#onClick);
  }

  #refresh(): void {
    this.#show();
    void this.#load();
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  #button(name: string): HTMLButtonElement {
    return this.querySelector(`[data-do="${name}"]`) as HTMLButtonElement;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  /** Nothing is asked for as long as there is nothing to show. */
  async #load(): Promise<void> {
    if (this.#state === 'loaded' || readFavourites().length + this.#shared.length === 0) return;
    try {
      this.#rows = await loadFavouriteRows();
      this.#state = 'loaded';
    } catch {
      this.#state = 'failed';
    }
    this.#show();
  }

  #show(): void {
    const ids = readFavourites();
    this.#part('refused').hidden = isStorageAllowed();
    this.#part('failed').hidden = this.#state !== 'failed';
    this.#part('own').hidden = ids.length === 0;
    this.#part('empty').hidden = ids.length > 0 || this.#shared.length > 0;
    this.#part('address').hidden = true;
    this.#fill('own', ids);
    this.#showShared(ids);
    this.#showTools(ids);
  }

  #fill(list: string, ids: readonly string[]): void {
    const template = this.querySelector('template') as HTMLTemplateElement;
    const facts = { root: this.dataset['root'] ?? '/', isLoaded: this.#state === 'loaded' };
    const rows = ids.map((id) => favouriteRow(template, { ...facts, id, row: rowOf(this.#rows, id) }));
    this.querySelector(`[data-list="${list}"]`)?.replaceChildren(...rows);
  }

  /** Only listings that exist: an address must not put words into the page. */
  #showShared(ids: readonly string[]): void {
    const known = this.#shared.filter((id) => rowOf(this.#rows, id));
    const lost = this.#shared.length - known.length;
    const fresh = known.filter((id) => !ids.includes(id));
    this.#part('shared').hidden = this.#state !== 'loaded' || this.#shared.length === 0;
    this.#fill('shared', known);
    for (const tool of this.querySelectorAll('[data-list="shared"] .no-print')) tool.remove();
    this.#part('missing').hidden = lost === 0;
    this.#part('missing').textContent =
      known.length === 0
        ? 'Ce lien ne désigne aucune fiche de l’annuaire.'
        : `${countOf(lost, 'fiche n’est plus', 'fiches ne sont plus')} dans l’annuaire.`;
    const add = this.#button('add');
    add.hidden = known.length === 0;
    add.disabled = fresh.length === 0;
    add.textContent =
      fresh.length === 0
        ? 'Elles sont déjà toutes dans vos favoris'
        : `Ajouter ${fresh.length === 1 ? 'cette fiche' : `ces ${countOf(fresh.length, 'fiche', 'fiches')}`} à mes favoris`;
  }

  #showTools(ids: readonly string[]): void {
    const markets = marketsOf(ids, this.#rows).length;
    const calendar = this.#button('calendar');
    calendar.hidden = markets === 0;
    (calendar.querySelector('span') as HTMLElement).textContent =
      markets > 1 ? `Le calendrier de leurs ${markets} marchés` : 'Le calendrier de leur marché';
    this.#button('share').hidden = !canShare();
    this.#button('undo').hidden = !this.#removed;
  }

  #onClick = ({ target }: MouseEvent): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    const id = button?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (button?.matches('[data-remove]') && id) this.#remove(id);
    const action = button?.dataset['do'];
    if (action) void this.#actions[action]?.();
  };

  #actions: Record<string, () => unknown> = {
    retry: () => this.#load(),
    add: () => this.#add(),
    ignore: () => this.#closeShared(),
    undo: () => this.#undo(),
    share: () => share(this.#address()),
    copy: () => this.#copy(),
    calendar: () => this.#saveCalendar(),
    print: () => print(),
  };

  #remove(id: string): void {
    const ids = readFavourites();
    this.#removed = { id, index: ids.indexOf(id) };
    keepFavourites(removeFavourite(ids, id));
    this.#say(`${rowOf(this.#rows, id)?.name ?? nameFromId(id)} n’est plus dans vos favoris.`);
    this.#show();
    this.#button('undo').focus();
  }

  #undo(): void {
    if (!this.#removed) return;
    const { id, index } = this.#removed;
    keepFavourites(restoreFavourite(readFavourites(), id, index));
    this.#removed = undefined;
    this.#say('C’est remis à sa place.');
    this.#show();
    this.querySelector<HTMLElement>(`[data-list="own"] [data-id="${id}"] a`)?.focus();
  }

  #add(): void {
    const ids = readFavourites();
    const known = this.#shared.filter((id) => rowOf(this.#rows, id));
    const merged = mergeFavourites(ids, known);
    keepFavourites(merged);
    const left = known.filter((id) => !merged.includes(id)).length;
    const full = left > 0 ? ` Il n’y a pas de place au-delà de ${MAX_FAVOURITES}.` : '';
    this.#say(
      `${capitalize(countOf(merged.length - ids.length, 'fiche ajoutée', 'fiches ajoutées'))}.${full}`,
    );
    this.#closeShared();
  }

  /** The address becomes that of one's own list again. */
  #closeShared(): void {
    this.#shared = [];
    const address = new URL(location.href);
    address.searchParams.delete(SHARED);
    history.replaceState(history.state, '', address);
    this.#show();
    const own = this.#part('own');
    if (!own.hidden) own.querySelector('h2')?.focus();
  }

  #address(): string {
    const address = new URL(location.pathname, location.href);
    // A colon, a comma and a slash need no escape in a query (RFC 3986, 3.4): the address stays readable.
    address.search = `${SHARED}=${writeShared(readFavourites())}`;
    return address.href;
  }

  async #copy(): Promise<void> {
    if (await copy(this.#address())) {
      this.#say('Lien copié\u00a0: qui l’ouvre voit cette liste, telle qu’elle est maintenant.');
      return;
    }
    const field = this.#part('address').querySelector('input') as HTMLInputElement;
    this.#part('address').hidden = false;
    field.value = this.#address();
    field.select();
    this.#say('Votre navigateur refuse la copie\u00a0: le lien est sélectionné, copiez-le vous-même.');
  }

  async #saveCalendar(): Promise<void> {
    const path = `${this.dataset['root'] ?? '/'}${KIND_WORDS.markets.segment}/`;
    const slugs = marketsOf(readFavourites(), this.#rows);
    try {
      const texts = await Promise.all(slugs.map((slug) => textAt(`${path}${slug}.ics`)));
      const calendar = mergeCalendars(texts, this.dataset['calendar'] ?? '');
      if (calendar) save(calendar, CALENDAR_FILE);
      this.#say(
        calendar
          ? `Calendrier enregistré\u00a0: ${countOf(slugs.length, KIND_WORDS.markets.singular, KIND_WORDS.markets.plural)}. Ouvrez ${CALENDAR_FILE} avec votre agenda.`
          : 'Aucune date n’est annoncée pour ces marchés.',
      );
    } catch {
      this.#say('Les dates des marchés n’ont pas pu être chargées. Réessayez une fois connecté.');
    }
  }
}

async function textAt(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('favourites-list', FavouritesList);
