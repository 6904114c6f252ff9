import { monthOf } from '../domain/dates.ts';
import { now } from './clock.ts';

/** `<in-season>` around items with `data-months`: keeps those of the present month. */
class InSeason extends HTMLElement {
  connectedCallback(): void {
    const month = String(monthOf(now().date));
    for (const item of this.querySelectorAll<HTMLElement>('[data-months]'))
      item.hidden = !(item.dataset.months ?? '').split(' ').includes(month);
  }
}

customElements.define('in-season', InSeason);
