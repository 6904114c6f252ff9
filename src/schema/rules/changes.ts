import { LISTING_KINDS } from '../../domain/kinds.ts';
import { fieldName } from '../messages.ts';
import { valueAt } from '../walk.ts';
import { type Content, type Entry, type Fault, schemaOf } from './content.ts';

/** What leads people somewhere: a slip, or a stranger's hand, would lead them elsewhere. */
const FACTS = [
  ['contact', 'phone'],
  ['contact', 'mobile'],
  ['contact', 'email'],
  ['contact', 'website'],
  ['address', 'street'],
  ['commune'],
  ['position'],
] as const;

const words = (value: unknown): string => {
  if (value === undefined || value === null) return 'rien';
  return typeof value === 'object' ? Object.values(value).join(' ; ') : String(value);
};

function changesOf(entry: Entry, before: Entry): Fault[] {
  return FACTS.flatMap((path) => {
    const [was, is] = [before, entry].map(({ data }) => words(valueAt(data, path)));
    if (was === is || was === undefined || is === undefined || was === 'rien') return [];
    return [
      {
        path: entry.path,
        field: fieldName(schemaOf(entry.collection), path),
        what: `c’était « ${was.slice(0, 80)} », c’est « ${is.slice(0, 80)} ».`,
        repair: 'Qu’une deuxième personne le confirme avec l’intéressé, sans se servir de ce nouveau moyen.',
      },
    ];
  });
}

/** Changes of listings that ask for a second reader: where they are and how to reach them. */
export const changedFacts = (content: Content, before: Content): Fault[] =>
  content.entries
    .filter(({ collection }) => LISTING_KINDS.some((kind) => kind === collection))
    .flatMap((entry) => {
      const old = before.ids.get(entry.collection)?.get(entry.id);
      return old ? changesOf(entry, old) : [];
    });

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Files that are new or otherwise than before: `events/fete.md`. */
export function changedPaths(content: Content, before: Content): Set<string> {
  const old = new Map(before.files.map(({ path, bytes }) => [path, bytes]));
  return new Set(
    content.files
      .filter(({ path, bytes }) => {
        const was = old.get(path);
        return !was || !isSame(was, bytes);
      })
      .map(({ path }) => path),
  );
}
