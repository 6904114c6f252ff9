import { type NumberColumn, readNumber, readNumbers, writeNumber, writeNumbers } from './digits.ts';

/** A column of texts: each different one once, the most frequent first, and one number per line. */
export interface WordColumn extends NumberColumn {
  words: string[];
}

/** A column of lists of texts: each different one once, how many each line has, and their numbers. */
export interface ListColumn {
  words: string[];
  lengths: NumberColumn;
  numbers: NumberColumn;
}

/** The different texts, the most frequent first; equal ones in the order in which they come. */
export function rankWords(values: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

/** → number of a word in a list that has it. */
export function numberIn(words: readonly string[]): (word: string) => number {
  const numbers = new Map(words.map((word, number) => [word, number]));
  return (word) => numbers.get(word) ?? 0;
}

export function writeWords(values: readonly string[]): WordColumn {
  const words = rankWords(values);
  return { words, ...writeNumbers(values.map(numberIn(words))) };
}

export const readWords = (column: WordColumn): string[] =>
  readNumbers(column).map((number) => column.words[number] ?? '');

function writeColumn(
  lists: readonly (readonly string[])[],
  encode: (numbers: number[]) => readonly number[],
): ListColumn {
  const words = rankWords(lists.flat());
  const numberOf = numberIn(words);
  return {
    words,
    lengths: writeNumbers(lists.map(({ length }) => length)),
    numbers: writeNumbers(lists.flatMap((list) => encode(list.map(numberOf)))),
  };
}

/** The same lists are the same array. */
function readColumn(
  { words, lengths, numbers }: ListColumn,
  decode: (numbers: number[]) => readonly number[],
): (readonly string[])[] {
  const all = readNumbers(numbers);
  const known = new Map<string, readonly string[]>();
  let start = 0;
  return readNumbers(lengths).map((length) => {
    const own = all.slice(start, (start += length));
    const key = own.join();
    const list = known.get(key) ?? decode(own).map((number) => words[number] ?? '');
    known.set(key, list);
    return list;
  });
}

const asTheyAre = (numbers: number[]): number[] => numbers;

/** Lists in their order. */
export const writeLists = (lists: readonly (readonly string[])[]): ListColumn =>
  writeColumn(lists, asTheyAre);

/** Undoes `writeLists`. */
export const readLists = (column: ListColumn): (readonly string[])[] => readColumn(column, asTheyAre);

/** From the smallest, each by how much it passes the one before. */
const writeSteps = (numbers: number[]): number[] =>
  numbers.sort((one, other) => one - other).map((number, index, all) => number - (all[index - 1] ?? 0));

function readSteps(steps: number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** Lists whose order says nothing, a tenth shorter without it: each comes back with its most frequent texts first. */
export const writeSets = (sets: readonly (readonly string[])[]): ListColumn => writeColumn(sets, writeSteps);

/** Undoes `writeSets`, but for the order. */
export const readSets = (column: ListColumn): (readonly string[])[] => readColumn(column, readSteps);

const MAX_SHARED = 63;

function sharedLetters(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < MAX_SHARED && one[count] === other[count]) count += 1;
  return count;
}

/** Texts without line feed, each after the number of letters that it shares with the one before: short when sorted. */
export const writeSorted = (texts: readonly string[]): string =>
  texts
    .map((text, index) => {
      const shared = sharedLetters(text, texts[index - 1] ?? '');
      return writeNumber(shared, 1) + text.slice(shared);
    })
    .join('\n');

export function readSorted(written: string): string[] {
  if (written === '') return [];
  let last = '';
  return written
    .split('\n')
    .map((line) => (last = last.slice(0, readNumber(line.slice(0, 1))) + line.slice(1)));
}
