import { nextDate } from '../domain/next-date.ts';

/** Writes into an element with `data-dates` the first of these dates that is not over. → its first day; empty once all are past. */
export function tellNext(place: HTMLElement, moment: string): string {
  const { from, text } = nextDate(place.dataset['dates'] ?? '', moment);
  place.textContent = text;
  return from;
}
