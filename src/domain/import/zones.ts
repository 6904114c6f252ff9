import { TIME_ZONE, localTime, timeOf, utcOffset } from '../dates.ts';
import { type Moment, later } from './slots.ts';

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

/** The zone of IANA of that name, be it after a prefix (`/citadel.org/20210210_1/Europe/Paris`), or of Windows. */
export function zoneNamed(tzid: string): Zone | undefined {
  const tail = /[A-Za-z_]+\/[A-Za-z_+-]+$/.exec(tzid.slice(-60))?.[0] ?? '';
  const name = [tzid, WINDOWS_ZONES[tzid.toLowerCase()] ?? '', tail].find((one) => one && isKnown(one));
  return name === undefined ? undefined : ({ date, minutes }) => utcOffset(date, timeOf(minutes), name);
}

/** A moment of the clocks of `zone` by the clocks here; without a zone it is theirs already. */
export function toLocal(moment: Moment, zone: Zone | undefined): Moment {
  if (!zone) return moment;
  const { date, minutes } = later(moment, -zone(moment));
  return localTime(new Date(`${date}T${timeOf(minutes)}Z`), TIME_ZONE);
}

/** Local day and time of an instant, seconds left aside; undefined when it is no instant or of another age. */
export function localMoment(instant: Date): Moment | undefined {
  const ms = instant.getTime();
  const isOfOurAge = ms > Date.UTC(1950) && ms < Date.UTC(2150);
  return isOfOurAge ? localTime(instant, TIME_ZONE) : undefined;
}
