import { type IsoDate, daysBetween, formatDate, isOver } from './dates.ts';

/** A date as lists write it. */
export interface ToldDate {
  /** First day; empty, as `until`, once all are past. */
  from: IsoDate;
  /** Last day, or the moment `AAAA-MM-JJTHH:MM` at which it is over. */
  until: string;
  text: string;
}

const PAST: ToldDate = { from: '', until: '', text: 'Événement passé' };

/** After every date, in any order of texts. */
const LATER = 'z';

/** « 2026-12-05 », « 2026-12-05/2026-12-07 », « 2026-12-05/T18:00 » when it is over on the day on which it begins. */
function writeDays({ from, until }: ToldDate): string {
  const rest = until.startsWith(from) ? until.slice(from.length) : until;
  return rest ? `${from}/${rest}` : from;
}

/** Compact text of some dates in order, for an attribute, and of what follows them: more dates, or `past`. */
export const writeDates = (
  dates: readonly ToldDate[],
  { hasMore, past = PAST.text }: { hasMore: boolean; past?: string },
): string =>
  [
    ...dates,
    hasMore ? { from: LATER, until: LATER, text: 'D’autres dates suivent' } : { ...PAST, text: past },
  ]
    .map((date) => `${writeDays(date)}=${date.text}`)
    .join('|');

/** The first date of a text that is not over at a moment, or else what follows them. */
export function nextDate(text: string, moment: string): ToldDate {
  const dates = text.split('|').map((date): ToldDate => {
    const [days = '', words = ''] = date.split('=');
    const [from = '', rest = ''] = days.split('/');
    return { from, until: rest === '' || rest.startsWith('T') ? from + rest : rest, text: words };
  });
  return dates.find(({ until }) => !isOver(until, moment)) ?? dates[dates.length - 1] ?? PAST;
}

/** Days after which a page that has nothing left may well have missed something. */
const FRESH_DAYS = 14;

/** Said in place of a list that has nothing left on `today`, on a page written on `built`. */
export const describeNone = (built: IsoDate, today: IsoDate): string =>
  daysBetween(built, today) > FRESH_DAYS
    ? `Cette page date du ${formatDate(built)}\u00a0: il peut manquer des rendez-vous.`
    : 'Rien d’annoncé ici pour le moment.';
