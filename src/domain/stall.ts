import {
  type IsoDate,
  WEEKDAYS,
  WEEKDAY_CODES,
  type Weekday,
  formatDate,
  formatDay,
  formatDayOfYear,
  monthOf,
  weekdayOf,
} from './dates.ts';
import { describeMonths, listInWords } from './seasons.ts';
import { weekNumberOf } from './week-number.ts';

/** Weeks in which a stallholder comes to a market. */
export const STALL_WEEKS = {
  all: 'toutes les semaines',
  even: 'semaines paires',
  odd: 'semaines impaires',
  first: 'première semaine du mois',
} as const;

export type StallWeeks = keyof typeof STALL_WEEKS;

/** Days of a market on which a stallholder is there; `months` are 1 to 12, and an empty list is all of them. */
export interface Stall {
  weekdays: Weekday[];
  weeks: StallWeeks;
  months: number[];
  /** Both ends included; `from` alone is one day. */
  absences: { from: IsoDate; to?: IsoDate | undefined }[];
}

/** There on each day of the market. */
export const EVERY_DAY: Stall = { weekdays: [], weeks: 'all', months: [], absences: [] };

const absenceOn = ({ absences }: Stall, date: IsoDate) =>
  absences.find(({ from, to = from }) => from <= date && date <= to);

/** Weeks of the year as ISO 8601 counts them, first seven days of a month. */
function isInWeeks(weeks: StallWeeks, date: IsoDate): boolean {
  if (weeks === 'all') return true;
  if (weeks === 'first') return Number(date.slice(8)) <= 7;
  return (weekNumberOf(date) % 2 === 0) === (weeks === 'even');
}

const isOnWeekday = ({ weekdays }: Stall, date: IsoDate): boolean =>
  weekdays.length === 0 || weekdays.some((day) => WEEKDAY_CODES.indexOf(day) === weekdayOf(date));

const isInMonths = ({ months }: Stall, date: IsoDate): boolean =>
  months.length === 0 || months.includes(monthOf(date));

/** True when the stallholder is at the market if it is held on `date`. */
export const isStallDay = (stall: Stall, date: IsoDate): boolean =>
  isOnWeekday(stall, date) &&
  isInWeeks(stall.weeks, date) &&
  isInMonths(stall, date) &&
  !absenceOn(stall, date);

const WEEKS_IN_WORDS: Record<StallWeeks, string> = {
  all: '',
  even: 'les semaines paires',
  odd: 'les semaines impaires',
  first: 'la première semaine du mois',
};

const weekdayName = (day: Weekday): string => WEEKDAYS[WEEKDAY_CODES.indexOf(day)] ?? '';

/** « le mardi et le vendredi, les semaines paires, de mai à octobre »; empty for each day of the market. */
export const describeStall = ({ weekdays, weeks, months }: Stall): string =>
  [
    listInWords(WEEKDAY_CODES.filter((day) => weekdays.includes(day)).map((day) => `le ${weekdayName(day)}`)),
    WEEKS_IN_WORDS[weeks],
    months.length > 0 ? describeMonths(months) : '',
  ]
    .filter(Boolean)
    .join(', ');

const sameYear = (one: IsoDate, other: IsoDate) => one.slice(0, 4) === other.slice(0, 4);

function describeAbsence({ to }: Stall['absences'][number], date: IsoDate): string {
  if (!to || to <= date) return 'absent ce jour-là';
  return `absent jusqu’au ${sameYear(to, date) ? formatDayOfYear(to) : formatDate(to)}`;
}

/**
 * Why a stallholder is not there on `date`: « vient le vendredi », « absent ce jour-là, de retour samedi 19 décembre » as
 * far as the `days` of the market are known, in order.
 */
export function describeAway(stall: Stall, date: IsoDate, days: readonly IsoDate[] = []): string {
  const absence = absenceOn(stall, date);
  if (!absence) return `vient ${describeStall(stall)}`;
  const back = days.find((day) => day > date && isStallDay(stall, day));
  const why = describeAbsence(absence, date);
  return back ? `${why}, de retour ${formatDay(back, date)}` : why;
}
