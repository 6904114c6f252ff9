import type { IsoDate } from './dates.ts';

/** A date as lists write it, until the last day on which people set out for it. */
export interface ToldDate {
  /** Empty once all are past. */
  until: IsoDate;
  text: string;
}

/** After every date, in any order of texts. */
const LATER = 'z';

/** Compact text of some dates in order, for an attribute, and of what follows them: more dates, or none. */
export const writeDates = (dates: readonly ToldDate[], hasMore: boolean): string =>
  [
    ...dates,
    hasMore ? { until: LATER, text: 'D’autres dates suivent' } : { until: '', text: 'Événement passé' },
  ]
    .map(({ until, text }) => `${until}=${text}`)
    .join('|');

/** The first date of a text that is not over on `today`, or else what follows them. */
export function nextDate(text: string, today: IsoDate): ToldDate {
  const dates = text.split('|').map((date) => date.split('='));
  const [until = '', words = ''] = dates.find(([day = '']) => day >= today) ?? dates[dates.length - 1] ?? [];
  return { until, text: words };
}
