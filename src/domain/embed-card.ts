import { type IsoDate, addDays, daysBetween, formatDate } from './dates.ts';
import type { CardData, CardLabel } from './embed-card-data.ts';
import type { Term } from './embed-meaning.ts';
import type { ListData, PackedListing } from './embed-list-data.ts';
import { type ResolvedHours, hoursOn } from './hours.ts';
import { describeDay } from './hours-words.ts';

/** Days whose hours a card tells, however old its page is. */
const DAYS_TOLD = 60;

/** The hours of each day from `today` as they are read, as far as they are known; none without hours. */
export function packDays(hours: ResolvedHours | undefined, today: IsoDate): Pick<CardData, 'days' | 'texts'> {
  if (!hours) return { days: [], texts: [] };
  const count = Math.min(DAYS_TOLD, daysBetween(today, hours.until) + 1);
  const told = Array.from({ length: Math.max(count, 0) }, (_, day) =>
    describeDay(hoursOn(hours, addDays(today, day)) ?? []),
  );
  const texts = [...new Set(told)];
  return { days: told.map((text) => texts.indexOf(text)), texts };
}

interface Departed {
  /** Segment of the kind and slug. */
  id: string;
  /** Where its card leads: our directory. */
  path: string;
  left: IsoDate;
  /** The day on which the card is made. */
  day: IsoDate;
  label: CardLabel;
}

const NEVER: IsoDate = '9999-12-31';

/** In place of the card of a listing that has left the directory: nothing of it but the day. */
export const departedCard = ({ left, ...known }: Departed): CardData => ({
  ...known,
  name: 'Cette fiche n’est plus dans l’annuaire',
  what: '',
  commune: '',
  summary: '',
  verified: `Retirée le ${formatDate(left)}`,
  staleFrom: NEVER,
  days: [],
  texts: [],
});

/** A listing as lists show it, its words by their identifiers. */
export interface ToldListing {
  name: string;
  slug: string;
  kind: string;
  place: string;
  categories: readonly string[];
  products: readonly string[];
  /** Last day of its label; empty when it is not held. */
  until: IsoDate | '';
}

const placesOf = (terms: readonly Term[], ids: readonly string[]): number[] =>
  terms.flatMap(([id], place) => (ids.includes(id) ? place : []));

const placeOf = (terms: readonly Term[], wanted: string): number => terms.findIndex(([id]) => id === wanted);

/** The same with the places of its words among `terms`, as `shownList` reads it. */
export const packListing = (listing: ToldListing, terms: ListData['terms']): PackedListing => [
  listing.name,
  listing.slug,
  placeOf(terms.kind, listing.kind),
  placeOf(terms.place, listing.place),
  placesOf(terms.category, listing.categories),
  placesOf(terms.product, listing.products),
  listing.until,
];
