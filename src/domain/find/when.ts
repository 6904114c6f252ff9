import {
  type IsoDate,
  MINUTES_PER_DAY,
  WEEKDAYS,
  addDays,
  formatDay,
  formatMinutes,
  isRealDate,
  twoDigits,
  weekdayOf,
} from '../dates.ts';
import type { Moment } from '../hours-state.ts';
import { TODAY, TOMORROW, WEEKEND, comingWeekend } from '../near-days.ts';

/** Parts of a day, in minutes since midnight; those that people mean when they say so. */
const PARTS = {
  matin: { start: 360, end: 720, words: 'matin' },
  midi: { start: 720, end: 840, words: 'midi' },
  'apres-midi': { start: 780, end: 1080, words: 'après-midi' },
  soir: { start: 1080, end: MINUTES_PER_DAY, words: 'soir' },
} as const;

export type DayPart = keyof typeof PARTS;

export const NOW = 'maintenant';

const DAYS: readonly string[] = [TODAY, TOMORROW, WEEKEND, ...WEEKDAYS];

/** A moment as people say it, to come: `day` is a word of the address (`samedi`, `demain`…) or a date. */
export interface When {
  day: string;
  part?: DayPart;
  /** Minutes since midnight. */
  at?: number;
}

/** Minutes since midnight of `date` between which something should be open; `end` excluded. */
export interface Window {
  date: IsoDate;
  start: number;
  end: number;
}

const FORM =
  /^(?<day>\d{4}-\d\d-\d\d|week-end|[a-z]+)(?:-(?<part>matin|midi|apres-midi|soir)|-(?<hour>\d{1,2})h(?<minute>\d\d)?)?$/;

/** « samedi-matin », « aujourdhui », « demain-15h30 », « maintenant », « 2026-12-05-soir » → a moment. */
export function readWhen(value: string): When | undefined {
  if (value === NOW) return { day: NOW };
  const { day = '', part, hour, minute = '00' } = FORM.exec(value)?.groups ?? {};
  if (!DAYS.includes(day) && !isRealDate(day)) return undefined;
  if (part) return { day, part: part as DayPart };
  if (!hour) return { day };
  const at = Number(hour) * 60 + Number(minute);
  return at < MINUTES_PER_DAY && Number(minute) < 60 ? { day, at } : undefined;
}

/** The value that the address has; `readWhen` undoes it. */
export function writeWhen({ day, part, at }: When): string {
  if (part) return `${day}-${part}`;
  if (at === undefined) return day;
  const minutes = at % 60;
  return `${day}-${(at - minutes) / 60}h${minutes ? twoDigits(minutes) : ''}`;
}

function datesOf(day: string, today: IsoDate): IsoDate[] {
  if (day === TODAY || day === NOW) return [today];
  if (day === TOMORROW) return [addDays(today, 1)];
  if (day === WEEKEND) return comingWeekend(today);
  const wanted = (WEEKDAYS as readonly string[]).indexOf(day);
  return [wanted < 0 ? day : addDays(today, (wanted - weekdayOf(today) + 7) % 7)];
}

function windowOn(date: IsoDate, { day, part, at }: When, now: Moment): Window {
  const { start, end } =
    at === undefined ? (part ? PARTS[part] : { start: 0, end: MINUTES_PER_DAY }) : { start: at, end: at + 1 };
  if (day === NOW) return { date, start: now.minutes, end: now.minutes + 1 };
  return { date, start: date === now.date ? Math.max(start, now.minutes) : start, end };
}

const EVERY_WEEK: readonly string[] = [WEEKEND, ...WEEKDAYS];

/** The time it means from `now` on; none when it is over. A weekday or a week-end that is over is the next one. */
export function windowsOf(when: When, now: Moment): Window[] {
  const windows = datesOf(when.day, now.date)
    .map((date) => windowOn(date, when, now))
    .filter(({ date, start, end }) => date >= now.date && start < end);
  if (windows.length > 0 || !EVERY_WEEK.includes(when.day)) return windows;
  return datesOf(when.day, addDays(now.date, 1)).map((date) => windowOn(date, when, now));
}

const WORDS: Record<string, string> = { [TODAY]: 'aujourd’hui', [WEEKEND]: 'ce week-end' };
const PARTS_OF_TODAY = {
  matin: 'ce matin',
  midi: 'ce midi',
  'apres-midi': 'cet après-midi',
  soir: 'ce soir',
};

/** After a date, which is no « samedi matin ». */
const PARTS_OF_DATE = { matin: 'au matin', 'apres-midi': 'dans l’après-midi', soir: 'au soir' };

const PARTS_OF_WEEKEND = { matin: 'le matin', 'apres-midi': 'l’après-midi', soir: 'le soir' };

/** « maintenant », « cet après-midi », « samedi matin », « demain à 15 h 30 », « samedi 5 décembre au soir ». */
export function describeWhen({ day, part, at }: When, today?: IsoDate): string {
  if (day === TODAY && part) return PARTS_OF_TODAY[part];
  const words = WORDS[day] ?? (isRealDate(day) ? formatDay(day, today) : day);
  if (part === 'midi') return `${words} à midi`;
  if (part && day === WEEKEND) return `${words}, ${PARTS_OF_WEEKEND[part]}`;
  if (part) return `${words} ${isRealDate(day) ? PARTS_OF_DATE[part] : PARTS[part].words}`;
  return at === undefined ? words : `${words} à ${formatMinutes(at)}`;
}
