import type { Position } from '../distance.ts';
import { type IsoDate, addMonths, monthAt, monthNumber, monthsBetween } from '../dates.ts';
import { LISTING_KINDS } from '../kinds.ts';
import { slugify } from '../slug.ts';
import {
  type ListColumn,
  type WordColumn,
  readLists,
  readSets,
  readSorted,
  readWords,
  writeLists,
  writeSets,
  writeSorted,
  writeWords,
} from './columns.ts';
import { type NumberColumn, readNumbers, writeNumbers } from './digits.ts';
import type { Entry, EntryOffer } from './entry.ts';

/** Entries in columns, about a quarter of what they weigh line by line, compressed. */
export interface PackedEntries {
  /** Day of the build: months are counted from its own. */
  day: IsoDate;
  names: string;
  /** Slugs that their names do not give, by line. */
  slugs: Record<number, string>;
  kinds: NumberColumn;
  communes: WordColumn;
  /** 0 at the centre of the commune, not exact; else steps from it, see `writeStep`. */
  latitudes: NumberColumn;
  longitudes: NumberColumn;
  categories: ListColumn;
  offers: ListColumn;
  certifications: ListColumn;
  /** 0 for no label, else months of which it is surely held, this one included. */
  labels: NumberColumn;
  /** Whole months since the verification. */
  ages: NumberColumn;
  demos: NumberColumn;
}

export type PositionOf = (commune: string) => Position;

/** About 220 m in France. */
const LATITUDE_STEP = 0.002;
const LONGITUDE_STEP = 0.003;

/** Steps from the centre as a number from 1: 0, -1, 1, -2, 2… */
const writeStep = (degrees: number, step: number): number => {
  const steps = Math.round(degrees / step);
  return 1 + (steps < 0 ? -2 * steps - 1 : 2 * steps);
};

const readStep = (code: number, step: number): number => (code % 2 === 1 ? (code - 1) / 2 : -code / 2) * step;

/** Months as a number in base 36, a bit for each. */
const writeMonths = (months: readonly number[]): string =>
  months.reduce((bits, month) => bits | (1 << (month - 1)), 0).toString(36);

const readMonths = (bits: string): number[] =>
  Array.from({ length: 12 }, (_, index) => index + 1).filter(
    (month) => (parseInt(bits, 36) >> (month - 1)) & 1,
  );

const writeOffer = ({ product, months }: EntryOffer): string =>
  months ? `${product}:${writeMonths(months)}` : product;

const readOffer = (text: string): EntryOffer => {
  const [product = '', months] = text.split(':');
  return months === undefined ? { product } : { product, months: readMonths(months) };
};

/** Packs entries, in their order; `positionOf` a commune is the same on both sides. */
export function packEntries(
  entries: readonly Entry[],
  { day, positionOf }: { day: IsoDate; positionOf: PositionOf },
): PackedEntries {
  const now = monthNumber(day);
  const offset = (entry: Entry, axis: keyof Position) =>
    entry.position[axis] - positionOf(entry.commune)[axis];
  const steps = (axis: keyof Position, step: number) =>
    writeNumbers(entries.map((entry) => (entry.exact ? writeStep(offset(entry, axis), step) : 0)));
  const others = entries.flatMap(({ name, slug }, line) => (slugify(name) === slug ? [] : [[line, slug]]));
  return {
    day,
    names: writeSorted(entries.map(({ name }) => name)),
    slugs: Object.fromEntries(others),
    kinds: writeNumbers(entries.map(({ kind }) => LISTING_KINDS.indexOf(kind))),
    communes: writeWords(entries.map(({ commune }) => commune)),
    latitudes: steps('latitude', LATITUDE_STEP),
    longitudes: steps('longitude', LONGITUDE_STEP),
    categories: writeLists(entries.map(({ categories }) => categories)),
    offers: writeSets(entries.map(({ offers }) => offers.map(writeOffer))),
    certifications: writeLists(entries.map(({ certifications }) => certifications)),
    labels: writeNumbers(
      entries.map(({ labelUntil }) => (labelUntil ? Math.max(0, monthNumber(labelUntil) - now + 1) : 0)),
    ),
    ages: writeNumbers(entries.map(({ verified }) => Math.max(0, monthsBetween(verified, day)))),
    demos: writeNumbers(entries.map(({ demo }) => Number(demo))),
  };
}

const numberAt = (column: NumberColumn) => {
  const numbers = readNumbers(column);
  return (line: number) => numbers[line] ?? 0;
};

const wordAt = (column: WordColumn) => {
  const words = readWords(column);
  return (line: number) => words[line] ?? '';
};

const listAt = (column: ListColumn) => {
  const lists = readLists(column);
  return (line: number) => lists[line] ?? [];
};

/** Months in which the label is held, from the month `now`; 0 is none. */
const readLabel = (months: number, now: number) =>
  months > 0 ? { labelUntil: monthAt(now + months - 1) } : {};

/** → entries in the order of their names; what `packEntries` rounded stays so. */
export function unpackEntries(packed: PackedEntries, positionOf: PositionOf): Entry[] {
  const now = monthNumber(packed.day);
  const [kindAt, communeAt, labelAt] = [
    numberAt(packed.kinds),
    wordAt(packed.communes),
    numberAt(packed.labels),
  ];
  const [latitudeAt, longitudeAt] = [numberAt(packed.latitudes), numberAt(packed.longitudes)];
  const [categoriesAt, certificationsAt] = [listAt(packed.categories), listAt(packed.certifications)];
  const [ageAt, demoAt, offersAt] = [
    numberAt(packed.ages),
    numberAt(packed.demos),
    offersReader(packed.offers),
  ];
  return readSorted(packed.names).map((name, line) => {
    const slug = packed.slugs[line] ?? slugify(name);
    const kind = LISTING_KINDS[kindAt(line)] ?? LISTING_KINDS[0];
    const commune = communeAt(line);
    const steps = { latitude: latitudeAt(line), longitude: longitudeAt(line) };
    return {
      id: `${kind}/${slug}`,
      kind,
      slug,
      name,
      commune,
      position: positionAt(positionOf(commune), steps),
      exact: steps.latitude > 0,
      categories: categoriesAt(line),
      offers: offersAt(line),
      certifications: certificationsAt(line),
      ...readLabel(labelAt(line), now),
      verified: addMonths(packed.day, -ageAt(line)),
      demo: demoAt(line) === 1,
    };
  });
}

const positionAt = (centre: Position, steps: Position): Position =>
  steps.latitude === 0
    ? centre
    : {
        latitude: centre.latitude + readStep(steps.latitude, LATITUDE_STEP),
        longitude: centre.longitude + readStep(steps.longitude, LONGITUDE_STEP),
      };

/** Each different offer is read once. */
function offersReader(column: ListColumn): (line: number) => readonly EntryOffer[] {
  const known = new Map(column.words.map((word) => [word, readOffer(word)]));
  const all = readSets(column).map((list) => list.flatMap((word) => known.get(word) ?? []));
  return (line) => all[line] ?? [];
}
