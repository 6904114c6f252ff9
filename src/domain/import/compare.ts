import { type Imported, type Part, PART_NAMES, PARTS, type Fields, markOf } from './entry-parts.ts';

export interface Comparison {
  /** Parts that take the feed's new value. */
  taken: Part[];
  /** Parts that someone changed here and that the feed says otherwise now. */
  kept: Part[];
  /** Marks to write; the same as before when nothing changes. */
  marks: Record<string, string>;
}

/**
 * What an entry takes of a feed: a part that still is as it was imported follows the feed; one that someone changed
 * stays. `marks`: those of the last import.
 */
export function compare(
  present: { fields: unknown; text: string },
  incoming: Imported,
  marks: Readonly<Record<string, string>>,
): Comparison {
  const result: Comparison = { taken: [], kept: [], marks: {} };
  for (const part of PART_NAMES) {
    const before = marks[part] ?? '';
    const here = markOf(part, present);
    const there = markOf(part, incoming);
    const isSame = there === before || there === here;
    const isUntouched = here === before;
    if (!isSame) (isUntouched ? result.taken : result.kept).push(part);
    const mark = isSame || isUntouched ? there : before;
    if (mark) result.marks[part] = mark;
  }
  return result;
}

/** Keys to write and to remove for the parts that an entry takes; the text apart. */
export function changesFor(parts: readonly Part[], incoming: Fields): { set: Fields; removed: string[] } {
  const keys = parts.flatMap((part) => PARTS[part] as readonly string[]);
  const isSaid = (key: string) => incoming[key] !== undefined;
  return {
    set: Object.fromEntries(keys.filter(isSaid).map((key) => [key, incoming[key]])),
    removed: keys.filter((key) => !isSaid(key)),
  };
}
