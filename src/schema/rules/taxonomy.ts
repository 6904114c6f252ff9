import { type Content, type Entry, type Fault, dataFiles, inItem, schemaOf } from './content.ts';
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
