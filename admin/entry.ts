import type { IsoDate } from '../src/domain/dates.ts';
import { tagFault } from '../src/domain/html-tag.ts';
import { stamped } from '../src/schema/automatic.ts';
import { fieldName, frenchError } from '../src/schema/messages.ts';
import { splitMessage, textContext } from '../src/schema/fields.ts';
import { dataFileSchema } from '../src/schema/data-files.ts';
import { type CollectionName, collections } from '../src/schema/index.ts';
import { recurrenceContradictions } from '../src/schema/contradictions.ts';
import { typeset } from '../src/domain/typography.ts';
import { valueAt } from '../src/schema/walk.ts';
import type { z } from 'zod';
import { SETTINGS } from './config.ts';
import { type JsonField, jsonField } from '../src/schema/json-field.ts';

const isNothing = (value: unknown) => value === undefined || value === null || value === '';

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Forms give a list to every group, even where nobody wrote in it. */
const isEmptyGroup = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((inside) => isNothing(inside) || isEmptyList(inside) || isEmptyGroup(inside));

/** `false` where nothing is written means the same, and must not wake an optional group up. */
const saysNothing = (value: unknown, field: JsonField | undefined) =>
  isNothing(value) ||
  isEmptyGroup(value) ||
  isEmptyList(value) ||
  (value === false && field?.type === 'boolean' && field.default === undefined);

function cleanGroup(group: Record<string, unknown>, field: JsonField | undefined): Record<string, unknown> {
  const required = new Set(field?.required);
  return Object.fromEntries(
    Object.entries(group)
      .map(([name, value]) => [name, withoutEmpty(value, field?.properties?.[name])] as const)
      .filter(([name, value]) => {
        if (isNothing(value)) return false;
        return required.has(name) || !saysNothing(value, field?.properties?.[name]);
      }),
  );
}

/**
 * What a form gives, without what was left empty: Decap writes '' or null for it, which the strict schema refuses.
 * Fields that the schema does not know are kept: the check says what is wrong with them.
 */
export function withoutEmpty(value: unknown, field: JsonField | undefined): unknown {
  if (Array.isArray(value))
    return value.map((item) => withoutEmpty(item, field?.items)).filter((item) => !isNothing(item));
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return cleanGroup(value as Record<string, unknown>, field);
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

const isCollection = (name: string): name is CollectionName => name in collections;

/** Schema of what a form edits: an entry, or a whole file of settings. */
export function formSchema(collection: string, slug: string): z.ZodType | undefined {
  const name = collection === SETTINGS ? slug : collection;
  if (!isCollection(name)) return undefined;
  const { schema, source } = collections[name];
  return 'file' in source ? dataFileSchema(source.file) : schema(textContext);
}

const sentence = (place: string, message: string): string => {
  const { what, repair } = splitMessage(message);
  return typeset(`${place ? `${place} : ` : ''}${what} ${repair}`.trim());
};

/** What is wrong with the data of a form, in French, one sentence per fault; empty when it may be saved. */
export function formFaults(schema: z.ZodType, data: unknown): string[] {
  const { error } = schema.safeParse(data, { error: frenchError });
  return (error?.issues ?? []).map(({ code, path, message }) => {
    const isEmpty = code !== 'custom' && path.length > 0 && isNothing(valueAt(data, path));
    return sentence(path.length > 0 ? fieldName(schema, path) : '', isEmpty ? EMPTY : message);
  });
}

/** In a form one fills in a field; what says how to write it in a file is of no use. */
const EMPTY = 'ce champ est vide. Remplissez-le.';

/** What the site would leave out of the text. */
function bodyFaults(body: unknown): string[] {
  const fault = typeof body === 'string' ? tagFault(body) : undefined;
  return fault ? [sentence('Texte', fault)] : [];
}

/** What is saved: which form, and when. */
interface Saving {
  collection: string;
  slug: string;
  today: IsoDate;
  /** Was not there before. */
  isNew: boolean;
}

/** What no single field can see. */
const otherFaults = (collection: string, schema: z.ZodType, data: unknown): string[] =>
  collection === 'events'
    ? recurrenceContradictions(data).map((message) => sentence(fieldName(schema, ['recurrence']), message))
    : [];

/** The data of a form as it is to be saved; throws what the site would refuse, as sentences. */
export function readyToSave(
  { collection, slug, ...when }: Saving,
  { body, ...fields }: Record<string, unknown>,
): Record<string, unknown> {
  const schema = formSchema(collection, slug);
  if (!schema) return { ...fields, body };
  const written = withoutEmpty(fields, jsonField(schema)) as Record<string, unknown>;
  const cleaned = stamped(schema, written, when);
  const faults = [
    ...formFaults(schema, cleaned),
    ...otherFaults(collection, schema, cleaned),
    ...bodyFaults(body),
  ];
  if (faults.length > 0) throw Object.assign(new Error(faults.join('\n')), { name: '' }); // Decap shows the name too
  return body === undefined ? cleaned : { ...cleaned, body };
}
