import { now } from './clock.ts';
import { tellNext } from './next-date.ts';

/** After every date. */
const LATER = '~';

/**
 * `<coming-events>` around a list of events with `data-dates`, and a hidden paragraph: says the next date of each,
 * hides those past, puts the next first; without any left shows the paragraph.
 */
class ComingEvents extends HTMLElement {
  connectedCallback(): void {
    const { date: today } = now();
    const rows = [...this.querySelectorAll<HTMLElement>('li')].map((item) => {
      const place = item.querySelector<HTMLElement>('[data-dates]');
      return { item, next: place ? tellNext(place, today) : 'past' };
    });
    for (const { item, next } of rows) item.hidden = next === 'past';
    const rank = ({ next }: (typeof rows)[number]) => (typeof next === 'string' ? LATER : next.until);
    const coming = rows.filter(({ next }) => next !== 'past').sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    for (const { item } of coming) item.parentElement?.append(item);
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = coming.length > 0;
  }
}

customElements.define('coming-events', ComingEvents);
