import type { Position } from './distance.ts';
import { type ResolvedHours, parseDay } from './hours.ts';
import { MINUTES_PER_DAY, addDays, timeOf } from './dates.ts';
import type { JsonLdNode } from './json-ld.ts';

export interface Address {
  street?: string | undefined;
  postcode?: string | undefined;
}

export interface CommuneFacts {
  name: string;
  postcodes: readonly string[];
}

/** Address in a commune; the postcode of the commune when it has only one. */
export const addressNode = (address: Address | undefined, commune: CommuneFacts): JsonLdNode => ({
  '@type': 'PostalAddress',
  streetAddress: address?.street,
  postalCode: address?.postcode ?? (commune.postcodes.length === 1 ? commune.postcodes[0] : undefined),
  addressLocality: commune.name,
  addressCountry: 'FR',
});

export const geoNode = (position: Position | undefined): JsonLdNode | undefined =>
  position && { '@type': 'GeoCoordinates', latitude: position.latitude, longitude: position.longitude };

const ENGLISH_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** More exceptions than the public holidays of a year: the usual week is not enough to say. */
const MAX_EXCEPTIONS = 15;
const withoutRepeats = (days: readonly string[]): string[] => {
  const full: string[] = [];
  for (const day of days) full.push(day === '=' ? (full.at(-1) ?? '') : day);
  return full;
};

/** More seasons than this are special weeks: no use in telling them without the rest. */
const MAX_SEASONS = 6;

const isSure = (hours: ResolvedHours): boolean =>
  hours.weeks.length <= MAX_SEASONS &&
  Object.keys(hours.except).length <= MAX_EXCEPTIONS &&
  !hours.weeks.some(({ days }) => days.some((day) => /[?#]/.test(day)));

/** `24:00` does not exist there: midnight is `23:59`, and a night ends on the clock of the next day. */
const closing = (end: number): string => (end === MINUTES_PER_DAY ? '23:59' : timeOf(end % MINUTES_PER_DAY));

/** The hours of one usual week, days of the same hours together. */
function nodesOfWeek(days: readonly string[], validity: JsonLdNode): JsonLdNode[] {
  const groups = new Map<string, JsonLdNode & { dayOfWeek: string[] }>();
  for (const [weekday, day] of withoutRepeats(days).entries())
    for (const { start, end } of parseDay(day)) {
      const key = `${start}-${end}`;
      const group = groups.get(key) ?? {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: [],
        opens: timeOf(start),
        closes: closing(end),
        ...validity,
      };
      group.dayOfWeek.push(ENGLISH_DAYS[weekday] ?? '');
      groups.set(key, group);
    }
  return [...groups.values()];
}

/** The usual week of each season when that says enough: all but holidays, and nothing to confirm. */
export function weekNodes(hours: ResolvedHours | undefined): JsonLdNode[] | undefined {
  if (!hours || !isSure(hours)) return undefined;
  const { weeks, until } = hours;
  const nodes = weeks.flatMap(({ from, days }, index) => {
    const next = weeks[index + 1];
    const validity = { validFrom: from, validThrough: next ? addDays(next.from, -1) : until };
    return nodesOfWeek(days, weeks.length > 1 ? validity : {});
  });
  return nodes.length > 0 ? nodes : undefined;
}
