import type { AgendaFinder } from './agenda/finder.ts';

/**
 * `<agenda-filter data-until data-span>` around a form, chips, a status line and days with `data-date` whose items have
 * `data-is`: keeps those that answer the address, which the form writes. Links with `data-keep` go on asking. What it
 * needs is loaded at the first use, or at once when the address asks for something.
 */
class AgendaFilter extends HTMLElement {
  #loading: Promise<AgendaFinder> | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    if (location.search) void this.#use((finder) => finder.restore());
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element && target.closest('button');
    if (button) void this.#use((finder) => finder.press(button));
  };

  /** Loads the code of the filters once; a failure is told. */
  async #use(act: (finder: AgendaFinder) => void): Promise<void> {
    this.#loading ??= import('./agenda/finder.ts').then(({ AgendaFinder }) => new AgendaFinder(this));
    try {
      act(await this.#loading);
    } catch {
      this.#loading = undefined;
      const status = this.querySelector('[role=status]');
      if (status)
        status.textContent = 'Les filtres n’ont pas pu être chargés. Vérifiez la connexion, puis réessayez.';
    }
  }
}

customElements.define('agenda-filter', AgendaFilter);
