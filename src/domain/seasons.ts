import { MONTHS } from './dates.ts';

/** Months that follow one another, 1 to 12; `last` is before `first` when the range passes the new year. */
export interface MonthRange {
  first: number;
  last: number;
}

/** When something of here can be bought: months 1 to 12, in any order. */
export interface Season {
  /** Months in which it is harvested, raised or made here. */
  months: readonly number[];
  /** Months in which it is sold out of store: none of `months`. */
  storageMonths?: readonly number[] | undefined;
}

export type SeasonState = 'harvest' | 'storage' | 'none';

const before = (month: number) => ((month + 10) % 12) + 1;
const after = (month: number) => (month % 12) + 1;

const lastFrom = (month: number, months: ReadonlySet<number>): number =>
  months.has(after(month)) ? lastFrom(after(month), months) : month;

/** Ranges of a list of months in any order, by first month; none for the whole year. */
export function monthRanges(months: readonly number[]): MonthRange[] {
  const all = new Set(months);
  return [...all]
    .filter((month) => !all.has(before(month)))
    .sort((one, other) => one - other)
    .map((first) => ({ first, last: lastFrom(first, all) }));
}

/** « juin », 1 to 12. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** « de juin », « d’octobre ». */
export const ofMonth = (month: number): string =>
  /^[aeiou]/.test(monthName(month)) ? `d’${monthName(month)}` : `de ${monthName(month)}`;

/**
 * Whether a product is of the season in a month (1 to 12). Both « harvest » and « storage » are: what was harvested here
 * and kept without transformation is bought here all the same, but the pages never draw them alike.
 */
export function seasonOn({ months, storageMonths = [] }: Season, month: number): SeasonState {
  if (months.includes(month)) return 'harvest';
  return storageMonths.includes(month) ? 'storage' : 'none';
}

/** Months in which it can be bought here, harvested or out of store, in order. */
export const saleMonths = ({ months, storageMonths = [] }: Season): number[] =>
  [...new Set([...months, ...storageMonths])].sort((one, other) => one - other);

/** True when the year has no season for it: harvested or made all twelve months. */
export const isAllYear = ({ months }: Season): boolean => new Set(months).size === 12;

/** What is sold in a month (1 to 12) and not harvested all the year, what most sell then first; `sellers` are their seasons. */
export function mostSold<Product extends Season & { sellers: readonly Season[] }>(
  products: readonly Product[],
  month: number,
): Product[] {
  const countOf = ({ sellers }: Product): number =>
    sellers.filter((season) => seasonOn(season, month) !== 'none').length;
  return products
    .filter((product) => !isAllYear(product) && countOf(product) > 0)
    .sort((one, other) => countOf(other) - countOf(one));
}

/** Season of what one seller offers: the seller's own months hold, and say « storage » where the product does. */
export function offeredSeason(product: Season, own: readonly number[] | undefined): Season {
  if (!own) return product;
  const isStored = (month: number) => seasonOn(product, month) === 'storage';
  return { months: own.filter((month) => !isStored(month)), storageMonths: own.filter(isStored) };
}

/** One season out of several: harvest of any comes before storage. */
export function joinSeasons(seasons: readonly Season[]): Season {
  const months = [...new Set(seasons.flatMap((season) => season.months))];
  const stored = new Set(seasons.flatMap(({ storageMonths = [] }) => storageMonths));
  return { months, storageMonths: [...stored].filter((month) => !months.includes(month)) };
}

/** Last month of the run of months in which the state stays what it is in `month`; `undefined` for the whole year. */
function endOfRun({ months, storageMonths = [] }: Season, month: number): number | undefined {
  const run = new Set(months.includes(month) ? months : storageMonths);
  return run.size === 12 ? undefined : lastFrom(month, run);
}

/** Months in a row in one state, within a calendar year. */
export interface StateRun {
  state: SeasonState;
  length: number;
}

/** The year from January to December, cut where the state changes: lengths add up to 12. */
export function yearRuns(season: Season): StateRun[] {
  const runs: StateRun[] = [];
  for (const [index] of MONTHS.entries()) {
    const state = seasonOn(season, index + 1);
    const last = runs.at(-1);
    if (last?.state === state) last.length += 1;
    else runs.push({ state, length: 1 });
  }
  return runs;
}

/** True in the last month of a harvest or of a storage after which it is no longer sold. */
export const isEnding = (season: Season, month: number): boolean =>
  seasonOn(season, month) !== 'none' && seasonOn(season, after(month)) === 'none';

/** True in the first month of a harvest. */
export const isBeginning = (season: Season, month: number): boolean =>
  seasonOn(season, month) === 'harvest' && seasonOn(season, before(month)) !== 'harvest';

/** First month after `month` with a harvest; `undefined` without any. */
const nextHarvest = ({ months }: Season, month: number): number | undefined =>
  Array.from({ length: 12 }, (_, step) => ((month + step) % 12) + 1).find((next) => months.includes(next));

/** « de saison jusqu’à fin juin », « de garde jusqu’à fin avril », « toute l’année », « de retour en mai »; empty without months. */
export function describeSeasonEnd(season: Season, month: number): string {
  const state = seasonOn(season, month);
  const end = state === 'none' ? nextHarvest(season, month) : endOfRun(season, month);
  if (end === undefined) return state === 'none' ? '' : 'toute l’année';
  if (state === 'none') return `de retour en ${monthName(end)}`;
  return `${state === 'harvest' ? 'de saison' : 'de garde'} jusqu’à fin ${monthName(end)}`;
}

const describeRange = ({ first, last }: MonthRange): string =>
  first === last ? `en ${monthName(first)}` : `${ofMonth(first)} à ${monthName(last)}`;

/** « lundi », « lundi et mardi », « lundi, mardi et jeudi ». */
export const listInWords = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' et ');

/** « d’avril à juin », « en mai et d’octobre à mars », « toute l’année »; months are 1 to 12, in any order. */
export function describeMonths(months: readonly number[]): string {
  if (months.length === 0) return 'saison non précisée';
  const ranges = monthRanges(months);
  return ranges.length === 0 ? 'toute l’année' : listInWords(ranges.map(describeRange));
}

/** Storage in words: the months alone when they do not follow the harvest. */
function describeStorage({ months, storageMonths = [] }: Season): string {
  const [range, ...others] = monthRanges(storageMonths);
  const followsHarvest = range && others.length === 0 && months.includes(before(range.first));
  return followsHarvest
    ? `puis de garde jusqu’en ${monthName(range.last)}`
    : `de garde ${describeMonths(storageMonths)}`;
}

/** « d’août à novembre, puis de garde jusqu’en avril »; like `describeMonths` when nothing is stored. */
export function describeSeason(season: Season): string {
  const { months, storageMonths = [] } = season;
  if (storageMonths.length === 0) return describeMonths(months);
  return months.length === 0
    ? `de garde ${describeMonths(storageMonths)}`
    : `${describeMonths(months)}, ${describeStorage(season)}`;
}
