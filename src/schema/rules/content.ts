import type { BareValue } from '../bare-values.ts';
import { dataFiles, listOf } from '../data-files.ts';
import { type CollectionName, collections } from '../index.ts';
import { readEntry, readYamlFile } from '../frontmatter.ts';
import { textContext } from '../fields.ts';
import { type MarkdownNode, markdownNodes } from './markdown-nodes.ts';
import type { Speller } from './spelling.ts';
import { type PlacedField, type Schema, findFields, ownValue } from '../walk.ts';

/** A file under `content/`, as the check receives it. */
export interface ContentFile {
  /** From `content/`, with `/`: `producers/ferme-du-lac.md`. */
  path: string;
  /** The whole file for text; its first bytes are enough for a photo. */
  bytes: Uint8Array;
  /** Bytes on disk; the length of `bytes` by default. */
  size?: number;
  /** Width and height in pixels of a photo; `unreadable` when it cannot be opened; absent when not measured. */
  pixels?: { width: number; height: number } | 'unreadable';
  isLink?: boolean;
}

/** Something wrong, in French: in which file, where in it, what, and how to repair it. */
export interface Fault {
  path: string;
  line?: number;
  /** « Site web (contact.website) ». */
  field?: string;
  what: string;
  repair: string;
}

/** One Markdown file, one item of a YAML list, or the one object of a YAML file. */
export interface Entry {
  collection: CollectionName;
  id: string;
  path: string;
  /** As written, not validated; undefined when it could not be read. */
  data: unknown;
  body: string;
  /** Tags, links, pictures and headings of the body. */
  nodes: MarkdownNode[];
  /** Values without quotes that deserve a second look, by their place in `data`. */
  bare: BareValue[];
  /** Names the item of a YAML list in front of its fields. */
  item?: string;
}

export interface Content {
  files: readonly ContentFile[];
  entries: Entry[];
  /** Entries of a collection by identifier. */
  ids: ReadonlyMap<CollectionName, ReadonlyMap<string, Entry>>;
  /** Collections whose YAML file is missing or unreadable: what refers to them cannot be judged. */
  unread: ReadonlySet<CollectionName>;
  /** Photos by path from `content/`. */
  media: ReadonlyMap<string, ContentFile>;
  /** `AAAA-MM-JJ`. */
  today: string;
  /** Listings that have had a label, `collection/slug`, as far as the history of the content is known. */
  onceLabelled: readonly string[];
  /** Absent: nobody asked about spelling. */
  speller?: Speller | undefined;
}

const names = Object.keys(collections) as CollectionName[];

/** Collections that are a folder of Markdown files, by folder. */
export const folders: ReadonlyMap<string, CollectionName> = new Map(
  names.flatMap((name) => {
    const { source } = collections[name];
    return 'folder' in source ? [[source.folder, name] as const] : [];
  }),
);

const schemas = new Map<CollectionName, Schema>(
  names.map((name) => [name, collections[name].schema(textContext)]),
);

/** Schema of a collection for readers of plain files. */
export const schemaOf = (collection: CollectionName): Schema => schemas.get(collection) as Schema;

/** → for each collection its fields of which `wanted` is true, looked for once. */
export function fieldFinder(
  wanted: (field: Schema) => boolean,
): (collection: CollectionName) => PlacedField[] {
  const found = new Map<CollectionName, PlacedField[]>();
  return (collection) => {
    const fields = found.get(collection) ?? findFields(schemaOf(collection), wanted);
    found.set(collection, fields);
    return fields;
  };
}

export const MEDIA_FOLDER = 'media/';

/** `folder/name.md` of a collection; undefined for any other path. */
export function entryPath(path: string): { collection: CollectionName; id: string } | undefined {
  const [, folder = '', id = ''] = /^([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  const collection = folders.get(folder);
  return collection && { collection, id };
}

/** Reads every file once; what cannot be read is among the faults, and its entry is kept so that references hold. */
export function readContent(
  files: readonly ContentFile[],
  today: string,
): { content: Content; faults: Fault[] } {
  const reading: Reading = { faults: [], unread: new Set() };
  const entries = files.filter(({ isLink }) => !isLink).flatMap((file) => readFile(file, reading));
  const ids = new Map<CollectionName, Map<string, Entry>>(names.map((name) => [name, new Map()]));
  for (const entry of entries) ids.get(entry.collection)?.set(entry.id, entry);
  const media = new Map(
    files.filter(({ path }) => path.startsWith(MEDIA_FOLDER)).map((file) => [file.path, file] as const),
  );
  const present = new Set(files.map(({ path }) => path));
  const absent = [...dataFiles].filter(([path]) => !present.has(path)).flatMap(([, within]) => within);
  const unread = new Set([...reading.unread, ...absent]);
  return {
    content: { files, entries, ids, unread, media, today, onceLabelled: [] },
    faults: reading.faults,
  };
}

/** What goes wrong while files are read. */
interface Reading {
  faults: Fault[];
  unread: Set<CollectionName>;
}

function readFile({ path, bytes }: ContentFile, reading: Reading): Entry[] {
  const within = dataFiles.get(path);
  const place = entryPath(path);
  if (place) return [readMarkdown({ path, bytes }, place, reading.faults)];
  return within ? readData({ path, bytes }, within, reading) : [];
}

function readMarkdown(
  { path, bytes }: ContentFile,
  place: { collection: CollectionName; id: string },
  faults: Fault[],
): Entry {
  const { data, body, bodyLine, bare, faults: found } = readEntry(bytes);
  faults.push(...found.map((fault) => ({ path, ...fault })));
  return {
    ...place,
    path,
    data: found.length > 0 ? (data ?? undefined) : (data ?? {}),
    body,
    nodes: markdownNodes(body, bodyLine),
    bare,
  };
}

function readData(
  { path, bytes }: ContentFile,
  within: readonly CollectionName[],
  reading: Reading,
): Entry[] {
  const { data, bare, faults: found } = readYamlFile(bytes);
  reading.faults.push(...found.map((fault) => ({ path, ...fault })));
  if (found.length > 0) for (const collection of within) reading.unread.add(collection);
  return within.flatMap((collection) => readPart({ ...EMPTY, collection, path, data, bare }, reading));
}

/** The entries of one collection in a YAML file, from `whole`, the file as one entry. */
function readPart(whole: Entry, { faults, unread }: Reading): Entry[] {
  const { collection, path, data, bare } = whole;
  const name = listOf(collection);
  if (!name) return [{ ...whole, id: collection }];
  const list = ownValue(data, name);
  if (data !== undefined && !Array.isArray(list)) faults.push(noList(path, name));
  if (!Array.isArray(list)) {
    unread.add(collection);
    return [];
  }
  const own = bare.filter((value) => value.path[0] === name);
  const bareByItem = Map.groupBy(own, (value) => value.path[1]);
  return list.map((item, index) =>
    listEntry({ ...whole, data: item, bare: inside(bareByItem.get(index)) }, index),
  );
}

const EMPTY = { id: '', body: '', nodes: [] };

/** Places in an item, from places in the file: the name of the list and the rank of the item are left out. */
const inside = (bare: readonly BareValue[] = []): BareValue[] =>
  bare.map((value) => ({ ...value, path: value.path.slice(2) }));

/** A code without quotes is a fault of its item, not of all those that refer to it. */
function listEntry(entry: Entry, index: number): Entry {
  const id = ownValue(entry.data, 'id');
  const isNamed = typeof id === 'string' || typeof id === 'number';
  return isNamed ? { ...entry, id: String(id), item: String(id) } : { ...entry, item: `n° ${index + 1}` };
}

const noList = (path: string, list: string): Fault => ({
  path,
  what: `il manque la liste « ${list} ».`,
  repair: `Écrivez une ligne « ${list}: », puis une ligne par élément après un tiret ; « ${list}: [] » s’il n’y en a aucun.`,
});

/** Name of a field, after the item of the YAML list that it belongs to: « fraises › Saison (months) ». */
export const inItem = ({ item }: Entry, field: string): string =>
  [item, field].filter((part) => part).join(' › ');
