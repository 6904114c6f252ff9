import { monthOf } from '../domain/dates.ts';
import { now } from './clock.ts';

/** `<season-marks>` around items with `data-months`: says which are in season in the present month. */
class SeasonMarks extends HTMLElement {
  connectedCallback(): void {
    const month = String(monthOf(now().date));
    for (const item of this.querySelectorAll<HTMLElement>('[data-months]')) {
      if (!(item.dataset.months ?? '').split(' ').includes(month)) continue;
      item.dataset.now = '';
      item.querySelector('small')?.append(', en ce moment');
    }
  }
}

customElements.define('season-marks', SeasonMarks);
