import type { z } from 'zod';
import { splitMessage } from '../fields.ts';
import { fieldName, frenchError, missingField, unknownKey } from '../messages.ts';
import { REFUSED } from '../strict-yaml.ts';
import { type Schema, fieldAt, fieldsOf, metaOf, ownValue, valueAt } from '../walk.ts';
import { type CollectionName, collections } from '../index.ts';
import { type Content, type Entry, type Fault, folders, inItem, schemaOf } from './content.ts';
import { isJudgedReference } from './references.ts';

/** Everything that the schema refuses, in every entry. */
export const schemaFaults = (content: Content): Fault[] =>
  content.entries.filter(({ data }) => data !== undefined).flatMap((entry) => entryFaults(entry, content));

function entryFaults(entry: Entry, content: Content): Fault[] {
  const schema = schemaOf(entry.collection);
  const folder = rightFolder(entry);
  if (folder) return [strayEntry(entry, folder)];
  return allIssues(schema, entry.data)
    .filter((issue) => !isDeadReference(issue, { schema, entry, content }) && !isRefused(issue, entry.data))
    .flatMap((issue) => issueFaults(issue, schema, entry));
}

/** As many fields from elsewhere are no slip. */
const MIN_STRAY = 3;

/** The folder whose collection knows all the fields of an entry, of which its own does not know several. */
function rightFolder({ collection, data }: Entry): string | undefined {
  const isFile = 'folder' in collections[collection].source;
  if (!isFile || typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const unknownTo = (name: CollectionName) => {
    const known = fieldsOf(schemaOf(name)) ?? {};
    return Object.keys(data).filter((key) => !Object.hasOwn(known, key));
  };
  if (unknownTo(collection).length < MIN_STRAY) return undefined;
  return [...folders].find(([, name]) => unknownTo(name).length === 0)?.[0];
}

const strayEntry = ({ path, collection }: Entry, folder: string): Fault => ({
  path,
  what: `cette fiche n’a pas les champs de « ${collections[collection].label} ».`,
  repair: `Ses champs sont ceux d’un autre dossier : déplacez-la, par exemple dans content/${folder}/.`,
});

/** zod also measures what is not of the right type (the letters of a text where a list is due): not said. */
function issuesOf(schema: Schema, data: unknown): z.core.$ZodIssue[] {
  const issues = (schema as z.ZodType).safeParse(data, { error: frenchError }).error?.issues ?? [];
  const mistyped = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')),
  );
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('.')));
}

/**
 * zod compares fields (end after start, place given) only when each one is right: a second look without the unknown
 * and the wrong optional ones says what they hid.
 */
function allIssues(schema: Schema, data: unknown): z.core.$ZodIssue[] {
  const issues = issuesOf(schema, data);
  if (issues.length === 0) return [];
  const said = new Set(issues.map(({ path }) => path.join('.')));
  const hidden = issuesOf(schema, withoutWrong(data, issues)).filter(
    ({ code, path }) => code === 'custom' && !said.has(path.join('.')),
  );
  return [...issues, ...hidden];
}

function withoutWrong(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(data));
  for (const issue of issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(-1);
    const holder = valueAt(copy, issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1));
    const isGroup = typeof holder === 'object' && holder !== null && !Array.isArray(holder);
    if (isGroup) for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  return copy;
}

interface Place {
  schema: Schema;
  entry: Entry;
  content: Content;
}

function isDeadReference({ code, path }: z.core.$ZodIssue, { schema, entry, content }: Place): boolean {
  const field = code === 'invalid_format' ? fieldAt(schema, path) : undefined;
  return field !== undefined && isJudgedReference(content, metaOf(field).relation, valueAt(entry.data, path));
}

/** The reader has said already why it refused this value. */
const isRefused = ({ path }: z.core.$ZodIssue, data: unknown) =>
  path.some((_, index) => valueAt(data, path.slice(0, index + 1)) === REFUSED);

function issueFaults(issue: z.core.$ZodIssue, schema: Schema, entry: Entry): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: entry.path,
      field: inItem(entry, fieldName(schema, [...issue.path, key])),
      ...splitMessage(unknownKey(schema, issue.path, key)),
    }));
  const field = inItem(entry, fieldName(schema, issue.path));
  return [
    { path: entry.path, ...(field && { field }), ...splitMessage(messageOf(issue, schema, entry.data)) },
  ];
}

/** A field that is not there is said to be missing, whatever its type would have said of it. */
function messageOf(issue: z.core.$ZodIssue, schema: Schema, data: unknown): string {
  const value = valueAt(data, issue.path);
  const isAbsent = value === undefined || value === null;
  if (!isAbsent || issue.code === 'custom' || issue.path.length === 0) return issue.message;
  const holder = valueAt(data, issue.path.slice(0, -1));
  return missingField(schema, issue.path, ownValue(holder, issue.path.at(-1) ?? '') === null);
}
