import ICAL from 'ical.js';
import { type IsoDate, isRealDate } from '../dates.ts';
import { type Zone, UTC, toLocal, zoneNamed } from './zones.ts';
import type { Moment } from './slots.ts';

type Jcal = [name: string, properties: JcalProperty[], children: unknown[]];
type JcalProperty = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];

/** One component of a calendar; properties by name, as RFC 7265 writes them. */
export interface Block {
  /** First value of a property, when it is a text. */
  text: (name: string) => string | undefined;
  parameter: (name: string, parameter: string) => string | undefined;
  /** All values of all properties of that name, with the zone they are in. */
  values: (name: string) => { value: unknown; tzid: string | undefined }[];
}

/** Lines cut at 75 octets made whole again. Source: RFC 5545 §3.1. */
export const unfold = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '');

/** The components of a name in unfolded text, each whole; one that is cut is left out. */
export function blocksOf(text: string, name: string): string[] {
  const open = `BEGIN:${name}`;
  const lines = text.split('\n');
  const blocks: string[] = [];
  let start = -1;
  for (const [index, line] of lines.entries()) {
    const word = line.trimEnd().toUpperCase();
    if (word === open) start = index;
    if (word === `END:${name}` && start !== -1) {
      blocks.push(lines.slice(start, index + 1).join('\r\n'));
      start = -1;
    }
  }
  return blocks;
}

/** Throws what ical.js throws when the block is malformed. */
export function readBlock(block: string): Block {
  const [, properties] = ICAL.parse(block) as unknown as Jcal;
  const named = (name: string) => properties.filter(([one]) => one === name);
  const parameter = (name: string, key: string) => {
    const value = named(name)[0]?.[1][key];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    parameter,
    text: (name) => {
      const value = named(name)[0]?.[3];
      return typeof value === 'string' ? value : undefined;
    },
    values: (name) =>
      named(name).flatMap(([, { tzid }, , ...values]) =>
        values.map((value) => ({ value, tzid: typeof tzid === 'string' ? tzid : undefined })),
      ),
  };
}

/** A date, or a moment with its zone: none for the clocks of here. */
export type IcalTime = { day: IsoDate } | { moment: Moment; zone: Zone | undefined };

/** Reads `2026-12-05` or `2026-12-05T10:00:00Z`; undefined for a day or an hour that does not exist. */
export function readTime(
  { value, tzid }: { value: unknown; tzid: string | undefined },
  zones: (tzid: string) => Zone | undefined,
): IcalTime | undefined {
  const [, day = '', hour, minute, utc] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):\d\d(Z?))?$/.exec(String(value)) ?? [];
  if (!isRealDate(day)) return undefined;
  if (hour === undefined) return { day };
  const minutes = Number(hour) * 60 + Number(minute);
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { moment: { date: day, minutes }, zone: utc ? UTC : tzid ? zones(tzid) : undefined };
}

/** Day of an iCalendar time by the clocks here. */
export const localDay = (time: IcalTime): IsoDate =>
  'day' in time ? time.day : toLocal(time.moment, time.zone).date;

const MINUTES_A_SECOND = 1 / 60;

/** A zone that the file describes itself; only rules that come back each year, as all zones have, are followed. */
function describedZone(block: string): Zone | undefined {
  if (/^RRULE(?!:FREQ=YEARLY;)/im.test(block)) return undefined;
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(block)));
    return ({ date, minutes }) => {
      const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
      const data = { year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60 };
      return Math.round(zone.utcOffset(ICAL.Time.fromData(data)) * MINUTES_A_SECOND);
    };
  } catch {
    return undefined;
  }
}

/** → finder of the zones of a file: by their world-wide name, else as the file describes them, else the clocks of here. */
export function zoneFinder(calendar: string): (tzid: string) => Zone | undefined {
  const described = new Map(
    blocksOf(calendar, 'VTIMEZONE').map((block) => [
      /^TZID(?:;[^:\n]*)?:(.+)$/im.exec(block)?.[1]?.trim() ?? '',
      block,
    ]),
  );
  const known = new Map<string, Zone | undefined>();
  return (tzid) => {
    if (!known.has(tzid)) known.set(tzid, zoneNamed(tzid) ?? describedZone(described.get(tzid) ?? ''));
    return known.get(tzid);
  };
}
