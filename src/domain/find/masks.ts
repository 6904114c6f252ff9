import { monthOf } from '../dates.ts';
import type { Moment } from '../hours-state.ts';
import { queryWords } from '../search.ts';
import { type Facet, HERE, onlyValue } from './criteria.ts';
import type { Directory, Question } from './directory.ts';
import type { Entry, EntryOffer } from './entry.ts';
import { openAt } from './openings.ts';
import { readWhen } from './when.ts';

/** Months without verification after which a listing comes last and says nothing of its hours. */
const LAPSED_MONTHS = 24;
/** Those within which it is freshly verified. */
const FRESH_MONTHS = 12;

/** Lines that a facet lets through, 0 for no. */
export type Mask = Uint8Array;

const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

/** True when the last verification is so old that nothing should be promised. */
export const isLapsed = ({ verified }: Entry, { date }: Moment): boolean =>
  monthsBetween(verified, date) >= LAPSED_MONTHS;

const isFresh = ({ verified }: Entry, { date }: Moment) => monthsBetween(verified, date) < FRESH_MONTHS;

const isLabelled = ({ labelUntil }: Entry, { date }: Moment) =>
  labelUntil !== undefined && labelUntil >= date.slice(0, 7);

/** Months in which something is harvested for an offer, 1 to 12. */
const monthsOf = ({ products }: Directory, { product, months }: EntryOffer): readonly number[] =>
  months ?? products.get(product)?.months ?? [];

const isSeasonal = (months: readonly number[]) => months.length > 0 && months.length < 12;

/** Offers of an entry in season on a day: those asked for, or else those that are not sold all year. */
export function seasonalOffers(
  directory: Directory,
  entry: Entry,
  { criteria, now }: Question,
): EntryOffer[] {
  const month = monthOf(now.date);
  return entry.offers.filter((offer) => {
    const months = monthsOf(directory, offer);
    const isMeant = criteria.product ? criteria.product.includes(offer.product) : isSeasonal(months);
    return isMeant && months.includes(month);
  });
}

const maskOf = ({ entries }: Directory, accepts: (entry: Entry, line: number) => boolean): Mask =>
  Uint8Array.from(entries, (entry, line) => Number(accepts(entry, line)));

function fixedMask({ facets }: Directory, facet: Facet, values: readonly string[]): Mask {
  const wanted = new Set(values.map((value) => facets.numberOf(facet, value)));
  return Uint8Array.from(facets.numbers, (numbers) => Number(numbers.some((number) => wanted.has(number))));
}

/** Listings that answer every word, the better the higher. */
function textMask(directory: Directory, text: string): Mask {
  const marks = queryWords(text).map(directory.text());
  return Uint8Array.from(directory.entries, (_, line) => {
    const each = marks.map((mark) => mark[line] ?? 0);
    return each.every((mark) => mark > 0) ? each.reduce((sum, mark) => sum + mark, 1) : 0;
  });
}

/** A lapsed listing is never said to be open. */
export function momentMask(directory: Directory, value: string, now: Moment): Mask {
  const when = readWhen(value);
  if (!when) return new Uint8Array(directory.entries.length);
  const isOpen = openAt(when, now);
  return maskOf(
    directory,
    (entry, line) => isOpen(directory.practices[line]?.hours) && !isLapsed(entry, now),
  );
}

/** A commune alone means its own listings; with a radius or an order by distance, those around it. */
function placeMask(directory: Directory, { criteria }: Question): Mask | undefined {
  const place = onlyValue(criteria, 'place');
  if (!place || place === HERE || criteria.radius || criteria.sort) return undefined;
  return fixedMask(directory, 'place', [place]);
}

export function dynamicMask(directory: Directory, facet: Facet, question: Question): Mask | undefined {
  const { criteria, now } = question;
  const value = onlyValue(criteria, facet) ?? '';
  if (facet === 'text') return textMask(directory, value);
  if (facet === 'when') return momentMask(directory, value, now);
  if (facet === 'place') return placeMask(directory, question);
  if (facet === 'season')
    return maskOf(directory, (entry) => seasonalOffers(directory, entry, question).length > 0);
  if (facet === 'label') return maskOf(directory, (entry) => isLabelled(entry, now));
  if (facet === 'verified') return maskOf(directory, (entry) => isFresh(entry, now));
  return undefined;
}

const FIXED: readonly Facet[] = ['kind', 'category', 'product', 'certification', 'saleMode', 'payment'];

/** What each facet asked for lets through; `distances` are kilometres by line. */
export function masksOf(
  directory: Directory,
  question: Question,
  distances: Float64Array | undefined,
): Map<Facet, Mask> {
  const { criteria } = question;
  const masks = new Map<Facet, Mask>();
  for (const facet of Object.keys(criteria) as Facet[]) {
    const mask = FIXED.includes(facet)
      ? fixedMask(directory, facet, criteria[facet] ?? [])
      : dynamicMask(directory, facet, question);
    if (mask) masks.set(facet, mask);
  }
  const radius = Number(onlyValue(criteria, 'radius') ?? 0);
  if (radius && distances)
    masks.set(
      'radius',
      Uint8Array.from(distances, (km) => Number(km <= radius)),
    );
  return masks;
}
