import type { IsoDate } from '../dates.ts';
import { type WordColumn, readWords, writeWords } from './columns.ts';
import type { Practice } from './entry.ts';
import { type PackedHours, hoursReader, packHours } from './packed-hours.ts';

/** When and how, for the entries of `PackedEntries` in the same order. */
export interface PackedPractice {
  hours: PackedHours;
  saleModes: WordColumn;
  payment: WordColumn;
}

const SEPARATOR = ' ';

const writeSets = (sets: readonly (readonly string[])[]): WordColumn =>
  writeWords(sets.map((words) => [...words].sort().join(SEPARATOR)));

const readSets = (column: WordColumn): (readonly string[])[] => {
  const sets = new Map(column.words.map((text) => [text, text.split(SEPARATOR).filter(Boolean)]));
  return readWords(column).map((text) => sets.get(text) ?? []);
};

/** Packs identifiers without space; `day` is the one from which hours are resolved. */
export const packPractice = (practices: readonly Practice[], day: IsoDate): PackedPractice => ({
  hours: packHours(
    practices.map(({ hours }) => hours),
    day,
  ),
  saleModes: writeSets(practices.map(({ saleModes }) => saleModes)),
  payment: writeSets(practices.map(({ payment }) => payment)),
});

/** → practices in the order of the entries; hours are read when they are first asked for. */
export function unpackPractice({ hours, saleModes, payment }: PackedPractice): Practice[] {
  const readHours = hoursReader(hours);
  const texts = hours.places.split(',');
  const means = readSets(payment);
  return readSets(saleModes).map((modes, line) => ({
    get hours() {
      return readHours(texts[line] ?? '');
    },
    saleModes: modes,
    payment: means[line] ?? [],
  }));
}
