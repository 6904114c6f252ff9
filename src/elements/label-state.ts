import { capitalize } from '../domain/capitalize.ts';
import { LABEL_STATE_WORDS, type LabelRecord, describeLabel, labelState } from '../domain/label.ts';
import { formatDate } from '../domain/dates.ts';
import { now } from './clock.ts';

type Withdrawal = NonNullable<LabelRecord['withdrawal']>;

/** What the page wrote of the label: dates, and nothing else. */
function recordOf({ pledged = '', until = '', withdrawn = '', withdrawal = '' }: DOMStringMap): LabelRecord {
  const state = withdrawal as Withdrawal['state'];
  const over = withdrawn ? { withdrawal: { on: withdrawn, state, reason: '' } } : {};
  return { pledgedOn: pledged, validUntil: until, evidence: [], ...over };
}

/**
 * `<label-state data-state data-built data-pledged data-until data-withdrawn data-withdrawal>`: the state of a label for
 * whoever looks at it, whenever the page was built; `data-says` are told `word`, `sentence` or `day` of it.
 */
class LabelState extends HTMLElement {
  connectedCallback(): void {
    const record = recordOf(this.dataset);
    // The clock of a device may be late; the day of the build has come.
    const { built = '' } = this.dataset;
    const device = now().date;
    const today = device > built ? device : built;
    // Its end is written: how many months it is valid by default no longer matters.
    const at = { today, validityMonths: 0 };
    const state = labelState(record, today, at.validityMonths);
    this.dataset.state = state;
    const words: Record<string, string> = {
      word: LABEL_STATE_WORDS[state],
      sentence: describeLabel(record, at),
      day: formatDate(today),
    };
    for (const part of this.querySelectorAll<HTMLElement>('[data-says]'))
      part.textContent = capitalize(words[part.dataset.says ?? ''] ?? '');
  }
}

customElements.define('label-state', LabelState);
