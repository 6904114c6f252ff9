import { dayAfterKey } from '../domain/agenda-keys.ts';
import type { IsoDate } from '../domain/dates.ts';
import { agendaMonthPath } from '../paths.ts';
import { now } from './clock.ts';
import { dateOf, datedParts } from './coming.ts';

/** Written out, because older Safaris forget them where a style changes how a table is laid out. */
const ROLES = [
  ['table', 'table'],
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['th', 'columnheader'],
  ['td', 'cell'],
] as const;

/**
 * `<agenda-month data-month>` around a table whose cells have `data-date`, links to the months before and after, and a
 * hidden `data-over` and `data-begun`: marks today, hides what is past, says that the month is over or has begun; arrows
 * go from day to day.
 */
class AgendaMonth extends HTMLElement {
  #days: HTMLElement[] = [];

  connectedCallback(): void {
    const { date: today } = now();
    for (const [name, role] of ROLES)
      for (const part of this.querySelectorAll(name)) part.setAttribute('role', role);
    this.#days = datedParts(this);
    for (const day of this.#days) {
      day.tabIndex = -1;
      day.toggleAttribute('data-gone', dateOf(day) < today);
      if (dateOf(day) === today) day.setAttribute('aria-current', 'date');
    }
    this.#tellWhen(today);
    const asked = this.#dayOn(location.hash.slice(1));
    const first = asked ?? this.#dayOn(today) ?? this.#days[0];
    if (first) first.tabIndex = 0;
    asked?.focus();
    this.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.#onKey);
  }

  /** That the month is over, which leaves nothing of it and leads to the present one; or that it has begun. */
  #tellWhen(today: IsoDate): void {
    const { month = '' } = this.dataset;
    const present = today.slice(0, 7);
    this.toggleAttribute('data-past', present > month);
    const over = this.querySelector<HTMLElement>('[data-over]');
    if (over) over.hidden = present <= month;
    const begun = this.querySelector<HTMLElement>('[data-begun]');
    if (begun) begun.hidden = present !== month || today === `${month}-01`;
    const link = this.querySelector<HTMLAnchorElement>('a[data-last-month]');
    if (link && present <= (link.dataset['lastMonth'] ?? '')) link.href = agendaMonthPath(present);
  }

  #dayOn(date: IsoDate): HTMLElement | undefined {
    return this.#days.find((day) => dateOf(day) === date);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const day = event.target instanceof Element && event.target.closest<HTMLElement>('td[data-date]');
    if (!day) return;
    const neighbour = this.#isList ? this.#inList(event.key, day) : undefined;
    const date = neighbour ? dateOf(neighbour) : dayAfterKey(event.key, dateOf(day));
    if (!date) return;
    event.preventDefault();
    this.#goTo(date);
  };

  /** True on a narrow screen, where days follow one another and empty ones are not shown. */
  get #isList(): boolean {
    const row = this.querySelector('tbody tr');
    return row !== null && getComputedStyle(row).display === 'block';
  }

  /** The day with something before or after another one in a list. */
  #inList(key: string, day: HTMLElement): HTMLElement | undefined {
    const shown = this.#days.filter((one) => one === day || one.offsetHeight > 1);
    const at = shown.indexOf(day);
    if (key === 'ArrowUp' || key === 'ArrowLeft') return shown[at - 1];
    return key === 'ArrowDown' || key === 'ArrowRight' ? shown[at + 1] : undefined;
  }

  /** To a day of this month, or to that of another one. */
  #goTo(date: IsoDate): void {
    const day = this.#dayOn(date);
    if (!day) return this.#leave(date);
    for (const other of this.#days) other.tabIndex = other === day ? 0 : -1;
    day.focus();
  }

  #leave(date: IsoDate): void {
    const rel = date < (this.dataset['month'] ?? '') ? 'prev' : 'next';
    const link = this.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
    if (!link) return;
    const address = new URL(link.href);
    address.search = location.search;
    address.hash = date;
    location.assign(address.href);
  }
}

customElements.define('agenda-month', AgendaMonth);
