import { monthOf } from '../dates.ts';
import type { Moment } from '../hours-state.ts';
import { queryWords } from '../query-words.ts';
import { type Season, isAllYear, offeredSeason, seasonOn } from '../seasons.ts';
import { type Facet, HERE, onlyValue } from './criteria.ts';
import { type Directory, type Question, distancesOf } from './directory.ts';
import type { Entry, EntryOffer } from './entry.ts';
import { type VerificationAge, verificationAge } from '../verification.ts';
import { openAt } from './openings.ts';
import { wordsIn } from './tokens.ts';
import { readWhen } from './when.ts';

/** By line, 0 for a listing that a facet holds back; what answers better is higher. */
export type Mask = Uint8Array;

// A loop: `Uint8Array.from` goes through an iterator, ten times slower for thousands of lines.
function maskOf({ entries }: Directory, accepts: (entry: Entry, line: number) => boolean): Mask {
  const mask = new Uint8Array(entries.length);
  for (const [line, entry] of entries.entries()) if (accepts(entry, line)) mask[line] = 1;
  return mask;
}

const isLabelled = ({ labelUntil }: Entry, { date }: Moment) =>
  labelUntil !== undefined && labelUntil >= date.slice(0, 7);

/** When a listing sells what it offers. */
export const seasonOf = ({ products }: Directory, { product, months }: EntryOffer): Season =>
  offeredSeason(products.get(product) ?? { months: [] }, months);

/** Offers of an entry in season on a day: those asked for, or else those that are not sold all year. */
export function seasonalOffers(
  directory: Directory,
  entry: Entry,
  { criteria, now }: Question,
): EntryOffer[] {
  const month = monthOf(now.date);
  return entry.offers.filter((offer) => {
    const season = seasonOf(directory, offer);
    const isMeant = criteria.product ? criteria.product.includes(offer.product) : !isAllYear(season);
    return isMeant && seasonOn(season, month) !== 'none';
  });
}

function fixedMask(directory: Directory, facet: Facet, values: readonly string[]): Mask {
  const { keys, numberOf, numbers } = directory.facets;
  const wanted = new Uint8Array(keys.length);
  for (const value of values) {
    const number = numberOf(facet, value);
    if (number !== undefined) wanted[number] = 1;
  }
  return maskOf(directory, (_, line) => numbers[line]?.some((number) => wanted[number]) ?? false);
}

/** Listings that answer every word, the better the higher. */
function textMask(directory: Directory, text: string): Mask {
  const [first = new Uint8Array(directory.entries.length).fill(1), ...others] = queryWords(text)
    .flatMap(wordsIn)
    .map((word) => directory.text().mark(word));
  for (const mask of others)
    for (const [line, mark] of mask.entries()) first[line] = mark && first[line] ? mark + first[line] : 0;
  return first;
}

/** A lapsed listing is never said to be open. */
function momentMask(directory: Directory, value: string, now: Moment): Mask {
  const when = readWhen(value);
  if (!when) return new Uint8Array(directory.entries.length);
  const isOpen = openAt(when, now);
  const lapsed = lapsedMask(directory, now);
  return maskOf(directory, (_, line) => !lapsed[line] && isOpen(directory.practices[line]?.hours));
}

/** 1 for the listings of an age, reckoned once for all those verified on one day. */
const ageMask = (directory: Directory, age: VerificationAge, { date }: Moment): Mask =>
  directory.recall(`${age} ${date}`, () => {
    const days = new Set(directory.entries.map(({ verified }) => verified));
    const meant = new Set([...days].filter((day) => verificationAge(day, date) === age));
    return maskOf(directory, ({ verified }) => meant.has(verified));
  });

/** 1 for the listings that are too old to promise anything. */
export const lapsedMask = (directory: Directory, now: Moment): Mask => ageMask(directory, 'lapsed', now);

/**
 * A commune alone means its own listings; with a radius, those around it; with an order by distance, all. Nobody is
 * anywhere near a place that does not exist; as long as the visitor's own is not known, it holds nobody back.
 */
function placeMask(directory: Directory, question: Question): Mask | undefined {
  const { criteria } = question;
  const place = onlyValue(criteria, 'place') ?? '';
  if (place !== HERE && !directory.places.has(place)) return new Uint8Array(directory.entries.length);
  const radius = Number(onlyValue(criteria, 'radius') ?? Infinity);
  const distances = distancesOf(directory, question);
  if (criteria.radius) return distances && maskOf(directory, (_, line) => (distances[line] ?? 0) <= radius);
  return place === HERE || criteria.sort ? undefined : fixedMask(directory, 'place', [place]);
}

/** What a facet lets through; nothing for one that holds nobody back. Remembered as long as its key says the same. */
export function maskFor(
  directory: Directory,
  facet: Facet,
  { question, values }: { question: Question; values: readonly string[] },
): Mask | undefined {
  const { criteria, now } = question;
  const value = values[0] ?? '';
  const recall = (key: string, make: () => Mask) =>
    directory.recall(`${facet} ${values.join()} ${key}`, make);
  switch (facet) {
    case 'text':
      return recall('', () => textMask(directory, value));
    case 'when':
      return recall(`${now.date} ${now.minutes}`, () => momentMask(directory, value, now));
    case 'season':
      return recall(`${now.date} ${criteria.product?.join()}`, () =>
        maskOf(directory, (entry) => seasonalOffers(directory, entry, question).length > 0),
      );
    case 'label':
      return recall(now.date, () => maskOf(directory, (entry) => isLabelled(entry, now)));
    case 'verified':
      return ageMask(directory, 'fresh', now);
    case 'place':
      return placeMask(directory, question);
    case 'radius': // with its place
    case 'sort':
      return undefined;
    default:
      return recall('', () => fixedMask(directory, facet, values));
  }
}
