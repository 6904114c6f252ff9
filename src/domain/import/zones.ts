import { TIME_ZONE, localTime } from '../dates.ts';
import { type Moment, later, minutesBetween } from './slots.ts';

/** Minutes that a zone is ahead of UTC at a moment of its own clocks. */
export type Zone = (moment: Moment) => number;

/** That of instants written with a `Z`. */
export const UTC: Zone = () => 0;

/** Names of Windows that calendars of this part of the world bear. Source: https://github.com/unicode-org/cldr windowsZones.xml */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'romance standard time': 'Europe/Paris',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'gtb standard time': 'Europe/Bucharest',
  'fle standard time': 'Europe/Kiev',
  'eastern standard time': 'America/New_York',
};

function isKnown(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('fr', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Ahead of UTC at an instant, in minutes. */
function aheadAt(instant: number, name: string): number {
  const utc = new Date(instant).toISOString();
  const at = { date: utc.slice(0, 10), minutes: Number(utc.slice(11, 13)) * 60 + Number(utc.slice(14, 16)) };
  return minutesBetween(at, localTime(new Date(instant), name));
}

const MINUTE_MS = 60_000;
const instantOf = ({ date, minutes }: Moment) => Date.parse(date) + minutes * MINUTE_MS;

/** The zone of IANA of that name, be it after a prefix (`/citadel.org/20210210_1/Europe/Paris`), or of Windows. */
export function zoneNamed(tzid: string): Zone | undefined {
  const tail = /[A-Za-z_]+\/[A-Za-z_+-]+$/.exec(tzid.slice(-60))?.[0] ?? '';
  const name = [tzid, WINDOWS_ZONES[tzid.toLowerCase()] ?? '', tail].find((one) => one && isKnown(one));
  if (name === undefined) return undefined;
  return (moment) => {
    const guess = instantOf(moment);
    return aheadAt(guess - aheadAt(guess, name) * MINUTE_MS, name);
  };
}

/** A moment of the clocks of `zone` by the clocks here; without a zone it is theirs already. */
export function toLocal(moment: Moment, zone: Zone | undefined): Moment {
  if (!zone) return moment;
  const utc = later(moment, -zone(moment));
  return localTime(new Date(instantOf(utc)), TIME_ZONE);
}

/** Local day and time of an instant, seconds left aside; undefined when it is no instant or of another age. */
export function localMoment(instant: Date): Moment | undefined {
  const ms = instant.getTime();
  const isOfOurAge = ms > Date.UTC(1950) && ms < Date.UTC(2150);
  return isOfOurAge ? localTime(instant, TIME_ZONE) : undefined;
}
