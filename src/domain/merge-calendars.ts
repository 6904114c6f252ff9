import { DAY_MS, type IsoDate } from './dates.ts';

const LINE_END = '\r\n';
const PRODUCT = '-//made-in//favourites//FR';

/** Lines longer than 75 octets go on after a blank (RFC 5545, 3.1). */
const unfold = (block: string): string => block.replace(/\r?\n[ \t]/g, '');

const blocksOf = (text: string, component: string): string[] =>
  text.match(new RegExp(`^BEGIN:${component}\\r?$[^]*?^END:${component}\\r?$`, 'gm')) ?? [];

/** What makes an entry itself: its identifier and, for a moved date, the date that it replaces. */
const keyOf = (event: string): string =>
  (unfold(event).match(/^(?:UID|RECURRENCE-ID)[;:].*$/gm) ?? [])
    .map((line) => line.trim())
    .sort()
    .join(' ');

const crlf = (block: string): string => block.trim().split(/\r?\n/).join(LINE_END);

const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\s+/g, ' ')
    .trim();

/** Zones of all the texts, each once by its name. */
const zonesOf = (texts: readonly string[]): string[] => [
  ...new Map(
    texts
      .flatMap((text) => blocksOf(text, 'VTIMEZONE'))
      .map((zone) => [/^TZID:(.*)$/m.exec(unfold(zone))?.[1]?.trim() ?? '', zone] as const),
  ).values(),
];

/** Entries of all the texts, each once. */
const eventsOf = (texts: readonly string[]): string[] => [
  ...new Map(
    texts
      .flatMap((text) => blocksOf(text, 'VEVENT'))
      .map((event) => [keyOf(event), event] as const)
      .filter(([key]) => key !== ''),
  ).values(),
];

/** Midnight in universal time, in milliseconds, of the day that a property of an unfolded entry holds; NaN without any. */
function dayIn(event: string, property: string): number {
  const [line = ''] = new RegExp(`^${property}[;:].*$`, 'm').exec(event) ?? [];
  const [, ...parts] = /(?::|UNTIL=)(\d{4})(\d\d)(\d\d)/.exec(line) ?? [];
  return Date.parse(parts.join('-'));
}

/** Last day of its last date, or a later one, as `dayIn` says it. */
function lastDayOf(event: string): number {
  const [start, end] = [dayIn(event, 'DTSTART'), dayIn(event, 'DTEND')];
  // Whole days end on the next one (RFC 5545, 3.6.1).
  const last = (end || start) - (/^DTEND;VALUE=DATE:/m.test(event) ? DAY_MS : 0);
  return /^RRULE[;:]/m.test(event) ? dayIn(event, 'RRULE') + last - start : last;
}

/** Those that are not over on a day; what comes back stays whole as long as one date of it comes. */
function comingOf(events: readonly string[], today: IsoDate): string[] {
  const known = events.map((event) => {
    const text = unfold(event);
    return { event, uid: /^UID[;:].*$/m.exec(text)?.[0].trim(), last: lastDayOf(text) };
  });
  const coming = new Set(known.filter(({ last }) => !(last < Date.parse(today))).map(({ uid }) => uid));
  return known.filter(({ uid }) => coming.has(uid)).map(({ event }) => event);
}

/**
 * One iCalendar file out of several of this site: their entries, each once, and each zone once, without what is over
 * before `today`. What is not a calendar is left out; empty without any entry. Source: RFC 5545.
 */
export function mergeCalendars(texts: readonly string[], name: string, today: IsoDate): string {
  const calendars = texts.filter((text) => text.startsWith('BEGIN:VCALENDAR'));
  const events = comingOf(eventsOf(calendars), today);
  if (events.length === 0) return '';
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...[...zonesOf(calendars), ...events].map(crlf),
    'END:VCALENDAR',
    '',
  ].join(LINE_END);
}
