import { late } from './late.ts';

/**
 * `<agenda-filter data-until data-span>` around a form, chips, a status line and days with `data-date` whose items have
 * `data-is`: keeps those that answer the address, which the form writes. Links with `data-keep` go on asking. What it
 * needs is loaded at the first use, or at once when the address asks for something.
 */
class AgendaFilter extends HTMLElement {
  #use = late(this, async () => new (await import('./agenda/finder.ts')).AgendaFinder(this));

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    if (location.search) this.#use((finder) => finder.restore());
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
