import { now } from './clock.ts';
import { tellNext } from './next-date.ts';

/**
 * `<coming-events>` around a list of events with `data-dates`, and a hidden paragraph `data-none`: says the next date of
 * each, takes out those past, puts the next first; without any left shows the paragraph.
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
    this.querySelector('[data-none]')?.toggleAttribute(
      'hidden',
      rows.some(({ until }) => until),
    );
  }
}

customElements.define('coming-events', ComingEvents);
