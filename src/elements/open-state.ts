import { describeOpenState, isClosing, openState } from '../domain/hours-state.ts';
import { parseHours } from '../domain/hours-text.ts';
import { trustedState } from '../domain/verification.ts';
import { now as readClock } from './clock.ts';

const MINUTE_MS = 60_000;

/**
 * Says whether a place is open at this minute: `<open-state data-hours data-verified>voir les horaires</open-state>`.
 * `data-state` is open, closing, closed or unknown. The text from the server stays when the hours cannot be read.
 */
class OpenState extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback() {
    this.#refresh();
    this.#timer = setInterval(() => this.#refresh(), MINUTE_MS);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #refresh() {
    const { hours = '', verified = '' } = this.dataset;
    try {
      const now = readClock();
      // Anything else than hours throws here or is unknown: every step asks for what it needs.
      const state = trustedState(openState(parseHours(hours), now), verified, now);
      this.dataset['state'] = isClosing(state, now) ? 'closing' : state.state;
      this.textContent = describeOpenState(state, now);
    } catch {
      delete this.dataset['state'];
    }
  }
}

customElements.define('open-state', OpenState);
