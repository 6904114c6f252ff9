import { monthOf } from '../domain/dates.ts';
import {
  type Season,
  describeSeasonEnd,
  isBeginning,
  isEnding,
  monthName,
  seasonOn,
} from '../domain/seasons.ts';
import { now } from './clock.ts';

const numbers = (text = ''): number[] => text.split(' ').filter(Boolean).map(Number);

const seasonOf = ({ dataset }: HTMLElement): Season => ({
  months: numbers(dataset['months']),
  storageMonths: numbers(dataset['storage']),
});

/**
 * `<season-now data-month="11">` around the page of the month of the build: puts it in the present month when that is another.
 * What has `data-months` is hidden out of season, unless it has `data-always`.
 */
class SeasonNow extends HTMLElement {
  connectedCallback(): void {
    const month = monthOf(now().date);
    if (this.dataset['month'] === String(month)) return;
    this.dataset['month'] = String(month);
    const items = [...this.querySelectorAll<HTMLElement>('[data-months]')];
    for (const item of items) retell(item, month);
    for (const group of this.querySelectorAll<HTMLElement>('.group'))
      if (group.querySelector('[data-months]'))
        group.hidden = !group.querySelector('[data-months]:not([hidden])');
    for (const list of this.querySelectorAll<HTMLElement>('[data-turns]')) rename(list, items);
    for (const count of this.querySelectorAll<HTMLElement>('[data-count]'))
      count.textContent = String(
        items.filter(({ dataset }) => dataset['state'] === count.dataset['count']).length,
      );
    for (const link of this.querySelectorAll<HTMLElement>('a[data-month]'))
      if (link.dataset['month'] === String(month)) link.setAttribute('aria-current', 'date');
      else link.removeAttribute('aria-current');
    for (const name of this.querySelectorAll('[data-month-name]')) name.textContent = monthName(month);
  }
}

function retell(item: HTMLElement, month: number): void {
  const season = seasonOf(item);
  const state = seasonOn(season, month);
  item.hidden = state === 'none' && item.dataset['always'] === undefined;
  item.dataset['state'] = state;
  item.dataset['turn'] = isEnding(season, month) ? 'ending' : isBeginning(season, month) ? 'beginning' : '';
  const until = item.querySelector('.until');
  if (until) until.textContent = describeSeasonEnd(season, month);
}

/** The names of the products that begin, or end. */
function rename(list: HTMLElement, items: readonly HTMLElement[]): void {
  const links = items
    .filter(({ dataset }) => dataset['turn'] === list.dataset['turns'])
    .flatMap((item) => item.querySelector('a')?.cloneNode(true) ?? []);
  list.replaceChildren(
    ...links.map((link) => {
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  list.closest('section')?.toggleAttribute('hidden', links.length === 0);
}

customElements.define('season-now', SeasonNow);
