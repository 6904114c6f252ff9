import { dayName } from '../domain/agenda-day-name.ts';
import { now } from './clock.ts';

/**
 * `<agenda-days>` around sections with `data-date`, and a hidden `data-over`: hides past days, names those that are near,
 * keeps `data-show` days; without any day left shows `data-over`.
 */
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
    const over = this.querySelector<HTMLElement>('[data-over]');
    if (over) over.hidden = coming.length > 0;
  }
}

function nameDay(day: HTMLElement, today: string): void {
  const place = day.querySelector('[data-day-name]');
  const name = dayName(day.dataset.date ?? '', today);
  if (place && name) place.textContent = name;
}

customElements.define('agenda-days', AgendaDays);
