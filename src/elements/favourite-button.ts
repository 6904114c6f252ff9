import { toggleFavourite } from '../domain/favourites.ts';
import {
  isStorageAllowed,
  keepFavourites,
  onFavouritesChanged,
  readFavourites,
} from './favourites/favourites-store.ts';

/** `<favourite-button data-id="producteurs/ferme-du-lac" data-list="/mes-favoris/">` around a hidden button, pressed when it is a favourite; stays hidden where nothing can be kept. */
class FavouriteButton extends HTMLElement {
  #stop = () => {};
  #kept: HTMLElement | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    const id = this.dataset['id'] ?? '';
    if (!button || !isStorageAllowed()) return;
    const show = () => {
      const isKept = readFavourites().includes(id);
      button.setAttribute('aria-pressed', String(isKept));
      if (!isKept) this.#kept?.remove();
      return isKept;
    };
    button.hidden = false;
    button.onclick = () => {
      keepFavourites(toggleFavourite(readFavourites(), id));
      if (show()) this.#sayKept();
    };
    this.#stop = onFavouritesChanged(show);
    show();
  }

  /** Below the button, with the way to the list. */
  #sayKept(): void {
    // Without make.ts, which is in a file that a listing does not load.
    const [line, link] = [document.createElement('p'), document.createElement('a')];
    line.className = 'small no-print';
    line.setAttribute('role', 'status');
    link.href = this.dataset['list'] ?? '';
    link.textContent = 'Voir mes favoris';
    this.after(line);
    // Stands in the page before it says something: it would not be read aloud otherwise.
    requestAnimationFrame(() => line.append('Gardé. ', link));
    this.#kept = line;
  }

  disconnectedCallback(): void {
    this.#stop();
  }
}

customElements.define('favourite-button', FavouriteButton);
