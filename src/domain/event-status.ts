/** What becomes of an event, in the words of its page. */
export const EVENT_STATUSES = {
  scheduled: 'prévu',
  postponed: 'reporté',
  moved: 'déplacé',
  full: 'complet',
  cancelled: 'annulé',
} as const;

export type EventStatus = keyof typeof EVENT_STATUSES;

/** False when nobody should come on the day that was announced. */
export const takesPlace = (status: EventStatus): boolean => status !== 'cancelled' && status !== 'postponed';

/** False when there is nothing left to book. */
export const canBook = (status: EventStatus): boolean => takesPlace(status) && status !== 'full';

/** « annulé », « complet »; empty when all is as planned. */
export const stateWord = (status: EventStatus): string =>
  status === 'scheduled' ? '' : EVENT_STATUSES[status];

/** Of a postponed event, a date that it no longer has: « d’abord prévu samedi 5 décembre ». */
export const describePlanned = (when: string, status: EventStatus): string =>
  status === 'postponed' ? `d’abord prévu ${when}` : when;
