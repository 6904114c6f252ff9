import { NEXT_DATE, comingDays, isBeyond } from '../domain/coming-days.ts';
import { UNVERIFIED_DAYS } from '../domain/verification-words.ts';
import { verificationAge } from '../domain/verification.ts';
import { now } from './clock.ts';

/**
 * `<outlet-week data-show data-verified>` around a list of days with `data-date`, the later ones in a `<template>`, and
 * a hidden paragraph: keeps the days of the `data-show` coming ones, or the next; names today; without any day left
 * shows the paragraph with the links to the places. Keeps none once what was verified on `data-verified` has lapsed.
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
    const { verified } = this.dataset;
    const isLapsed = verified !== undefined && verificationAge(verified, today) === 'lapsed';
    const shown = new Set(isLapsed ? [] : this.#choose(dates, today));
    for (const day of days) {
      const { date = '' } = day.dataset;
      if (!shown.has(date)) day.remove();
      else if (date === today) day.querySelector('b')?.prepend('Aujourd’hui, ');
    }
    if (list.childElementCount === 0) this.#tellNone(links, isLapsed);
  }

  /** The days to show, under a title that is true. */
  #choose(dates: readonly string[], today: string): string[] {
    const coming = { today, days: Number(this.dataset['show']) };
    const kept = comingDays(dates, coming);
    const title = this.querySelector('h2');
    if (title && isBeyond(kept, coming)) title.textContent = NEXT_DATE;
    return kept;
  }

  #tellNone(links: Node[], isLapsed: boolean): void {
    const past = this.querySelector('p');
    if (!past) return;
    past.hidden = false;
    if (isLapsed) past.textContent = UNVERIFIED_DAYS;
    past.append(...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])));
  }
}

/** A copy of each link to a place, once. */
function linksIn(parts: ParentNode[]): Node[] {
  const links = parts.flatMap((part) => [...part.querySelectorAll('li > a')]);
  // Not the property: a link in a template belongs to no page, and is resolved against nothing.
  const byAddress = new Map(links.map((link) => [link.getAttribute('href'), link]));
  return [...byAddress.values()].map((link) => link.cloneNode(true));
}

customElements.define('outlet-week', OutletWeek);
