import { z } from 'zod';

/** Any schema of zod; `fields.ts` gives its French label, hint and relation. */
export type Schema = z.core.$ZodType;

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** The schema under `optional`, `default`, `preprocess` and the like. */
export function unwrap(schema: Schema): Schema {
  const def = defOf(schema);
  if ('innerType' in def) return unwrap(def.innerType);
  if (def.type !== 'pipe') return schema;
  return unwrap(defOf(def.in).type === 'transform' ? def.out : def.in);
}

/** Label, hint, widget, relation and choices of a field, wherever `.meta()` stands in its chain. */
export function metaOf(schema: Schema): z.core.GlobalMeta {
  const def = defOf(schema);
  return z.globalRegistry.get(schema) ?? ('innerType' in def ? metaOf(def.innerType) : {});
}

/** Fields of an object by key; undefined for anything else. */
export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const def = defOf(unwrap(schema));
  return def.type === 'object' ? def.shape : undefined;
}

/** What a list contains; undefined for anything else. */
export function elementOf(schema: Schema): Schema | undefined {
  const def = defOf(unwrap(schema));
  return def.type === 'array' ? def.element : undefined;
}

const FORGIVING = new Set(['optional', 'default', 'prefault', 'catch']);

/** True when the entry must say it: neither optional nor with a value by default. */
export function isRequired(schema: Schema): boolean {
  const def = defOf(schema);
  return !FORGIVING.has(def.type) && (!('innerType' in def) || isRequired(def.innerType));
}

/** The field that `path` leads to (keys, and numbers inside lists); undefined when there is none. */
export function fieldAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  let field: Schema | undefined = schema;
  for (const key of path) {
    if (!field) return undefined;
    const fields = fieldsOf(field);
    field = typeof key === 'number' ? elementOf(field) : ownField(fields, String(key));
  }
  return field;
}

const ownField = (fields: Readonly<Record<string, Schema>> | undefined, key: string) =>
  fields && Object.hasOwn(fields, key) ? fields[key] : undefined;

/** Stands for every element of a list in the way to a field. */
export const EACH = Symbol('each');
export type FieldPath = readonly (string | typeof EACH)[];

export interface PlacedField {
  way: FieldPath;
  field: Schema;
}

/** Every field of which `wanted` is true, with the way to it. */
export function findFields(
  schema: Schema,
  wanted: (field: Schema) => boolean,
  way: FieldPath = [],
): PlacedField[] {
  const element = elementOf(schema);
  const inside = [
    ...(element ? [{ key: EACH, field: element } as const] : []),
    ...Object.entries(fieldsOf(schema) ?? {}).map(([key, field]) => ({ key, field })),
  ];
  const here = wanted(schema) ? [{ way, field: schema }] : [];
  return [...here, ...inside.flatMap(({ key, field }) => findFields(field, wanted, [...way, key]))];
}

export interface PlacedValue {
  path: (string | number)[];
  value: unknown;
}

/** What `data`, of any shape, holds at the end of `path`; absent values are left out. */
export function valuesAt(data: unknown, path: FieldPath): PlacedValue[] {
  const [key, ...rest] = path;
  if (key === undefined) return data === undefined || data === null ? [] : [{ path: [], value: data }];
  if (key === EACH)
    return Array.isArray(data) ? data.flatMap((item, index) => under(index, valuesAt(item, rest))) : [];
  return under(key, valuesAt(ownValue(data, key), rest));
}

const under = (key: string | number, values: PlacedValue[]) =>
  values.map(({ path, value }) => ({ path: [key, ...path], value }));

/** `data[key]` when `data` is an object or list that holds it itself. */
export const ownValue = (data: unknown, key: PropertyKey): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<PropertyKey, unknown>)[key]
    : undefined;

/** What `data` holds at `path`. */
export const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => ownValue(value, key), data);
