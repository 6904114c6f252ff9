import { weekdayOf } from '../domain/dates.ts';
import { now } from './clock.ts';
import { late } from './late.ts';

const SUNDAY = 6;
/** Once the page has come, and its visitor reads it. */
const QUIET_MS = 4000;

const load = () => import('./agenda/finder.ts');

/** True for who asks to receive no more than needed; few browsers tell. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

/**
 * `<agenda-filter data-until data-span>` around a form, chips, a status line and days with `data-date` whose items have
 * `data-is`: keeps those that answer the address, which the form writes. Links with `data-keep` go on asking, buttons with
 * `data-sunday` are for that day or for the others. What it needs is loaded at the first use, quietly before, or at once
 * when the address asks for something.
 */
class AgendaFilter extends HTMLElement {
  #use = late(this, async () => new (await load()).AgendaFinder(this));

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    const day = weekdayOf(now().date) === SUNDAY ? 'yes' : 'no';
    for (const button of this.querySelectorAll<HTMLElement>('[data-sunday]'))
      button.hidden = button.dataset['sunday'] !== day;
    if (location.search) this.#use((finder) => finder.restore());
    // What fails now is told when it is needed.
    else if (!savesData()) setTimeout(() => void load().catch(() => undefined), QUIET_MS);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element && target.closest('button');
    if (button) this.#use((finder) => finder.press(button));
  };
}

customElements.define('agenda-filter', AgendaFilter);
