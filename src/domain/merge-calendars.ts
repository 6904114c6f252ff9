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

/**
 * One iCalendar file out of several of this site: their entries, each once, and each zone once. What is not a calendar
 * is left out; empty without any entry. Source: RFC 5545.
 */
export function mergeCalendars(texts: readonly string[], name: string): string {
  const calendars = texts.filter((text) => text.startsWith('BEGIN:VCALENDAR'));
  const events = eventsOf(calendars);
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
