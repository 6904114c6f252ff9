import {
  type IsoDate,
  LEAP_YEAR,
  SHORTEST_MONTH,
  WEEKDAYS,
  WEEKDAY_CODES,
  type Weekday,
  dayNumber,
  daysBetween,
  formatDate,
  formatDayOfYear,
  formatTime,
  isRealDate,
  twoDigits,
} from './dates.ts';
import { formatPeriod } from './period-words.ts';
import {
  type ExtraDate,
  type Hours,
  type Move,
  type Recurrence,
  type Schedule,
  type WeekOfMonth,
  monthsOf,
  weekdaysOf,
} from './recurrence.ts';
import { describeMonths, listInWords, monthName, ofMonth } from './seasons.ts';

const LEAP_DAY = '29\u00a0février';

const weekdayName = (day: Weekday): string => WEEKDAYS[WEEKDAY_CODES.indexOf(day)] ?? '';

const INTERVAL_WORDS = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six'];
const inWords = (number: number) => INTERVAL_WORDS[number] ?? String(number);

const ORDINAL_WORDS: Record<WeekOfMonth, string> = {
  first: 'premier',
  second: 'deuxième',
  third: 'troisième',
  fourth: 'quatrième',
  last: 'dernier',
};

const isWorkingWeek = (days: Weekday[]) => days.join() === 'mo,tu,we,th,fr';

/** « tous les samedis », « tous les mardis et jeudis », « tous les jours », « du lundi au vendredi ». */
function everyWeekday(days: Weekday[]): string {
  if (days.length === 7) return 'tous les jours';
  if (isWorkingWeek(days)) return 'du lundi au vendredi';
  return `tous les ${listInWords(days.map((day) => `${weekdayName(day)}s`))}`;
}

function describeWeekly({ interval }: Recurrence, days: Weekday[]): string {
  if (interval === 1) return everyWeekday(days);
  const [first = 'mo', ...others] = days;
  if (others.length === 0) return `un ${weekdayName(first)} sur ${inWords(interval)}`;
  return `une semaine sur ${inWords(interval)}, ${listInWords(days.map((day) => `le ${weekdayName(day)}`))}`;
}

/** « le premier dimanche », « les deuxième et dernier samedis ». */
function nthWeekday(weeks: WeekOfMonth[], day: Weekday): string {
  const words = weeks.map((week) => ORDINAL_WORDS[week]);
  const name = weekdayName(day);
  return words.length === 1 ? `le ${words[0]} ${name}` : `les ${listInWords(words)} ${name}s`;
}

/** Of a day that some months have not. */
const isRareDay = (start: IsoDate) => Number(start.slice(8)) > SHORTEST_MONTH;

/** What the rule picks in a month, without the month. */
function describeDays(recurrence: Recurrence, start: IsoDate): string {
  const days = weekdaysOf(recurrence, start);
  const weeks = [...new Set(recurrence.week)];
  if (days.length === 0) return `le ${dayNumber(start)}`;
  return weeks.length > 0 ? listInWords(days.map((day) => nthWeekday(weeks, day))) : everyWeekday(days);
}

function describeMonthly(recurrence: Recurrence, start: IsoDate): string {
  const { interval } = recurrence;
  const days = describeDays(recurrence, start);
  const isDate = weekdaysOf(recurrence, start).length === 0;
  const isRare = isDate && isRareDay(start);
  if (interval > 1) return `tous les ${inWords(interval)} mois, ${days}${isRare ? ' s’il existe' : ''}`;
  if (isDate) return isRare ? `${days} des mois qui en ont un` : `${days} de chaque mois`;
  return recurrence.week.length > 0 ? `${days} du mois` : days;
}

const hasDay = (start: IsoDate) => (month: number) =>
  isRealDate(`${LEAP_YEAR}-${twoDigits(month)}-${start.slice(8)}`);

/** « le 14 juillet », « le 29 février s’il existe », « le deuxième dimanche d’octobre ». */
function describeYearDays(recurrence: Recurrence, start: IsoDate): string {
  const days = describeDays(recurrence, start);
  const months = monthsOf(recurrence, start);
  if (weekdaysOf(recurrence, start).length > 0) return `${days} ${listInWords(months.map(ofMonth))}`;
  const dates = months.filter(hasDay(start)).map((month) => `${days}\u00a0${monthName(month)}`);
  return listInWords(dates.map((date) => (date.endsWith(LEAP_DAY) ? `${date} s’il existe` : date)));
}

function describeYearly(recurrence: Recurrence, start: IsoDate): string {
  const { interval } = recurrence;
  const often = interval === 1 ? 'chaque année' : `tous les ${inWords(interval)} ans`;
  return `${often}, ${describeYearDays(recurrence, start)}`;
}

function describeRule(recurrence: Recurrence, start: IsoDate): string {
  const months = recurrence.months.length > 0 ? `, ${describeMonths(recurrence.months)}` : '';
  if (recurrence.every === 'week') return describeWeekly(recurrence, weekdaysOf(recurrence, start)) + months;
  if (recurrence.every === 'month') return describeMonthly(recurrence, start) + months;
  return describeYearly(recurrence, start);
}

/** « de 8 h à 13 h », « à 20 h », or nothing for the whole day. */
export function describeTimes({ startTime, endTime }: Hours): string {
  if (!startTime) return '';
  // The end of a day is not the beginning of another.
  const end = endTime === '00:00' ? 'minuit' : endTime && formatTime(endTime);
  return end ? `de ${formatTime(startTime)} à ${end}` : `à ${formatTime(startTime)}`;
}

/** Past this, a list of exceptions helps nobody. */
const MAX_EXCEPTIONS_NAMED = 4;

/** « les 22 et 29 décembre », « le 26 décembre et le 2 janvier ». */
function listDates(dates: IsoDate[], withYear: boolean): string {
  const words = dates.map(withYear ? formatDate : formatDayOfYear);
  const days = words.map((date) => date.split('\u00a0')[0] ?? '');
  const oneMonth = new Set(dates.map((date) => date.slice(0, 7))).size === 1;
  if (dates.length < 2 || !oneMonth) return listInWords(words.map((date) => `le ${date}`));
  return `les ${listInWords([...days.slice(0, -1), words.at(-1) ?? ''])}`;
}

/** « , sauf le 26 décembre », but for the days onto which another one was moved. */
function describeExceptions({ except, moved }: Recurrence, withYear: boolean): string {
  const without = except.filter((date) => !moved.some(({ to }) => to === date)).toSorted();
  if (without.length === 0) return '';
  if (without.length > MAX_EXCEPTIONS_NAMED) return `, sauf ${without.length}\u00a0dates`;
  return `, sauf ${listDates(without, withYear)}`;
}

/** « le 12 décembre à 10 h ». */
const dateWithTimes = (date: string, hours: Hours): string =>
  ['le', date, describeTimes(hours)].filter(Boolean).join(' ');

/** « le 23 décembre à 10 h au lieu du 22 », « le 22 décembre à 10 h » when only the hour changes. */
const describeMove =
  (withYear: boolean) =>
  (move: Move): string => {
    const write = withYear ? formatDate : formatDayOfYear;
    const moved = dateWithTimes(write(move.to), move);
    if (move.from === move.to) return moved;
    const isSameMonth = move.from.slice(0, 7) === move.to.slice(0, 7);
    return `${moved} au lieu du\u00a0${isSameMonth ? dayNumber(move.from) : write(move.from)}`;
  };

/** Apart from what is before, which tells other dates. */
const describeMoves = ({ moved }: Recurrence, withYear: boolean): string =>
  moved.length > 0 ? `\u202f; ${moved.map(describeMove(withYear)).join(', ')}` : '';

/** Past this, the dates of a list are counted. */
const MAX_DATES_NAMED = 6;

/** « les 8, 15 et 22 novembre, de 14 h à 18 h », « le 14 juillet à 10 h »: dates of the same hours together. */
function describeExtraDates(extras: readonly ExtraDate[], withYear: boolean): string {
  const groups = new Map<string, IsoDate[]>();
  for (const extra of extras.toSorted(byDate)) {
    const times = describeTimes(extra);
    groups.set(times, [...(groups.get(times) ?? []), extra.date]);
  }
  return [...groups]
    .map(([times, dates]) =>
      [listDates(dates, withYear), times].filter(Boolean).join(dates.length > 1 ? ', ' : ' '),
    )
    .join(', ');
}

/** « et aussi le 14 juillet, le 15 août à 10 h ». */
function describeExtras({ also }: Recurrence, withYear: boolean): string {
  if (also.length === 0) return '';
  if (also.length > MAX_DATES_NAMED) return `, et ${also.length}\u00a0autres dates`;
  return `, et aussi ${describeExtraDates(also, withYear)}`;
}

const byDate = (one: ExtraDate, other: ExtraDate) => one.date.localeCompare(other.date);

/** « les 5, 6 et 12 décembre, de 8 h à 13 h », « 9 dates, du 5 décembre 2026 au 3 mars 2027 »; own hours follow. */
function describeDates(
  { start, startTime, endTime }: Schedule,
  recurrence: Recurrence,
  withYear: boolean,
): string {
  const extras = recurrence.also.toSorted(byDate);
  const usual = [start, ...extras.filter((extra) => !extra.startTime).map(({ date }) => date)].toSorted();
  const own = extras.filter((extra) => extra.startTime);
  const dates = [start, ...extras.map(({ date }) => date)].toSorted();
  const [from = start, to = start] = [dates[0], dates.at(-1)];
  const times = describeTimes({ startTime, endTime });
  const all = `${dates.length}\u00a0dates, ${formatPeriod({ from, to })}`;
  if (dates.length > MAX_DATES_NAMED) return own.length > 0 || !times ? all : `${all}, ${times}`;
  const first = [listDates(usual, withYear), times].filter(Boolean).join(usual.length > 1 ? ', ' : ' ');
  return [first, describeExtraDates(own, withYear)].filter(Boolean).join(', ');
}

/** Volunteers who have no end in mind are told to write one a year ahead. */
const CHOSEN_END_DAYS = 330;

/** « jusqu’au 30 juin 2027 »; empty for an end that nobody has chosen. */
function describeEnd({ until = '' }: Recurrence, start: IsoDate): string {
  const isChosen = until !== '' && daysBetween(start, until) <= CHOSEN_END_DAYS;
  return isChosen ? `jusqu’au\u00a0${formatDate(until)}` : '';
}

interface Told {
  withYear: boolean;
  /** « jusqu’au 30 juin 2027 », or nothing. */
  end: string;
}

function describeRepeated(schedule: Schedule, recurrence: Recurrence, { withYear, end }: Told): string {
  const rule = describeRule(recurrence, schedule.start);
  const parts = [rule, describeTimes(schedule), end].filter(Boolean);
  return parts.join(rule.includes(',') ? ', ' : ' ') + describeExtras(recurrence, withYear);
}

const DAYS_WITHOUT_YEAR = 366;

/** Whether days and months alone could be those of another year: for a list, as soon as its years differ. */
function needsYear(start: IsoDate, { every, until = start, also, moved }: Recurrence): boolean {
  const dates = [
    start,
    ...(every === 'dates' ? [] : [until]),
    ...also.map(({ date }) => date),
    ...moved.flatMap(({ from, to }) => [from, to]),
  ].toSorted();
  const [first = start, last = start] = [dates[0], dates.at(-1)];
  return every === 'dates'
    ? first.slice(0, 4) !== last.slice(0, 4)
    : daysBetween(first, last) > DAYS_WITHOUT_YEAR;
}

/**
 * « tous les samedis de 8 h à 13 h, sauf le 26 décembre », « le premier dimanche du mois jusqu’au 30 juin 2027 »; empty
 * when once only. `isEndChosen`: false for an agenda whose rules have no end, and that were given one.
 */
export function describeRecurrence(schedule: Schedule, { isEndChosen = true } = {}): string {
  const { start, recurrence } = schedule;
  if (!recurrence) return '';
  const withYear = needsYear(start, recurrence);
  const end = isEndChosen ? describeEnd(recurrence, start) : '';
  const days =
    recurrence.every === 'dates'
      ? describeDates(schedule, recurrence, withYear)
      : describeRepeated(schedule, recurrence, { withYear, end });
  return days + describeExceptions(recurrence, withYear) + describeMoves(recurrence, withYear);
}
