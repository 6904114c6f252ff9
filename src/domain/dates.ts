/** A calendar day, `AAAA-MM-JJ`, in local time of the territory. */
export type IsoDate = string;

/** Zone in which every date and time of the content is read. */
export const TIME_ZONE = 'Europe/Paris';

export const MINUTES_PER_DAY = 1440;

/** Of universal time. */
export const DAY_MS = 86_400_000;
/** Days that every month has. */
export const SHORTEST_MONTH = 28;

const toUtc: (date: IsoDate) => number = Date.parse;

export const twoDigits = (number: number): string => String(number).padStart(2, '0');

const fromUtc = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** True for an existing day written `AAAA-MM-JJ`, years 1900 to 2199. */
export function isRealDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = toUtc(text);
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

/** Day `days` later (earlier when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate => fromUtc(toUtc(date) + days * DAY_MS);

/** Months from January of the year 0 to that of a date, or to a month `AAAA-MM`; `monthAt` undoes it. */
export const monthNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The month `AAAA-MM` of a number of months, years of four digits. */
export const monthAt = (number: number): string =>
  `${Math.floor(number / 12)}-${twoDigits((number % 12) + 1)}`;

/** Same day of the month `months` later; the last day of that month when it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = monthAt(monthNumber(date) + months);
  const day = Number(date.slice(8));
  return `${month}-${twoDigits(day > SHORTEST_MONTH ? Math.min(day, daysInMonth(month)) : day)}`;
}

/** Whole months from `from` to `to`: the most that `addMonths` can add without passing `to`. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = monthNumber(to) - monthNumber(from);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Any year with a 29th of February: for days that come back every year. */
export const LEAP_YEAR = '2028';

/** Number of days of a month `AAAA-MM`. */
export const daysInMonth = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();

/** Whole days from `from` to `to`, negative when `to` comes first. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY_MS);

/** 0 for Monday to 6 for Sunday (ISO 8601 order). */
export const weekdayOf = (date: IsoDate): number => (new Date(toUtc(date)).getUTCDay() + 6) % 7;

/** 1 to 12. */
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

export const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

/** Days of the week as iCalendar writes them, in lower case, Monday first. */
export const WEEKDAY_CODES = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

export type Weekday = (typeof WEEKDAY_CODES)[number];

export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** « 5 », « 1er ». */
export const dayNumber = (date: IsoDate): string | number =>
  date.endsWith('-01') ? '1er' : Number(date.slice(8));

/** « 5 décembre », « 1er mai »; no-break space after the day number. */
export const formatDayOfYear = (date: IsoDate): string =>
  `${dayNumber(date)}\u00a0${MONTHS[monthOf(date) - 1]}`;

/** « 5 décembre 2026 », « 1er mai 2026 »; no-break space after the day number. */
export const formatDate = (date: IsoDate): string => `${formatDayOfYear(date)} ${date.slice(0, 4)}`;

/** « samedi 5 décembre », with the year when it differs from `today`'s. */
export function formatDay(date: IsoDate, today?: IsoDate): string {
  const year = today && today.slice(0, 4) !== date.slice(0, 4) ? ` ${date.slice(0, 4)}` : '';
  return `${WEEKDAYS[weekdayOf(date)]} ${formatDayOfYear(date)}${year}`;
}

/** « décembre 2026 » for a month `AAAA-MM`. */
export const formatMonth = (month: string): string =>
  `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** Minutes since midnight of `HH:MM`; hours may pass 24. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `HH:MM` for minutes since midnight. */
export const timeOf = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** « 8 h », « 8 h 30 » for minutes since midnight, « minuit » at the end of the day; no-break spaces. */
export function formatMinutes(minutes: number): string {
  if (minutes === MINUTES_PER_DAY) return 'minuit';
  const rest = minutes % 60;
  return `${(minutes - rest) / 60}\u00a0h${rest ? `\u00a0${twoDigits(rest)}` : ''}`;
}

/** « 8 h », « 8 h 30 » for `HH:MM`, « minuit » for `24:00`; no-break spaces. */
export const formatTime = (time: string): string => formatMinutes(minutesOf(time));

/**
 * « 9 h – 12 h 30 » for minutes since midnight, « 18 h – 2 h » when it ends the next day. Never broken over two lines:
 * a line may end after a dash, no-break space or not, unless a word joiner follows (Unicode UAX #14, LB11 and LB12a).
 */
export const formatRange = (start: number, end: number): string =>
  `${formatMinutes(start)}\u00a0–\u2060\u00a0${formatMinutes(end > MINUTES_PER_DAY ? end - MINUTES_PER_DAY : end)}`;

/** A clock takes longer to make than to read, and each row of a list reads it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Sweden writes dates as ISO 8601 does: « 2026-11-21 22:15 ». */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock;
}

/** Local day and minutes since midnight of an instant, in `timeZone` (IANA name). */
export function localTime(instant: Date, timeZone: string): { date: IsoDate; minutes: number } {
  const text = momentAt(instant, timeZone);
  return { date: text.slice(0, 10), minutes: minutesOf(text.slice(11)) };
}

/** `AAAA-MM-JJTHH:MM` of an instant in `timeZone` (IANA name). */
export const momentAt = (instant: Date, timeZone: string): string =>
  clockIn(timeZone).format(instant).replace(' ', 'T');

/** Whether what lasts until a day, or a moment, is over at the moment `AAAA-MM-JJTHH:MM`, or on a day. */
export const isOver = (until: string, moment: string): boolean => until < moment.slice(0, until.length);

/** Local day of an instant, in `timeZone` (IANA name): short code, for who asks once. */
export const localDay = (instant: Date, timeZone: string): IsoDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);

const MINUTE_MS = 60_000;

/** Minutes that the clocks of `timeZone` are ahead of universal time at an instant. */
function aheadAt(instant: number, timeZone: string): number {
  const { date, minutes } = localTime(new Date(instant), timeZone);
  return Math.round((toUtc(date) + minutes * MINUTE_MS - instant) / MINUTE_MS);
}

/** Minutes that the clocks of `timeZone` are ahead of universal time when they show `date`, `HH:MM`. */
export function utcOffset(date: IsoDate, time: string, timeZone: string): number {
  const shown = toUtc(date) + minutesOf(time) * MINUTE_MS;
  return aheadAt(shown - aheadAt(shown, timeZone) * MINUTE_MS, timeZone);
}
