import { describeNone } from '../domain/next-date.ts';
import { moment } from './clock.ts';
import { tellNext } from './next-date.ts';

/**
 * `<coming-events data-built>` around a list of events with `data-dates`: says the next date of each, takes out those
 * past, puts first what begins first, as the page was written; without any left says so,
 * and when the page was written if that was long ago.
 */
class ComingEvents extends HTMLElement {
  connectedCallback(): void {
    const present = moment();
    const rows = [...this.querySelectorAll<HTMLElement>('[data-dates]')]
      .map((place) => ({ from: tellNext(place, present), item: place.closest('li') }))
      .sort((one, other) => one.from.localeCompare(other.from));
    for (const { from, item } of rows) {
      if (from) item?.parentElement?.append(item);
      else item?.remove();
    }
    if (!rows.some(({ from }) => from))
      this.append(describeNone(this.dataset['built'] ?? '', present.slice(0, 10)));
  }
}

customElements.define('coming-events', ComingEvents);
