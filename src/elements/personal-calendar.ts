import { describeFavouriteDays } from '../domain/favourite-list.ts';
import { describeChosen, subscriptionLinks } from '../domain/subscription.ts';
import { favouriteCalendarPath, favouriteMarketsPath } from '../paths.ts';
import { saveCalendars } from './calendar-file.ts';
import { readFavourites } from './favourites/favourites-store.ts';
import { make } from './make.ts';
import { readJson } from './read-json.ts';

const FILE_NAME = 'mon-agenda.ics';

/** Calendars of the favourites that have market days. */
async function favouriteCalendars(): Promise<string[]> {
  const dated = new Set(await readJson<string[]>(favouriteMarketsPath));
  return readFavourites()
    .filter((id) => dated.has(id))
    .map(favouriteCalendarPath);
}

/**
 * `<personal-calendar data-name>` around a form whose boxes name the calendars of the site: those that are ticked come
 * as one file, made on the device. The choice is in the address.
 */
class PersonalCalendar extends HTMLElement {
  connectedCallback(): void {
    const chosen = new URLSearchParams(location.search);
    for (const box of this.#boxes) {
      box.checked = chosen.getAll(box.name).includes(box.value);
    }
    this.#putBoxes();
    this.#offerFavourites();
    this.addEventListener('change', this.#onChange);
    this.addEventListener('submit', this.#onSubmit);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#onChange);
    this.removeEventListener('submit', this.#onSubmit);
  }

  /** In the place of the links: a box alone leads to the same, and to other applications. */
  #putBoxes(): void {
    for (const label of this.querySelectorAll<HTMLElement>('fieldset label')) label.hidden = false;
    for (const link of this.querySelectorAll<HTMLElement>('fieldset a')) link.hidden = true;
    this.#part('plain').hidden = true;
    this.#part('ticking').hidden = this.#part('note').hidden = false;
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  get #ticked(): HTMLInputElement[] {
    return this.#boxes.filter(({ checked }) => checked);
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  #say(text: string): void {
    this.#part('answer').textContent = text;
  }

  #offerFavourites(): void {
    const count = readFavourites().length;
    const part = this.#part('favourites');
    part.hidden = count === 0;
    if (part.hidden) for (const box of part.querySelectorAll('input')) box.checked = false;
    (part.querySelector('span') as HTMLElement).textContent = describeFavouriteDays(count);
  }

  #show(): void {
    const count = this.#ticked.length;
    this.#part('tool').hidden = false;
    this.#part('count').textContent = describeChosen(count);
    (this.querySelector('button') as HTMLButtonElement).disabled = count === 0;
    this.toggleAttribute('data-chosen', count > 0);
    this.#showLinks();
  }

  /** One alone can be followed; several are put together in a file. */
  #showLinks(): void {
    const [only, ...others] = this.#ticked;
    const path = others.length === 0 && only?.dataset['path'];
    const links = path
      ? subscriptionLinks(new URL(path, location.href).href, only?.labels?.[0]?.textContent.trim() ?? '')
      : [];
    this.#part('follow').hidden = links.length === 0;
    this.#part('links').replaceChildren(
      ...links.map(({ name, href }) => make('li', {}, make('a', { href, rel: 'noopener nofollow' }, name))),
    );
  }

  #onChange = (): void => {
    const query = new URLSearchParams(this.#ticked.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    this.#say('');
    this.#show();
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  async #save(): Promise<void> {
    const name = this.dataset['name'] ?? '';
    const own = this.#ticked.map(({ dataset }) => dataset['path'] ?? '').filter(Boolean);
    const hasFavourites = this.#ticked.some(({ dataset }) => !dataset['path']);
    const favourites = hasFavourites ? favouriteCalendars() : Promise.resolve([]);
    const paths = favourites.then((others) => [...own, ...others]);
    this.#say(await saveCalendars({ paths, name, fileName: FILE_NAME }));
    this.#part('answer').scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('personal-calendar', PersonalCalendar);
