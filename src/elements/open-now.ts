import './open-state.ts';

const OPEN = new Set(['open', 'closing']);

/** `<open-now>` around a list of rows with `<open-state>`: keeps the rows open now, or else the first ones, `data-show` at most. */
class OpenNow extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await customElements.whenDefined('open-state');
    const rows = [...this.querySelectorAll<HTMLElement>('li')];
    const isOpen = (row: HTMLElement) =>
      OPEN.has(row.querySelector<HTMLElement>('open-state')?.dataset.state ?? '');
    const open = rows.filter(isOpen);
    const shown = new Set((open.length > 0 ? open : rows).slice(0, Number(this.dataset.show ?? rows.length)));
    for (const row of rows) row.hidden = !shown.has(row);
    for (const text of this.querySelectorAll<HTMLElement>('[data-when]'))
      text.hidden = text.dataset.when !== (open.length > 0 ? 'some' : 'none');
  }
}

customElements.define('open-now', OpenNow);
