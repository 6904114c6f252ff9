import {
  type EmbedAddresses,
  type EmbedNames,
  embedAttributes,
  embedElementCode,
  embedFrameCode,
  embedQuery,
} from '../../domain/embed.ts';
import { EMBED_KEYS, type EmbedOptions, readEmbed } from '../../domain/embed-data.ts';
import { chosenIn, openChoices, openCodes, setAttributes, setCode } from '../code-fields.ts';

/** `<embed-form>` around hidden choices, codes and a preview: writes what is chosen, and copies. */
class EmbedForm extends HTMLElement {
  connectedCallback(): void {
    openCodes(this);
    openChoices(this, () => this.#write());
    this.#write(); // of what the browser may have filled in again
  }

  #write(): void {
    const options = readEmbed((name) => chosenIn(this, name));
    const names = this.#names();
    const addresses = this.#addresses(options);
    setCode(this, 'element', embedElementCode(options, addresses, names));
    setCode(this, 'frame', embedFrameCode(options, addresses, names));
    this.#preview(options);
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

  #preview(options: EmbedOptions): void {
    const preview = this.querySelector('agenda-local');
    setAttributes(preview, Object.values(EMBED_KEYS), embedAttributes(options));
    const frame = this.querySelector<HTMLAnchorElement>('[data-frame-link]');
    if (frame) frame.search = embedQuery(options);
  }
}

customElements.define('embed-form', EmbedForm);
