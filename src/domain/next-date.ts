import { type IsoDate, daysBetween, formatDate } from './dates.ts';

/** A date as lists write it, from its first day to the last on which people set out for it. */
export interface ToldDate {
  /** Both empty once all are past. */
  from: IsoDate;
  until: IsoDate;
  text: string;
}

const PAST: ToldDate = { from: '', until: '', text: 'Événement passé' };

/** After every date, in any order of texts. */
const LATER = 'z';

/** Compact text of some dates in order, for an attribute, and of what follows them: more dates, or `past`. */
export const writeDates = (
  dates: readonly ToldDate[],
  { hasMore, past = PAST.text }: { hasMore: boolean; past?: string },
): string =>
  [
    ...dates,
    hasMore ? { from: LATER, until: LATER, text: 'D’autres dates suivent' } : { ...PAST, text: past },
  ]
    .map(({ from, until, text }) => `${from === until ? from : `${from}/${until}`}=${text}`)
    .join('|');

/** The first date of a text that is not over on `today`, or else what follows them. */
export function nextDate(text: string, today: IsoDate): ToldDate {
  const dates = text.split('|').map((date): ToldDate => {
    const [days = '', words = ''] = date.split('=');
    const [from = '', until = from] = days.split('/');
    return { from, until, text: words };
  });
  return dates.find(({ until }) => until >= today) ?? dates[dates.length - 1] ?? PAST;
}

/** Days after which a page that has nothing left may well have missed something. */
const FRESH_DAYS = 14;

/** Said in place of a list that has nothing left on `today`, on a page written on `built`. */
export const describeNone = (built: IsoDate, today: IsoDate): string =>
  daysBetween(built, today) > FRESH_DAYS
    ? `Cette page date du ${formatDate(built)}\u00a0: il peut manquer des rendez-vous.`
    : 'Rien d’annoncé ici pour le moment.';
