import { OVER, dayName } from '../domain/agenda-day-name.ts';
import { now } from './clock.ts';
import { dateOf, datedParts, showComing } from './coming.ts';

/**
 * `<agenda-days>` around days or months with `data-date`, and a hidden `data-over`: hides past days, names those that are near,
 * says what is over of today, keeps `data-show` days; without any day left shows `data-over`.
 */
class AgendaDays extends HTMLElement {
  connectedCallback(): void {
    const { date: today, minutes } = now();
    const days = datedParts(this);
    const { show } = this.dataset;
    const coming = showComing(days, today, show === undefined ? undefined : Number(show));
    for (const day of days) {
      nameDay(day, today);
      if (dateOf(day) === today) markOver(day, minutes);
    }
    const over = this.querySelector<HTMLElement>('[data-over]');
    if (over) over.hidden = coming > 0;
  }
}

function nameDay(day: HTMLElement, today: string): void {
  const place = day.querySelector('[data-day-name]');
  const name = dayName(dateOf(day), today);
  if (place && name) place.textContent = name;
}

/** Says of what has an end in `data-end` that it is over. */
function markOver(day: HTMLElement, minutes: number): void {
  for (const row of day.querySelectorAll<HTMLElement>('[data-end]')) {
    if ('done' in row.dataset || Number(row.dataset['end']) > minutes) continue;
    row.dataset['done'] = '';
    row.querySelector('.hour')?.append(`, ${OVER}`);
  }
}

customElements.define('agenda-days', AgendaDays);
