import { moment } from './clock.ts';
import { datedParts, showComing } from './coming.ts';
import { tellNext } from './next-date.ts';

/**
 * `<event-dates data-show>` around the page of an event: says its next date in `data-dates`; keeps `data-show` of the
 * items with `data-date` that are not past; what has `data-coming` leaves and what has `data-past` comes once it is over.
 */
class EventDates extends HTMLElement {
  connectedCallback(): void {
    const place = this.querySelector<HTMLElement>('[data-dates]');
    if (!place) return;
    const present = moment();
    const isPast = !tellNext(place, present);
    const coming = showComing(datedParts(this), present, Number(this.dataset['show']));
    for (const part of this.querySelectorAll<HTMLElement>('[data-coming]')) part.hidden = isPast;
    for (const part of this.querySelectorAll<HTMLElement>('[data-past]')) part.hidden = !isPast;
    const list = this.querySelector<HTMLElement>('[data-several]');
    if (list) list.hidden = coming < 2;
  }
}

customElements.define('event-dates', EventDates);
