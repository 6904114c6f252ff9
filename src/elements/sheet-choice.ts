import { isLabelSheet } from '../domain/label-sheets.ts';

/** `<sheet-choice>` around radio buttons, one a sheet: the one chosen stands in the address, `#chevalet`. */
class SheetChoice extends HTMLElement {
  connectedCallback(): void {
    this.#read();
    addEventListener('hashchange', this.#read);
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) history.replaceState(null, '', `#${target.value}`);
    });
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#read);
  }

  readonly #read = (): void => {
    const name = location.hash.slice(1);
    if (!isLabelSheet(name)) return;
    const input = this.querySelector<HTMLInputElement>(`[value="${name}"]`);
    if (input) input.checked = true;
  };
}

customElements.define('sheet-choice', SheetChoice);
