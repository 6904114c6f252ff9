import { type CollectionName, collections } from '../index.ts';
import { ownValue } from '../walk.ts';
import { type Content, type Entry, type Fault, folders } from './content.ts';

/** Two files for one address: Astro would keep one and drop the other without a word. */
export function twinFiles({ files }: Content): Fault[] {
  const twins = groupBy(
    files.filter(({ path }) => folders.has(path.split('/')[0] ?? '') || path.startsWith('media/')),
    ({ path }) => addressOf(path),
  );
  return twins.flatMap(([first, ...others]) =>
    others.map(({ path }) => ({
      path,
      what: `ce nom est déjà pris par content/${first?.path}.`,
      repair: 'Renommez l’un des deux fichiers, ou supprimez celui qui est en trop.',
    })),
  );
}

/** A photo keeps its extension: `lac.jpg` and `lac.png` are two photos; case never makes a difference. */
function addressOf(path: string): string {
  const lower = path.normalize('NFC').toLowerCase();
  return lower.startsWith('media/') ? lower : lower.replace(/\.[^./]+$/, '');
}

/** The same identifier, or the same address, twice in a YAML list. */
export function twinItems({ entries }: Content): Fault[] {
  const items = entries.filter(({ item }) => item !== undefined);
  return [...twinsBy('id', items), ...twinsBy('slug', items)];
}

function twinsBy(key: string, items: Entry[]): Fault[] {
  const named = items.filter(({ data }) => typeof ownValue(data, key) === 'string');
  const twins = groupBy(
    named,
    ({ collection, data }) => `${collection} ${String(ownValue(data, key)).toLowerCase()}`,
  );
  return twins.flatMap(([, ...others]) =>
    others.map(({ path, collection, data }) => ({
      path,
      what: `« ${String(ownValue(data, key))} » (${key}) est écrit deux fois dans les ${nameOf(collection)}.`,
      repair: 'Changez l’un des deux, ou supprimez celui qui est en trop.',
    })),
  );
}

const nameOf = (collection: CollectionName) => collections[collection].label.toLowerCase();

/** Groups of two or more. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
