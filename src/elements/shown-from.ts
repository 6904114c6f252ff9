import { now } from './clock.ts';

/** `<shown-from data-from="2027-11-06" hidden>`: shows itself from that day on, however old the build. */
class ShownFrom extends HTMLElement {
  connectedCallback(): void {
    this.hidden = now().date < (this.dataset['from'] ?? '');
  }
}

customElements.define('shown-from', ShownFrom);
