import { late } from './late.ts';

/**
 * `<listing-finder>` around a field, chips, a panel, a status line, results and the static list: filters the directory.
 * What it needs is loaded at the first use, or at once when the address asks for something.
 */
class ListingFinder extends HTMLElement {
  #use = late(this, async () => new (await import('./find/finder.ts')).Finder(this));

  connectedCallback(): void {
    const input = this.querySelector('input') as HTMLInputElement;
    input.addEventListener('focus', () => this.#use((finder) => finder.refresh()), { once: true });
    input.addEventListener('input', () => this.#use((finder) => finder.write(input.value)));
    for (const button of this.querySelectorAll<HTMLElement>('[data-toggle]'))
      button.addEventListener('click', () => this.#use((finder) => finder.toggle(button)));
    const opener = this.querySelector<HTMLElement>('[data-open]');
    opener?.addEventListener('click', () => this.#use((finder) => finder.togglePanel()));
    if (location.search) this.#use((finder) => finder.start());
  }
}

customElements.define('listing-finder', ListingFinder);
