import { describeCounts, readCounts } from '../domain/agenda-counts.ts';
import { formatDay } from '../domain/dates.ts';
import { capitalize } from '../domain/capitalize.ts';
import { now } from './clock.ts';

/** `<today-line data-from data-counts>` around a link: says the day and what it holds. */
class TodayLine extends HTMLElement {
  connectedCallback(): void {
    const { from = '', counts = '' } = this.dataset;
    const { date } = now();
    const link = this.querySelector('a');
    const today = readCounts(counts, from, date);
    if (!link || !today) return;
    link.textContent = describeCounts(today);
    this.prepend(`${capitalize(formatDay(date))}. `);
  }
}

customElements.define('today-line', TodayLine);
