import {
  CODE_COPIED,
  CODE_NOT_COPIED,
  type EmbedAddresses,
  type EmbedNames,
  embedAttributes,
  embedElementCode,
  embedFrameCode,
  embedQuery,
} from '../../domain/embed.ts';
import { EMBED_KEYS, type EmbedOptions, readEmbed } from '../../domain/embed-data.ts';
import { copy } from '../sharing.ts';

/** `<embed-form>` around hidden choices, codes and a preview: writes what is chosen, and copies. */
class EmbedForm extends HTMLElement {
  connectedCallback(): void {
    const choices = this.querySelector<HTMLElement>('.choices');
    if (choices) choices.hidden = false;
    choices?.addEventListener('change', () => this.#write());
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.#copy(button.dataset.copy ?? ''));
    }
    this.#write(); // of what the browser may have filled in again
  }

  #write(): void {
    const options = this.#options();
    const names = this.#names();
    const addresses = this.#addresses(options);
    this.#setCode('element', embedElementCode(options, addresses, names));
    this.#setCode('frame', embedFrameCode(options, addresses, names));
    this.#preview(options);
  }

  #options(): EmbedOptions {
    return readEmbed((name) => {
      const field = this.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
      return field instanceof HTMLInputElement && !field.checked ? null : (field?.value ?? null);
    });
  }

  #names(): EmbedNames {
    const commune = this.querySelector<HTMLSelectElement>(`[name="${EMBED_KEYS.place}"]`);
    const name = commune?.value ? commune.selectedOptions[0]?.text : '';
    return { site: this.dataset.site ?? '', commune: name ?? '' };
  }

  #addresses({ place }: EmbedOptions): EmbedAddresses {
    const { script = '', frame = '', page = '', communePage = '' } = this.dataset;
    return { script, frame, page: place ? communePage.replace('/-/', `/${place}/`) : page };
  }

  #setCode(name: string, text: string): void {
    const field = this.querySelector<HTMLTextAreaElement>(`[data-code="${name}"]`);
    if (!field || field.value === text) return;
    field.value = text;
    this.#say(name, '');
  }

  #preview(options: EmbedOptions): void {
    const agenda = this.querySelector('agenda-local');
    const attributes = new Map(embedAttributes(options));
    for (const name of Object.values(EMBED_KEYS)) {
      const value = attributes.get(name);
      if (value === undefined) agenda?.removeAttribute(name);
      else if (agenda?.getAttribute(name) !== value) agenda?.setAttribute(name, value);
    }
    const frame = this.querySelector<HTMLAnchorElement>('[data-frame-link]');
    if (frame) frame.search = embedQuery(options);
  }

  async #copy(name: string): Promise<void> {
    const field = this.querySelector<HTMLTextAreaElement>(`[data-code="${name}"]`);
    if (!field) return;
    const isCopied = await copy(field.value);
    if (!isCopied) field.select();
    this.#say(name, isCopied ? CODE_COPIED : CODE_NOT_COPIED);
  }

  #say(name: string, text: string): void {
    const status = this.querySelector(`[data-said="${name}"]`);
    if (status) status.textContent = text;
  }
}

customElements.define('embed-form', EmbedForm);
