import { RRuleTemporal } from 'rrule-temporal';
import {
  type IsoDate,
  WEEKDAYS,
  addDays,
  daysBetween,
  formatDate,
  formatDay,
  formatDayOfYear,
  formatPeriod,
  formatTime,
  localTime,
  monthOf,
  weekdayOf,
  TIME_ZONE,
} from './dates.ts';
import { describeMonths, listInWords, monthName, ofMonth } from './seasons.ts';

export type Weekday = 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su';
export type WeekOfMonth = 'first' | 'second' | 'third' | 'fourth' | 'last';

/** How an event comes back, in plain choices; turned into an RFC 5545 rule by `toRrule`. */
export interface Recurrence {
  every: 'week' | 'month' | 'year';
  interval: number;
  weekdays: Weekday[];
  week: WeekOfMonth[];
  /** 1 to 12; empty: every month. */
  months: number[];
  until: IsoDate;
  except: IsoDate[];
  moved: { from: IsoDate; to: IsoDate }[];
}

/** When an event takes place; times are `HH:MM`, none for the whole day. */
export interface Schedule {
  start: IsoDate;
  end?: IsoDate | undefined;
  startTime?: string | undefined;
  endTime?: string | undefined;
  recurrence?: Recurrence | undefined;
}

/** One date of an event. */
export interface Occurrence {
  date: IsoDate;
  /** Last day, `date` for most. */
  endDate: IsoDate;
  startTime?: string | undefined;
  endTime?: string | undefined;
  /** The day of the rule that it replaces. */
  movedFrom?: IsoDate | undefined;
}

const WEEKDAY_CODES: Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const FREQUENCIES = { week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const ORDINALS: Record<WeekOfMonth, number> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

const weekdayCode = (date: IsoDate): Weekday => WEEKDAY_CODES[weekdayOf(date)] ?? 'mo';

const byWeek = <T extends Weekday>(days: readonly T[]): T[] =>
  days.toSorted((one, other) => WEEKDAY_CODES.indexOf(one) - WEEKDAY_CODES.indexOf(other));

/** Weekdays asked for, or the start's where the rule needs one; empty when it goes by day of the month. */
function weekdaysOf({ every, weekdays, week }: Recurrence, start: IsoDate): Weekday[] {
  if (weekdays.length > 0) return byWeek([...new Set(weekdays)]);
  return every === 'week' || week.length > 0 ? [weekdayCode(start)] : [];
}

/** `WE`, or `1SU,-1SU` for weeks of the month. */
function byDay(recurrence: Recurrence, start: IsoDate): string {
  const codes = weekdaysOf(recurrence, start).map((day) => day.toUpperCase());
  const weeks = recurrence.every === 'week' ? [] : [...new Set(recurrence.week)];
  if (weeks.length === 0) return codes.join();
  return weeks.flatMap((week) => codes.map((code) => `${ORDINALS[week]}${code}`)).join();
}

const monthsOf = ({ every, months }: Recurrence, start: IsoDate): number[] =>
  months.length === 0 && every === 'year' ? [monthOf(start)] : months;

const compact = (date: IsoDate) => date.replaceAll('-', '');

/** Last second of the day in Paris, in UTC as RFC 5545 §3.3.10 asks when the start has a time zone. */
function endOfDayUtc(date: IsoDate): string {
  const noon = new Date(`${date}T12:00:00Z`);
  const offset = localTime(noon, TIME_ZONE).minutes - 720;
  const end = new Date(Date.parse(`${date}T23:59:59Z`) - offset * 60_000);
  return end.toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * Value of an RFC 5545 `RRULE`, exceptions and moved dates aside. `UNTIL` is a date for a whole day, an instant in UTC
 * when the event has a start time.
 */
export function toRrule(recurrence: Recurrence, start: IsoDate, startTime?: string): string {
  const { every, interval, until } = recurrence;
  const days = byDay(recurrence, start);
  const parts = {
    FREQ: FREQUENCIES[every],
    INTERVAL: interval > 1 ? interval : '',
    BYMONTH: monthsOf(recurrence, start).toSorted((one, other) => one - other),
    BYDAY: days,
    BYMONTHDAY: days ? '' : Number(start.slice(8)),
    WKST: interval > 1 && every === 'week' ? 'MO' : '',
    UNTIL: startTime ? endOfDayUtc(until) : compact(until),
  };
  return Object.entries(parts)
    .filter(([, value]) => String(value))
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(';');
}

/** Days of the rule. Only days are computed, as whole days: no change of clocks can move them. */
function ruleDays(recurrence: Recurrence, start: IsoDate): IsoDate[] {
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${compact(start)}T120000Z\nRRULE:${toRrule(recurrence, start).replace(/UNTIL=\d+/, '$&T120000Z')}`,
    includeDtstart: false,
  });
  return rule.all().map((date) => date.toString().slice(0, 10));
}

const moveTo = ({ moved }: Recurrence, date: IsoDate) => moved.find(({ from }) => from === date)?.to;

/** Days of an event with its exceptions and moved dates applied, not sorted. */
function daysOf({ start, recurrence }: Schedule): { date: IsoDate; movedFrom?: IsoDate }[] {
  if (!recurrence) return [{ date: start }];
  return ruleDays(recurrence, start)
    .filter((date) => !recurrence.except.includes(date))
    .map((date) => {
      const to = moveTo(recurrence, date);
      return to ? { date: to, movedFrom: date } : { date };
    });
}

/** Dates of an event that touch the days `from` to `to`, both included, in order. */
export function occurrencesOf(event: Schedule, { from, to }: { from: IsoDate; to: IsoDate }): Occurrence[] {
  const length = daysBetween(event.start, event.end ?? event.start);
  return daysOf(event)
    .map(({ date, movedFrom }) => ({
      date,
      endDate: addDays(date, length),
      startTime: event.startTime,
      endTime: event.endTime,
      movedFrom,
    }))
    .filter(({ date, endDate }) => endDate >= from && date <= to)
    .sort((one, other) => one.date.localeCompare(other.date));
}

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

/** What the rule picks in a month, without the month. */
function describeDays(recurrence: Recurrence, start: IsoDate): string {
  const days = weekdaysOf(recurrence, start);
  const weeks = [...new Set(recurrence.week)];
  if (days.length === 0) return `le ${start.endsWith('-01') ? '1er' : Number(start.slice(8))}`;
  return weeks.length > 0 ? listInWords(days.map((day) => nthWeekday(weeks, day))) : everyWeekday(days);
}

function describeMonthly(recurrence: Recurrence, start: IsoDate): string {
  const { interval } = recurrence;
  const days = describeDays(recurrence, start);
  if (interval > 1) return `tous les ${inWords(interval)} mois, ${days}`;
  if (days.startsWith('le ') && weekdaysOf(recurrence, start).length === 0) return `${days} de chaque mois`;
  return recurrence.week.length > 0 ? `${days} du mois` : days;
}

function describeYearly(recurrence: Recurrence, start: IsoDate): string {
  const { interval } = recurrence;
  const isDate = weekdaysOf(recurrence, start).length === 0;
  const months = monthsOf(recurrence, start).map(isDate ? monthName : ofMonth);
  const often = interval === 1 ? 'chaque année' : `tous les ${inWords(interval)} ans`;
  return `${often}, ${describeDays(recurrence, start)} ${listInWords(months)}`;
}

function describeRule(recurrence: Recurrence, start: IsoDate): string {
  const months = recurrence.months.length > 0 ? `, ${describeMonths(recurrence.months)}` : '';
  if (recurrence.every === 'week') return describeWeekly(recurrence, weekdaysOf(recurrence, start)) + months;
  if (recurrence.every === 'month') return describeMonthly(recurrence, start) + months;
  return describeYearly(recurrence, start);
}

/** « de 8 h à 13 h », « à 20 h », or nothing for the whole day. */
export function describeTimes({ startTime, endTime }: Pick<Schedule, 'startTime' | 'endTime'>): string {
  if (!startTime) return '';
  return endTime ? `de ${formatTime(startTime)} à ${formatTime(endTime)}` : `à ${formatTime(startTime)}`;
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

function describeExceptions({ except }: Recurrence, withYear: boolean): string {
  if (except.length === 0) return '';
  if (except.length > MAX_EXCEPTIONS_NAMED) return `, sauf ${except.length}\u00a0dates`;
  return `, sauf ${listDates(except.toSorted(), withYear)}`;
}

const describeMoves = ({ moved }: Recurrence): string =>
  moved.map((move) => `, déplacé ${formatPeriod(move)}`).join('');

const DAYS_WITHOUT_YEAR = 366;

/** « tous les samedis de 8 h à 13 h, sauf le 26 décembre », « le premier dimanche du mois »; empty when once only. */
export function describeRecurrence({ start, startTime, endTime, recurrence }: Schedule): string {
  if (!recurrence) return '';
  const withYear = daysBetween(start, recurrence.until) > DAYS_WITHOUT_YEAR;
  const rule = describeRule(recurrence, start);
  const times = describeTimes({ startTime, endTime });
  const joined = times && rule.includes(',') ? `${rule}, ${times}` : [rule, times].filter(Boolean).join(' ');
  return joined + describeExceptions(recurrence, withYear) + describeMoves(recurrence);
}

const dayWithYear = (date: IsoDate) => `${formatDay(date)} ${date.slice(0, 4)}`;

function exceptionFaults({ except, moved }: Recurrence, days: IsoDate[]): string[] {
  const missing = except
    .filter((date) => !days.includes(date))
    .map((date) => `le ${dayWithYear(date)} est excepté alors que rien n’est prévu ce jour-là.`);
  const lost = moved
    .filter(({ from }) => !days.includes(from))
    .map(({ from }) => `le ${dayWithYear(from)} est déplacé alors que rien n’est prévu ce jour-là.`);
  const twice = moved
    .filter(({ from }) => except.includes(from))
    .map(({ from }) => `le ${dayWithYear(from)} est à la fois excepté et déplacé.`);
  return [...missing, ...lost, ...twice];
}

const moveFaults = ({ except, moved }: Recurrence, days: IsoDate[]): string[] =>
  moved
    .filter(({ to }) => days.includes(to) && !except.includes(to) && !moved.some(({ from }) => from === to))
    .map(
      ({ from, to }) => `le ${dayWithYear(from)} est déplacé au ${dayWithYear(to)}, qui est déjà une date.`,
    );

function startFaults(start: IsoDate, days: IsoDate[]): string[] {
  const [first] = days;
  if (!first) return ['la répétition ne donne aucune date.'];
  if (first === start) return [];
  return [
    `le premier jour, ${dayWithYear(start)}, n’est pas une date de la répétition\u202f: la première est le ${dayWithYear(first)}.`,
  ];
}

const weekFaults = ({ every, week }: Recurrence): string[] =>
  every === 'week' && week.length > 0
    ? [
        'la semaine du mois ne va pas avec «\u202fchaque semaine\u202f»\u202f: choisissez «\u202fchaque mois\u202f».',
      ]
    : [];

/** French sentences on what contradicts itself in a recurrence; empty when it is sound or when there is none. */
export function recurrenceFaults({ start, recurrence }: Schedule): string[] {
  if (!recurrence) return [];
  const days = ruleDays(recurrence, start);
  if (days.length === 0) return startFaults(start, days);
  return [
    ...weekFaults(recurrence),
    ...startFaults(start, days),
    ...exceptionFaults(recurrence, days),
    ...moveFaults(recurrence, days),
  ];
}
