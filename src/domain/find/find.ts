import { type Facet, ON } from './criteria.ts';
import { type Directory, type Question, distancesOf } from './directory.ts';
import type { Entry } from './entry.ts';
import { type Mask, lapsedMask, maskFor } from './masks.ts';
import { TODAY } from '../near-days.ts';
import { NOW } from './when.ts';

/** Moments that are counted beside the filter. */
const COUNTED_MOMENTS = [NOW, TODAY, 'samedi'];

export interface Found {
  line: number;
  entry: Entry;
  /** Kilometres, when a place is asked for with a radius or an order by distance. */
  km?: number;
}

export interface Answer {
  found: Found[];
  /** How many listings there would be with this value for the facet; by facet then value, when `isCounted`. */
  counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>;
  /** How many there would be without all values of a facet. */
  without: ReadonlyMap<Facet, number>;
}

/** A value that is not numbered among the fixed ones. */
interface Counted {
  facet: Facet;
  value: string;
  mask: Mask;
}

function countedMasks(directory: Directory, question: Question): Counted[] {
  const moments = directory.practices.length > 0 ? COUNTED_MOMENTS : [];
  const counted: [Facet, string][] = [
    ['season', ON],
    ['label', ON],
    ['verified', ON],
    ...moments.map((value): [Facet, string] => ['when', value]),
  ];
  return counted.flatMap(([facet, value]) => {
    const mask = maskFor(directory, facet, { question, values: [value] });
    return mask ? [{ facet, value, mask }] : [];
  });
}

const masksOf = (directory: Directory, question: Question): [Facet, Mask][] =>
  (Object.entries(question.criteria) as [Facet, readonly string[]][]).flatMap(([facet, values]) => {
    const mask = maskFor(directory, facet, { question, values });
    return mask ? [[facet, mask] as [Facet, Mask]] : [];
  });

/** The one mask that stops a line; none when all let it through; nothing when several stop it. */
function onlyObstacle(masks: readonly [Facet, Mask][], line: number): Facet | 'none' | undefined {
  let obstacle: Facet | 'none' = 'none';
  for (const [facet, mask] of masks) {
    if (mask[line]) continue;
    if (obstacle !== 'none') return undefined;
    obstacle = facet;
  }
  return obstacle;
}

const bump = (counts: Uint32Array, index: number) => {
  counts[index] = (counts[index] ?? 0) + 1;
};

interface Tally {
  found: number[];
  fixed: Uint32Array;
  counted: Uint32Array;
  without: Map<Facet, number>;
}

interface Asked {
  directory: Directory;
  question: Question;
  masks: readonly [Facet, Mask][];
  others: readonly Counted[];
}

const isCounted = (facet: Facet, obstacle: Facet | 'none') => obstacle === 'none' || obstacle === facet;

/** Counts a line for each value that would find it: all its own, or those of the facet that holds it back. */
function countLine(result: Tally, { directory, others }: Asked, { line, obstacle }: Stopped): void {
  const { facets } = directory;
  for (const number of facets.numbers[line] ?? [])
    if (isCounted(facets.keys[number]?.facet ?? 'kind', obstacle)) bump(result.fixed, number);
  for (const [index, { facet, mask }] of others.entries())
    if (mask[line] && isCounted(facet, obstacle)) bump(result.counted, index);
}

interface Stopped {
  line: number;
  obstacle: Facet | 'none';
}

/** One pass over the lines: each is found, or held back by one facet, or left aside. */
function tally(asked: Asked): Tally {
  const { directory, question, masks, others } = asked;
  const { facets, entries } = directory;
  const result: Tally = {
    found: [],
    fixed: new Uint32Array(facets.keys.length),
    counted: new Uint32Array(others.length),
    without: new Map(masks.map(([facet]) => [facet, 0])),
  };
  for (const line of question.among ?? entries.keys()) {
    const obstacle = onlyObstacle(masks, line);
    if (obstacle === undefined) continue;
    if (obstacle === 'none') result.found.push(line);
    else result.without.set(obstacle, (result.without.get(obstacle) ?? 0) + 1);
    countLine(result, asked, { line, obstacle });
  }
  return result;
}

function countsOf(
  { facets }: Directory,
  { fixed, counted }: Tally,
  others: readonly Counted[],
): Answer['counts'] {
  const counts = new Map<Facet, Map<string, number>>();
  const note = (facet: Facet, value: string, count: number) =>
    counts.set(facet, (counts.get(facet) ?? new Map<string, number>()).set(value, count));
  for (const [number, { facet, value }] of facets.keys.entries()) note(facet, value, fixed[number] ?? 0);
  for (const [index, { facet, value }] of others.entries()) note(facet, value, counted[index] ?? 0);
  return counts;
}

/** Lapsed listings last; then the nearest first where one asks how far, or those that answer the words best, or by name. */
function inOrder(directory: Directory, question: Question, { distances, text }: Ranks) {
  const { sort, radius } = question.criteria;
  const isNear = Boolean(distances && (sort ?? radius));
  const rank = (line: number): number => (isNear ? (distances?.[line] ?? 0) : -(text?.[line] ?? 0));
  const lapsed = lapsedMask(directory, question.now);
  return (one: number, other: number) =>
    (lapsed[one] ?? 0) - (lapsed[other] ?? 0) || rank(one) - rank(other) || one - other;
}

interface Ranks {
  distances: Float64Array | undefined;
  text: Mask | undefined;
}

/** The listings that answer a question, and what other answers would be one step away. */
export function find(directory: Directory, question: Question): Answer {
  const distances = distancesOf(directory, question);
  const masks = masksOf(directory, question);
  const others = question.isCounted ? countedMasks(directory, question) : [];
  const result = tally({ directory, question, masks, others });
  const order = inOrder(directory, question, { distances, text: new Map(masks).get('text') });
  const toFound = (line: number): Found => ({
    line,
    entry: directory.entries[line] as Entry,
    ...(distances && { km: distances[line] ?? 0 }),
  });
  return {
    found: result.found.sort(order).map(toFound),
    counts: countsOf(directory, result, others),
    without: result.without,
  };
}
