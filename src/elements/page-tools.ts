import { canShare, copy, share } from './sharing.ts';

/** `<page-tools>` around hidden buttons, `data-do` share or print: shown where they can work, that is with JavaScript. */
class PageTools extends HTMLElement {
  connectedCallback(): void {
    this.#offer('print', () => print());
    this.#offer('share', () => void this.#share());
  }

  #offer(name: string, act: () => void): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-do="${name}"]`);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', act);
  }

  /** By the device where it knows how to; else the address is copied, and that is said. */
  async #share(): Promise<void> {
    const url = location.href.replace(/#.*$/, '');
    if (canShare()) return share(url);
    const status = this.#status();
    status.textContent = (await copy(url)) ? 'Adresse copiée' : `L’adresse de cette page\u00a0: ${url}`;
  }

  /** Stands in the page before it says something: it would not be read aloud otherwise. */
  #status(): Element {
    const status = this.querySelector('[role="status"]') ?? document.createElement('span');
    status.setAttribute('role', 'status');
    this.append(status);
    return status;
  }
}

customElements.define('page-tools', PageTools);
