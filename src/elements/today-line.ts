import { describeCounts, readCounts } from '../domain/agenda-counts.ts';
import { addDays, formatDay } from '../domain/dates.ts';
import { capitalize } from '../domain/capitalize.ts';
import { now } from './clock.ts';

/** `<today-line data-from data-counts>` around a link: says the day and what it holds, or what the next one does once it is over. */
class TodayLine extends HTMLElement {
  connectedCallback(): void {
    const { from = '', counts = '' } = this.dataset;
    const { date, minutes } = now();
    const link = this.querySelector('a');
    const today = readCounts(counts, from, date);
    if (!link || !today) return;
    link.textContent = describeCounts(today, minutes, readCounts(counts, from, addDays(date, 1)));
    this.prepend(`${capitalize(formatDay(date))}. `);
  }
}

customElements.define('today-line', TodayLine);
