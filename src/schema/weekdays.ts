import type { Weekday } from '../domain/dates.ts';

/** Days of the week by their iCalendar code. */
export const weekdays = {
  mo: 'lundi',
  tu: 'mardi',
  we: 'mercredi',
  th: 'jeudi',
  fr: 'vendredi',
  sa: 'samedi',
  su: 'dimanche',
} as const satisfies Record<Weekday, string>;
