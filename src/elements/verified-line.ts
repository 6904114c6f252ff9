import { AGE_WORDS } from '../domain/verification-words.ts';
import { verificationAge } from '../domain/verification.ts';
import { now } from './clock.ts';

/** `<verified-line data-on data-age>` around « Vérifiée le… » and a `<strong>`: says how old it is today, not on the day of the build. */
class VerifiedLine extends HTMLElement {
  connectedCallback(): void {
    const words = this.querySelector('strong');
    const { on = '' } = this.dataset;
    if (!words || !on) return;
    const age = verificationAge(on, now().date);
    this.dataset.age = age;
    words.textContent = AGE_WORDS[age];
  }
}

customElements.define('verified-line', VerifiedLine);
