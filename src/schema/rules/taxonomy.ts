import { type Content, type Entry, type Fault, inItem, schemaOf } from './content.ts';
import { wordKey } from '../../domain/word-key.ts';
import { dataFiles } from '../data-files.ts';
import type { CollectionName } from '../index.ts';
import { fieldName } from '../messages.ts';
import { ownValue } from '../walk.ts';

/** Files without which nothing can be checked or built. */
export const missingDataFiles = ({ files }: Content): Fault[] => {
  const present = new Set(files.map(({ path }) => path));
  return [...dataFiles.keys()]
    .filter((path) => !present.has(path))
    .map((path) => ({
      path,
      what: 'ce fichier manque.',
      repair: 'Reprenez-le d’une version précédente du dépôt.',
    }));
};

/** Categories that contain themselves: a page would go round for ever. Each loop is said once. */
export function categoryLoops({ ids }: Content): Fault[] {
  const categories = ids.get('categories') ?? new Map<string, Entry>();
  const said = new Set<string>();
  return [...categories].flatMap(([id, entry]) => {
    const loop = loopFrom(id, categories);
    if (!loop || loop.some((member) => said.has(member))) return [];
    for (const member of loop) said.add(member);
    return [
      {
        path: entry.path,
        field: inItem(entry, fieldName(schemaOf('categories'), ['parent'])),
        what: `cette catégorie se contient elle-même : ${[...loop, id].join(' → ')}.`,
        repair: 'Supprimez l’une de ces catégories parentes.',
      },
    ];
  });
}

/** Parents of `id`, itself first, when the way up comes back to it. */
function loopFrom(id: string, categories: ReadonlyMap<string, Entry>): string[] | undefined {
  const seen: string[] = [];
  for (let next: unknown = id; typeof next === 'string' && !seen.includes(next);) {
    seen.push(next);
    next = ownValue(categories.get(next)?.data, 'parent');
    if (next === id) return seen;
  }
  return undefined;
}

const textsOf = (data: unknown, key: string): string[] => {
  const value = ownValue(data, key);
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
};

/** Collections whose entries visitors name in other words. */
const NAMED_OTHERWISE = ['products', 'categories', 'certifications'] as const;

/** A word of two products, or of two categories: a search would have to choose between them. */
export const sharedSynonyms = ({ entries }: Content): Fault[] =>
  NAMED_OTHERWISE.flatMap((name) =>
    sharedAmong(
      name,
      entries.filter(({ collection }) => collection === name),
    ),
  );

/** Names come first, then synonyms in order. */
function sharedAmong(collection: CollectionName, terms: readonly Entry[]): Fault[] {
  const owners = new Map<string, Entry>();
  for (const term of terms) for (const name of textsOf(term.data, 'name')) owners.set(wordKey(name), term);
  return terms.flatMap((term) =>
    textsOf(term.data, 'synonyms').flatMap((word, index) => {
      const owner = owners.get(wordKey(word)) ?? term;
      owners.set(wordKey(word), owner);
      return owner === term ? [] : [sharedSynonym(term, owner, { collection, word, index })];
    }),
  );
}

const sharedSynonym = (
  term: Entry,
  owner: Entry,
  { collection, word, index }: { collection: CollectionName; word: string; index: number },
): Fault => ({
  path: term.path,
  field: inItem(term, fieldName(schemaOf(collection), ['synonyms', index])),
  what: `« ${word} » désigne déjà « ${textsOf(owner.data, 'name').join()} », et ici « ${textsOf(term.data, 'name').join()} ».`,
  repair: 'Gardez ce mot pour un seul des deux, ou précisez-le en plusieurs mots.',
});
