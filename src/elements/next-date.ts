import { type NextDate, nextDate } from '../domain/next-date.ts';

const WORDS = { past: 'Événement passé', untold: 'D’autres dates suivent' };

/** Writes into an element with `data-dates` the first of these dates that is not over, or that there is none. */
export function tellNext(place: HTMLElement, today: string): NextDate {
  const next = nextDate(place.dataset['dates'] ?? '', today);
  place.textContent = typeof next === 'string' ? WORDS[next] : next.text;
  return next;
}
