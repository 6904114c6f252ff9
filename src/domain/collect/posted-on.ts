import { type IsoDate, TIME_ZONE, addDays, isRealDate, localTime } from '../dates.ts';

/** `AAAA-MM-JJ`, with an hour or not, and no zone: the day is the one written. */
const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/;
const ISO = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/;
/** RFC 5322, the day of the week optional. */
const MAIL = /^(?:[a-z]{3,9}\.?,?\s+)?((\d{1,2})\s+[a-z]{3,9}\s+(?:\d{4}|\d{2}))\b/i;
const HAS_ZONE = /(?:[a-z]|[+-]\d\d:?\d\d)(?:\s*\([^()]*\))?$/i;

/** Zones that JavaScript does not know. */
const ZONES: Readonly<Record<string, string>> = { CET: '+0100', CEST: '+0200', UT: 'GMT' };

const MAX_DATE_LETTERS = 60;

/** Day in Paris of a date of a feed (RFC 3339, RFC 5322 or a plain day); undefined when it is none. */
export function dayOf(raw: string): IsoDate | undefined {
  const text = raw.trim().slice(0, MAX_DATE_LETTERS);
  const [, day] = LOCAL.exec(text) ?? [];
  if (day) return isRealDate(day) ? day : undefined;
  if (!isRealIso(text) && !isRealMail(text)) return undefined;
  const zoned = text.replace(/\b(?:CES?T|UT)$/i, (zone) => ZONES[zone.toUpperCase()] ?? zone);
  const ms = Date.parse(HAS_ZONE.test(zoned) ? zoned : `${zoned} GMT`);
  const date = Number.isNaN(ms) ? '' : localTime(new Date(ms), TIME_ZONE).date;
  return isRealDate(date) ? date : undefined;
}

const isRealIso = (text: string): boolean => isRealDate(ISO.exec(text)?.[1] ?? '');

/** `Date` would take 31 February for 3 March. */
function isRealMail(text: string): boolean {
  const [, written, day] = MAIL.exec(text) ?? [];
  return written !== undefined && new Date(`${written} GMT`).getUTCDate() === Number(day);
}

/** Before there were feeds, a date is a clock that was never set. */
const FIRST_DAY: IsoDate = '2000-01-01';
/** Days that a clock, or a zone, may be ahead. */
const MAX_AHEAD_DAYS = 2;

/** The first of `dates` that is a possible day of publication, in Paris; undefined when none is. */
export const postedOn = (dates: readonly string[], today: IsoDate): IsoDate | undefined =>
  dates
    .map(dayOf)
    .find((day) => day !== undefined && day >= FIRST_DAY && day <= addDays(today, MAX_AHEAD_DAYS));
