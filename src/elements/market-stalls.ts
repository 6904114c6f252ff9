import { type IsoDate, formatDay } from '../domain/dates.ts';
import { describeStallDay, nextMarketDay, partStalls, readStall, titleOfAway } from '../domain/stall-day.ts';
import { type Stall, describeAway, describeStall } from '../domain/stall.ts';
import { now } from './clock.ts';
import { make } from './make.ts';

const DAYS_OFFERED = 4;

interface Holder {
  row: HTMLElement;
  stall: Stall;
}

/** `<market-stalls data-days>` around the stallholders: who is there on the next day of the market, or on another one. */
class MarketStalls extends HTMLElement {
  #holders: Holder[] = [];
  #days: IsoDate[] = [];

  connectedCallback(): void {
    this.#days = this.dataset['days']?.split(' ') ?? [];
    const { date: today } = now();
    const next = nextMarketDay(this.#days, today);
    this.#holders = [...this.querySelectorAll('li')].map((row) => ({
      row,
      stall: readStall(row.dataset['stall']),
    }));
    if (next) this.#offer(this.#days.filter((day) => day >= next).slice(0, DAYS_OFFERED), today);
    this.#show(next, today);
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  /** Buttons for the coming days, when stallholders differ from one to the other. */
  #offer(days: readonly IsoDate[], today: IsoDate): void {
    const differ = days.some((day) => partStalls(this.#holders, day).away.length > 0);
    if (!differ || days.length < 2) return;
    const buttons = days.map((day) =>
      make('button', { type: 'button', 'data-day': day }, formatDay(day, today)),
    );
    this.#part('days').replaceChildren(...buttons);
    this.addEventListener('click', ({ target }) => {
      const { day } = (target as HTMLElement).dataset;
      if (day) this.#show(day, today);
    });
  }

  #show(day: IsoDate | undefined, today: IsoDate): void {
    const title = this.querySelector('h2') as HTMLElement;
    title.textContent = day ? describeStallDay(day, today) : 'Qui vient';
    const { present, away } = day ? partStalls(this.#holders, day) : { present: this.#holders, away: [] };
    this.#fill('present', present, ({ stall }) => describeStall(stall));
    this.#fill('away', away, ({ stall }) => (day ? describeAway(stall, day, this.#days) : ''));
    for (const button of this.querySelectorAll<HTMLElement>('[data-day]'))
      button.setAttribute('aria-pressed', String(button.dataset['day'] === day));
  }

  #fill(name: string, holders: readonly Holder[], describe: (holder: Holder) => string): void {
    const part = this.#part(name);
    part.hidden = name === 'away' && holders.length === 0;
    const title = part.querySelector('h3');
    if (title) title.textContent = titleOfAway(holders.length);
    for (const holder of holders)
      (holder.row.querySelector('span') as HTMLElement).textContent = describe(holder);
    part.querySelector('ul')?.append(...holders.map(({ row }) => row));
  }
}

customElements.define('market-stalls', MarketStalls);
