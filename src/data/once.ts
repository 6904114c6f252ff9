import { frenchOrder } from '../domain/french-order.ts';

/** Remembers the result of a load, so that each collection is read and joined once per build. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= load());
}

/** Entries by their `id`. */
export const byId = <T extends { id: string }>(entries: readonly T[]): Map<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Values of `keys` that exist in `map`, in order, each once. */
export const pick = <T>(map: ReadonlyMap<string, T>, keys: readonly string[]): T[] =>
  [...new Set(keys)].flatMap((key) => map.get(key) ?? []);

/** Value of a key that the content check has found; throws a French sentence when it was not run. */
export function getNamed<T>(map: ReadonlyMap<string, T>, key: string, where: string): T {
  const value = map.get(key);
  if (value === undefined)
    throw new Error(`« ${key} » est inconnu dans ${where} : lancez « npm run check ».`);
  return value;
}

/** Groups values under each key that `keysOf` gives. */
export function groupBy<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

export const byName = (one: { name: string }, other: { name: string }): number =>
  frenchOrder.compare(one.name, other.name);
