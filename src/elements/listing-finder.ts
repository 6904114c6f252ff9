import type { Finder } from './find/finder.ts';

/**
 * `<listing-finder>` around a field, chips, a panel, a status line, results and the static list: filters the directory.
 * What it needs is loaded at the first use, or at once when the address asks for something.
 */
class ListingFinder extends HTMLElement {
  #loading: Promise<Finder> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input') as HTMLInputElement;
    input.addEventListener('focus', () => void this.#use((finder) => finder.refresh()), { once: true });
    input.addEventListener('input', () => void this.#use((finder) => finder.write(input.value)));
    for (const button of this.querySelectorAll<HTMLElement>('[data-toggle]'))
      button.addEventListener('click', () => void this.#use((finder) => finder.toggle(button)));
    const opener = this.querySelector<HTMLElement>('[data-open]');
    opener?.addEventListener('click', () => void this.#use((finder) => finder.togglePanel()));
    if (location.search) void this.#use((finder) => finder.start());
  }

  /** Loads the code of the filters once; a failure is told. */
  async #use(act: (finder: Finder) => unknown): Promise<void> {
    this.#loading ??= import('./find/finder.ts').then(({ Finder }) => new Finder(this));
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

customElements.define('listing-finder', ListingFinder);
