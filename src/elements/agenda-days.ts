import { addDays } from '../domain/dates.ts';
import { now } from './clock.ts';

/** `<agenda-days>` around sections with `data-date`: hides past days, names today and tomorrow, keeps `data-show` days. */
class AgendaDays extends HTMLElement {
  connectedCallback(): void {
    const { date: today } = now();
    const days = [...this.querySelectorAll<HTMLElement>('[data-date]')];
    const coming = days.filter((day) => (day.dataset.date ?? '') >= today);
    const shown = new Set(coming.slice(0, Number(this.dataset.show ?? coming.length)));
    for (const day of days) {
      day.hidden = !shown.has(day);
      nameDay(day, today);
    }
  }
}

function nameDay(day: HTMLElement, today: string): void {
  const name = day.querySelector('[data-day-name]');
  if (!name) return;
  if (day.dataset.date === today) name.textContent = 'Aujourd’hui · ';
  if (day.dataset.date === addDays(today, 1)) name.textContent = 'Demain · ';
}

customElements.define('agenda-days', AgendaDays);
