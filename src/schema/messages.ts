import { z } from 'zod';
import { closestWords } from '../domain/closest.ts';
import { slugify } from '../domain/slug.ts';
import { says } from './fields.ts';
import { collections } from './index.ts';
import { type Schema, elementOf, fieldAt, fieldsOf, isRequired, metaOf } from './walk.ts';

type Issue<Code extends z.core.$ZodIssue['code']> = Extract<z.core.$ZodRawIssue, { code: Code }>;

/** Short view of what a contributor wrote: « 12 », « une liste », « vide ». */
export function shown(input: unknown): string {
  if (input === null || input === undefined || input === '') return 'vide';
  if (Array.isArray(input)) return 'une liste';
  if (typeof input === 'object') return 'un groupe de champs';
  return `« ${String(input).slice(0, 60)} »`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un groupe de champs',
  date: 'une date',
  record: 'un groupe de champs',
};

/** How to write what was expected; a French decimal comma and a number without quotes are the usual mistakes. */
function writeAs(expected: string, input: unknown): string {
  if (expected === 'string' && ['number', 'boolean'].includes(typeof input))
    return `Écrivez-le entre guillemets : "${String(input)}".`;
  if (expected === 'number' && typeof input === 'string' && /^-?\d+,\d+$/.test(input))
    return `Écrivez un point et non une virgule : ${input.replace(',', '.')}.`;
  const repairs: Readonly<Record<string, string>> = {
    string: 'Écrivez un texte sur la même ligne.',
    number: 'Écrivez un nombre sans guillemets ni unité, par exemple 4.5.',
    int: 'Écrivez un nombre entier sans guillemets ni unité, par exemple 12.',
    boolean: 'Écrivez true ou false.',
    array: 'Écrivez les valeurs entre crochets : [premier, second], ou une par ligne après un tiret.',
    object: 'Écrivez chaque champ du groupe sur sa ligne, décalée de deux espaces.',
  };
  return repairs[expected] ?? 'Suivez l’exemple d’une fiche existante.';
}

function invalidType({ expected: type, input, inst }: Issue<'invalid_type'>): string {
  const expected = inst instanceof z.core.$ZodNumberFormat ? 'int' : type;
  return says(
    `${shown(input)} n’est pas ${TYPES[expected] ?? 'ce qui est attendu'}.`,
    writeAs(expected, input),
  );
}

const UNITS: Readonly<Record<string, string>> = {
  string: 'caractère',
  array: 'élément',
  set: 'élément',
  file: 'octet',
};

const amount = (count: number | bigint, origin: string) => {
  const unit = UNITS[origin];
  return unit ? `${count} ${unit}${count > 1 ? 's' : ''}` : String(count);
};

function tooBig({ origin, maximum, inclusive, input }: Issue<'too_big'>): string {
  const limit = amount(maximum, origin);
  if (UNITS[origin]) return says(`il y a plus de ${limit}.`, `Gardez-en au plus ${maximum}.`);
  const bound = inclusive === false ? `moins de ${limit}` : `${limit} au plus`;
  return says(`${shown(input)} est trop grand.`, `Écrivez un nombre : ${bound}.`);
}

function tooSmall({ origin, minimum, inclusive, input }: Issue<'too_small'>): string {
  const limit = amount(minimum, origin);
  if (UNITS[origin]) return says(`il y a moins de ${limit}.`, `Il en faut au moins ${minimum}.`);
  const bound = inclusive === false ? `plus de ${limit}` : `${limit} au moins`;
  return says(`${shown(input)} est trop petit.`, `Écrivez un nombre : ${bound}.`);
}

const invalidFormat = ({ input }: Issue<'invalid_format'>) =>
  says(
    `${shown(input)} n’a pas la forme attendue.`,
    'Suivez l’indication de ce champ dans le guide des champs.',
  );

const notMultipleOf = ({ divisor, input }: Issue<'not_multiple_of'>) =>
  says(`${shown(input)} n’est pas un multiple de ${divisor}.`, `Écrivez un multiple de ${divisor}.`);

const unrecognizedKeys = ({ keys }: Issue<'unrecognized_keys'>) =>
  says(`champ inconnu : ${keys.join(', ')}.`, 'Corrigez le nom du champ ou supprimez la ligne.');

const invalidUnion = ({ input }: Issue<'invalid_union'>) =>
  says(`${shown(input)} n’est aucune des valeurs possibles.`, 'Suivez l’exemple d’une fiche existante.');

const invalidKey = () =>
  says('un nom de champ de ce groupe n’est pas permis.', 'Corrigez le nom du champ ou supprimez la ligne.');

const invalidElement = () =>
  says('une valeur de cette liste n’est pas permise.', 'Corrigez la valeur ou supprimez la ligne.');

const invalidValue = ({ input, values }: Issue<'invalid_value'>) =>
  says(
    `${shown(input)} n’est pas une valeur possible.`,
    `Choisissez parmi : ${values.map(String).join(', ')}.`,
  );

const custom = () => says('cette valeur n’est pas permise.', 'Corrigez-la ou supprimez la ligne.');

/** French text of what zod refuses when the field does not say it itself: pass as `error` to `safeParse`. */
export function frenchError(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return invalidType(issue);
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_format':
      return invalidFormat(issue);
    case 'not_multiple_of':
      return notMultipleOf(issue);
    case 'unrecognized_keys':
      return unrecognizedKeys(issue);
    case 'invalid_union':
      return invalidUnion(issue);
    case 'invalid_key':
      return invalidKey();
    case 'invalid_element':
      return invalidElement();
    case 'invalid_value':
      return invalidValue(issue);
    default:
      return custom();
  }
}

/** « Site web (contact.website) », « Prix indicatif (products n° 2, price) »: a field in the reader's words. */
export function fieldName(schema: Schema, path: readonly PropertyKey[]): string {
  const written = path.map((key, index) => pathPart(key, path[index - 1])).join('');
  const label = labelAt(schema, path);
  return label ? `${label} (${written})` : written;
}

function pathPart(key: PropertyKey, before: PropertyKey | undefined): string {
  if (typeof key === 'number') return ` n° ${key + 1}`;
  if (before === undefined) return String(key);
  return `${typeof before === 'number' ? ', ' : '.'}${String(key)}`;
}

function labelAt(schema: Schema, path: readonly PropertyKey[]): string | undefined {
  const field = fieldAt(schema, path);
  const label = field && metaOf(field).label;
  return label ?? (typeof path.at(-1) === 'number' ? labelAt(schema, path.slice(0, -1)) : undefined);
}

/** What to say of a required field that is not there, or is there with nothing after the colon. */
export function missingField(schema: Schema, path: readonly PropertyKey[], isEmpty: boolean): string {
  const field = fieldAt(schema, path);
  const key = String(path.findLast((part) => typeof part === 'string') ?? '');
  const help = field
    ? [innerFields(field), hintOf(field), choicesOf(field), relationOf(field)].filter(Boolean).join(' ')
    : '';
  return isEmpty
    ? says('ce champ est vide.', `Écrivez une valeur après « ${key}: ».${help && ` ${help}`}`)
    : says('ce champ manque.', `Ajoutez « ${key}: ».${help && ` ${help}`}`);
}

function innerFields(field: Schema): string {
  const fields = Object.entries(fieldsOf(elementOf(field) ?? field) ?? {}).filter(([, inner]) =>
    isRequired(inner),
  );
  return fields.length > 0 ? `Dedans : ${fields.map(([key]) => `${key}:`).join(', ')}.` : '';
}

const hintOf = (field: Schema) => metaOf(field).hint ?? '';

const choicesOf = (field: Schema) => {
  const choices = Object.entries(metaOf(field).choices ?? {});
  return choices.length > 0
    ? `Choisissez parmi : ${choices.map(([key, name]) => `${key} (${name})`).join(', ')}.`
    : '';
};

/** Where the identifiers of a reference are to be found. */
function relationOf(field: Schema): string {
  const [target] = metaOf(elementOf(field) ?? field).relation ?? [];
  const source = target && collections[target].source;
  if (!source || hintOf(field)) return '';
  return `Identifiants possibles : content/${'file' in source ? source.file : `${source.folder}/`}.`;
}

/** What to say of a key that the schema does not have at `path`, with the nearest that it has. */
export function unknownKey(schema: Schema, path: readonly PropertyKey[], key: string): string {
  const meant = meantKey(schema, path, key);
  const shownKey = key.slice(0, 60);
  return says(
    `le champ « ${shownKey} » n’existe pas.`,
    meant ? `Voulez-vous dire « ${meant} » ?` : 'Supprimez cette ligne, ou corrigez le nom du champ.',
  );
}

/** By French label (« nom » for name), the same key in another group (`website` → `contact.website`), or spelling. */
function meantKey(schema: Schema, path: readonly PropertyKey[], key: string): string | undefined {
  const fields = Object.entries(fieldsOf(fieldAt(schema, path) ?? schema) ?? {});
  const byLabel = fields.find(([, field]) => slugify(metaOf(field).label ?? '') === slugify(key))?.[0];
  const grouped = groupedKeys(schema);
  const names = fields.map(([name]) => name);
  const near = (known: Iterable<string>) => closestWords(key, known, 1)[0];
  const begun = key.length > 2 ? names.filter((name) => name.startsWith(key)) : [];
  const only = begun.length === 1 ? begun[0] : undefined;
  return byLabel ?? only ?? grouped.get(key) ?? near(names) ?? grouped.get(near(grouped.keys()) ?? '');
}

/** Keys inside the groups of a schema → way to them. */
const groupedKeys = (schema: Schema): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(fieldsOf(schema) ?? {}).flatMap(([group, field]) =>
      Object.keys(fieldsOf(field) ?? {}).map((key) => [key, `${group}.${key}`] as const),
    ),
  );
