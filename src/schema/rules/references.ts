import { closestSlugs } from '../../domain/closest.ts';
import { slugify } from '../../domain/slug.ts';
import { type CollectionName, collections } from '../index.ts';
import { fieldName, shown } from '../messages.ts';
import { metaOf, ownValue, valuesAt } from '../walk.ts';
import { type Content, type Entry, type Fault, fieldFinder, inItem, schemaOf } from './content.ts';

type Targets = readonly CollectionName[];
type Suggest = (targets: Targets, value: string) => string;

/** Fields of a collection that name other entries. */
const linksOf = fieldFinder((field) => metaOf(field).relation !== undefined);

/** References to entries that do not exist: Astro prints an error for them and builds all the same. */
export function deadReferences(content: Content): Fault[] {
  const suggest = suggester(content);
  return content.entries.flatMap((entry) =>
    linksOf(entry.collection).flatMap(({ way, field }) => {
      const targets = metaOf(field).relation ?? [];
      if (targets.some((target) => content.unread.has(target))) return [];
      return valuesAt(entry.data, way)
        .filter(({ value }) => typeof value === 'string' && !exists(content, targets, value))
        .map(({ path, value }) => ({
          path: entry.path,
          field: inItem(entry, fieldName(schemaOf(entry.collection), path)),
          what: `${shown(value)} n’existe pas parmi les ${namesOf(targets)}.`,
          repair: suggest(targets, String(value)) || (metaOf(field).whenGone ?? whereToLook(targets)),
        }));
    }),
  );
}

function exists({ ids }: Content, targets: Targets, value: string): boolean {
  const [only, ...others] = targets;
  if (only && others.length === 0) return ids.get(only)?.has(value) === true;
  const slash = value.indexOf('/');
  const target = targets.find((name) => name === value.slice(0, slash));
  return target !== undefined && ids.get(target)?.has(value.slice(slash + 1)) === true;
}

/** Collections as a sentence names them. */
export const namesOf = (targets: Targets) =>
  targets.length > 1 ? 'fiches' : targets.map((target) => collections[target].label.toLowerCase()).join();

/** Suggestions are computed once for each wrong value: a renamed entry is often missed in hundreds of files. */
function suggester(content: Content): Suggest {
  const dictionaries = new Map<string, Dictionary>();
  const answers = new Map<string, string>();
  return (targets, value) => {
    const name = targets.join();
    const dictionary = dictionaries.get(name) ?? dictionaryOf(content, targets);
    const answer = answers.get(`${name} ${value}`) ?? repairFor(value, dictionary);
    dictionaries.set(name, dictionary);
    answers.set(`${name} ${value}`, answer);
    return answer;
  };
}

/** Words that a person may use for an entry (identifier, name, postcode) → what to write instead. */
type Dictionary = Map<string, string[]>;

function dictionaryOf({ ids }: Content, targets: Targets): Dictionary {
  const dictionary: Dictionary = new Map();
  for (const target of targets)
    for (const [id, entry] of ids.get(target) ?? []) {
      const written = targets.length > 1 ? `${target}/${id}` : id;
      const name = nameOf(entry);
      const answer = name && /^\d/.test(id) ? `« ${written} » (${name})` : `« ${written} »`;
      for (const word of wordsOf(entry)) dictionary.set(word, [...(dictionary.get(word) ?? []), answer]);
    }
  return dictionary;
}

/** Words by which people look for an entry: identifier, folded name, postcodes. */
export const wordsOf = (entry: Entry): string[] => [
  ...new Set([entry.id.toLowerCase(), slugify(nameOf(entry)), ...postcodesOf(entry)]),
];

/** Name or title of an entry; empty when it has none. */
export const nameOf = ({ data }: Entry): string =>
  String(ownValue(data, 'name') ?? ownValue(data, 'title') ?? '');

function postcodesOf({ data }: Entry): string[] {
  const postcodes = ownValue(data, 'postcodes');
  return Array.isArray(postcodes) ? postcodes.map(String) : [];
}

const MAX_SUGGESTIONS = 4;

/** Empty when nothing near is known. */
function repairFor(value: string, dictionary: Dictionary): string {
  const word = slugify(value.slice(value.lastIndexOf('/') + 1, value.lastIndexOf('/') + 100));
  const exact = dictionary.get(word);
  // Codes that look alike are no nearer on the ground: only words are guessed.
  const close = /^\d+$/.test(word) ? [] : closestSlugs(word, dictionary.keys());
  const answers = exact ?? close.flatMap((slug) => dictionary.get(slug) ?? []);
  const distinct = [...new Set(answers)].slice(0, MAX_SUGGESTIONS);
  return distinct.length > 0 ? `Voulez-vous dire ${distinct.join(' ou ')} ?` : '';
}

/** What to write when nothing near is known. */
export function whereToLook(targets: Targets): string {
  const [target] = targets;
  if (targets.length > 1 || !target)
    return 'Écrivez la collection et le nom du fichier : producers/ferme-du-lac.';
  const { source } = collections[target];
  return 'file' in source
    ? `Choisissez un identifiant de content/${source.file}.`
    : `Écrivez le nom d’un fichier de content/${source.folder}/ sans .md, ou créez cette fiche.`;
}

/** True for a text in a field that names other entries: whether it exists is judged above, with a better sentence. */
export const isJudgedReference = (
  { unread }: Content,
  targets: Targets | undefined,
  value: unknown,
): boolean =>
  targets !== undefined && typeof value === 'string' && !targets.some((target) => unread.has(target));
