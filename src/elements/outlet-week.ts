import { comingDays } from '../domain/coming-days.ts';
import { now } from './clock.ts';

/**
 * `<outlet-week data-show>` around a list of days with `data-date`, the later ones in a `<template>`, and a hidden
 * paragraph: keeps the days of the `data-show` coming ones, or the next; names today; without any day left shows the
 * paragraph with the links to the places.
 */
class OutletWeek extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ol');
    const { date: today } = now();
    const later = list?.querySelector('template');
    if (!list || !later) return;
    const links = linksIn([list, later.content]);
    later.replaceWith(later.content);
    const days = [...list.querySelectorAll<HTMLElement>('[data-date]')];
    const dates = days.map((day) => day.dataset.date ?? '');
    const shown = new Set(comingDays(dates, { today, days: Number(this.dataset.show) }));
    for (const day of days) {
      const { date = '' } = day.dataset;
      if (!shown.has(date)) day.remove();
      else if (date === today) day.querySelector('b')?.prepend('Aujourd’hui, ');
    }
    if (list.childElementCount === 0) this.#tellPast(links);
  }

  #tellPast(links: Node[]): void {
    const past = this.querySelector('p');
    if (!past) return;
    past.hidden = false;
    past.append(...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])));
  }
}

/** A copy of each link, once. */
function linksIn(parts: ParentNode[]): Node[] {
  const links = parts.flatMap((part) => [...part.querySelectorAll('a')]);
  // Not the property: a link in a template belongs to no page, and is resolved against nothing.
  const byAddress = new Map(links.map((link) => [link.getAttribute('href'), link]));
  return [...byAddress.values()].map((link) => link.cloneNode(true));
}

customElements.define('outlet-week', OutletWeek);
