import {
  type FavouriteRows,
  type SharedList,
  describeAdding,
  nameFromId,
  restoreFavourite,
  rowOf,
  sortShared,
  withMarketDays,
} from '../domain/favourite-list.ts';
import { MAX_FAVOURITES, mergeFavourites, removeFavourite } from '../domain/favourites.ts';
import { countOf } from '../domain/count-of.ts';
import { capitalize } from '../domain/capitalize.ts';
import { favouriteCalendarPath } from '../paths.ts';
import { saveCalendars } from './calendar-file.ts';
import { failureView } from './failure.ts';
import { favouriteRow } from './favourites/favourite-row.ts';
import { loadFavouriteRows } from './favourites/favourite-rows.ts';
import {
  isStorageAllowed,
  keepFavourites,
  onFavouritesChanged,
  readFavourites,
} from './favourites/favourites-store.ts';
import { copyListLink, leaveListLink, listLink, readListLink } from './favourites/list-link.ts';
import { showSharedList } from './favourites/shared-view.ts';
import './open-state.ts';
import { canShare, share } from './sharing.ts';

/** `<favourites-list data-calendar>` around the parts of the page: the favourites of this device, and those that an address brings. */
class FavouritesList extends HTMLElement {
  #rows: FavouriteRows = {};
  #state: 'idle' | 'loaded' | 'failed' = 'idle';
  #shared: string[] = [];
  #removed: { id: string; index: number } | undefined;
  #stop = () => {};

  connectedCallback(): void {
    const shared = readListLink();
    this.#shared = shared ?? [];
    if (shared?.length === 0) this.#say('Ce lien ne désigne aucune fiche.');
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

  /** Of the list, above it. */
  #say(text: string): void {
    this.#part('status').textContent = text;
    this.#part('answer').textContent = '';
  }

  /** Beside the buttons, for whoever pressed one: a long list has left the top of the page far above. */
  #answer(text: string): void {
    const answer = this.#part('answer');
    answer.textContent = text;
    answer.scrollIntoView({ block: 'nearest' });
  }

  get #sharedList(): SharedList {
    return sortShared(this.#shared, readFavourites(), this.#rows);
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
    this.#showFailure();
    this.#show();
  }

  #showFailure(): void {
    const failure = { what: 'les détails des fiches', left: 'Vos favoris, eux, sont bien là.' };
    const part = this.#part('failed');
    const isRetried = part.contains(document.activeElement);
    part.hidden = this.#state !== 'failed';
    part.replaceChildren(
      ...(part.hidden ? [] : [failureView({ ...failure, retry: () => void this.#load() })]),
    );
    if (isRetried) part.querySelector('button')?.focus();
  }

  #show(): void {
    const ids = readFavourites();
    this.#part('refused').hidden = isStorageAllowed();
    this.#part('own').hidden = ids.length === 0;
    this.#part('empty').hidden = ids.length > 0 || this.#shared.length > 0;
    this.#part('address').hidden = true;
    this.#fill('own', ids);
    this.#showShared();
    this.#showTools(ids);
  }

  #fill(list: string, ids: readonly string[]): void {
    const template = this.querySelector('template') as HTMLTemplateElement;
    const isLoaded = this.#state === 'loaded';
    const rows = ids.map((id) => favouriteRow(template, { id, row: rowOf(this.#rows, id), isLoaded }));
    this.querySelector(`[data-list="${list}"]`)?.replaceChildren(...rows);
  }

  #showShared(): void {
    const list = this.#sharedList;
    this.#part('shared').hidden = this.#state !== 'loaded' || this.#shared.length === 0;
    this.#fill('shared', list.known);
    showSharedList(this.#part('shared'), list);
  }

  #showTools(ids: readonly string[]): void {
    const dated = withMarketDays(ids, this.#rows).length;
    const calendar = this.#button('calendar');
    calendar.hidden = dated === 0;
    (calendar.querySelector('span') as HTMLElement).textContent = describeAdding(dated);
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
    add: () => this.#add(),
    ignore: () => this.#closeShared(),
    undo: () => this.#undo(),
    share: () => share(listLink(readFavourites())),
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
    const { known } = this.#sharedList;
    const merged = mergeFavourites(ids, known);
    keepFavourites(merged);
    const left = known.filter((id) => !merged.includes(id)).length;
    const full = left > 0 ? ` Il n’y a pas de place au-delà de ${MAX_FAVOURITES}.` : '';
    const added = countOf(merged.length - ids.length, 'fiche ajoutée', 'fiches ajoutées');
    this.#say(`${capitalize(added)}.${full}`);
    this.#closeShared();
  }

  #closeShared(): void {
    this.#shared = [];
    leaveListLink();
    this.#show();
    const own = this.#part('own');
    if (!own.hidden) own.querySelector('h2')?.focus();
  }

  async #copy(): Promise<void> {
    this.#answer(await copyListLink(listLink(readFavourites()), this.#part('address')));
  }

  async #saveCalendar(): Promise<void> {
    const paths = withMarketDays(readFavourites(), this.#rows).map(favouriteCalendarPath);
    const name = this.dataset['calendar'] ?? '';
    this.#answer(await saveCalendars({ paths, name, fileName: 'mes-marches.ics' }));
  }
}

customElements.define('favourites-list', FavouritesList);
