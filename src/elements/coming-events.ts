import { now } from './clock.ts';
import { tellNext } from './next-date.ts';

/**
 * `<coming-events data-none>` around a list of events with `data-dates`: says the next date of each, takes out those
 * past, puts the next first; without any left says `data-none`.
 */
class ComingEvents extends HTMLElement {
  connectedCallback(): void {
    const { date: today } = now();
    const rows = [...this.querySelectorAll<HTMLElement>('[data-dates]')]
      .map((place) => ({ until: tellNext(place, today), item: place.closest('li') }))
      .sort((one, other) => one.until.localeCompare(other.until));
    for (const { until, item } of rows) {
      if (until) item?.parentElement?.append(item);
      else item?.remove();
    }
    if (!rows.some(({ until }) => until)) this.append(this.dataset['none'] ?? '');
  }
}

customElements.define('coming-events', ComingEvents);
