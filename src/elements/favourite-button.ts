import { toggleFavourite } from '../domain/favourites.ts';
import {
  isStorageAllowed,
  keepFavourites,
  onFavouritesChanged,
  readFavourites,
} from './favourites/favourites-store.ts';

/** `<favourite-button data-id="producteurs/ferme-du-lac">` around a hidden button, pressed when it is a favourite; stays hidden where nothing can be kept. */
class FavouriteButton extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    const button = this.querySelector('button');
    const id = this.dataset['id'] ?? '';
    if (!button || !isStorageAllowed()) return;
    const show = () => button.setAttribute('aria-pressed', String(readFavourites().includes(id)));
    button.hidden = false;
    button.onclick = () => {
      keepFavourites(toggleFavourite(readFavourites(), id));
      show();
    };
    this.#stop = onFavouritesChanged(show);
    show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }
}

customElements.define('favourite-button', FavouriteButton);
