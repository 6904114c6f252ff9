import { formatDate, isRealDate } from '../../domain/dates.ts';
import { slugify } from '../../domain/slug.ts';
import { ownValue } from '../walk.ts';
import type { Content, Entry, Fault } from './content.ts';

/** Two files for one event, often one of them taken from another agenda: what is not approved is not on the site and counts for nothing. */
export function twinEvents({ entries }: Content): Fault[] {
  const announced = entries.filter(
    ({ collection, data }) => collection === 'events' && ownValue(data, 'approved') !== false,
  );
  const groups = Map.groupBy(announced, whatAndWhere);
  groups.delete(undefined);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((event, index) => {
      const twin = group.slice(0, index).find((other) => isSameHour(event, other));
      return twin ? [fault(event, twin)] : [];
    }),
  );
}

/** Title, whatever its accents and capitals, first day and commune; undefined when one of them is missing. */
function whatAndWhere({ data }: Entry): string | undefined {
  const [title, start, commune] = ['title', 'start', 'commune'].map((key) => ownValue(data, key));
  if (typeof title !== 'string' || typeof start !== 'string' || typeof commune !== 'string') return undefined;
  return slugify(title) && isRealDate(start) ? [slugify(title), start, commune].join(' ') : undefined;
}

/** True as well when one of them does not say. */
function isSameHour(one: Entry, other: Entry): boolean {
  const [hour, otherHour] = [one, other].map(({ data }) => ownValue(data, 'startTime'));
  return !hour || !otherHour || hour === otherHour;
}

function fault(event: Entry, twin: Entry): Fault {
  const isTaken = [event, twin].some(({ data }) => ownValue(data, 'source') !== undefined);
  const way = isTaken
    ? 'Gardez-en un : dans celui qui est repris d’un autre agenda, écrivez « approved: false » (supprimé, il serait proposé de nouveau).'
    : 'Supprimez celui qui est en trop.';
  return {
    path: event.path,
    what: `la fiche content/${twin.path} annonce déjà « ${String(ownValue(event.data, 'title'))} » le ${formatDate(String(ownValue(event.data, 'start')))}, dans la même commune.`,
    repair: `${way} Si ce sont deux événements, distinguez leurs titres ou leurs heures.`,
  };
}
