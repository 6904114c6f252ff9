import { type Document, type Pair, isMap, isScalar, parseDocument } from 'yaml';
import type { CollectionName } from './index.ts';
import { entryText } from './questions.ts';
import { schemaOf } from './rules/content.ts';

export interface EntryEdit {
  /** Keys at the top of the fields, with their new values. */
  set: Readonly<Record<string, unknown>>;
  removed: readonly string[];
  /** Markdown that replaces the one under the fields; absent: it stays. */
  text?: string;
}

const HEADER = /^(\ufeff?---[ \t]*\n)([^]*?\n)(---[ \t]*(?:\n|$))/;

/** An entry of a collection with some fields changed; every other line, comment and the order stay as they are. */
export function editEntry(
  collection: CollectionName,
  file: string,
  { set, removed, text }: EntryEdit,
): string {
  const isWindows = file.includes('\r\n');
  const lines = file.replaceAll('\r\n', '\n');
  const [head = '', open = '', header = '', close = ''] = HEADER.exec(lines) ?? [];
  const body = text === undefined ? lines.slice(head.length) : text && `\n${text}\n`;
  const write = fieldWriter(collection);
  const edited = `${open}${editFields(header, { set, removed }, write)}${close}${body}`;
  return isWindows ? edited.replaceAll('\n', '\r\n') : edited;
}

type FieldWriter = (key: string, value: unknown) => string;

/** `key: value` as a new entry would write it. */
const fieldWriter =
  (collection: CollectionName): FieldWriter =>
  (key, value) =>
    entryText(schemaOf(collection), { [key]: value }, '').replace(/^---\n|\n---\n$/g, '');

interface Span {
  start: number;
  end: number;
  text: string;
}

function editFields(
  header: string,
  { set, removed }: Pick<EntryEdit, 'set' | 'removed'>,
  fieldText: FieldWriter,
): string {
  const document = parseDocument(header);
  if (!isMap(document.contents) || document.contents.flow) return editWhole(document, { set, removed });
  const pairs = new Map(document.contents.items.map((pair) => [keyOf(pair as Pair), pair as Pair]));
  const spans = [
    ...Object.entries(set).flatMap(([key, value]) => spanOf(pairs.get(key), fieldText(key, value), header)),
    ...removed.flatMap((key) => spanOf(pairs.get(key), '', header)),
  ];
  const added = Object.entries(set).filter(([key]) => !pairs.has(key));
  const kept = spans
    .sort((one, other) => other.start - one.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), header);
  return kept + added.map(([key, value]) => `${fieldText(key, value)}\n`).join('');
}

const keyOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : '');

type Ranged = { range?: [number, number, number] | null } | null;

/** Where a field stands; a comment after its value stays unless the field goes. */
function spanOf(pair: Pair | undefined, text: string, header: string): Span[] {
  const start = (pair?.key as Ranged)?.range?.[0];
  const [, valueEnd = 0, lineEnd = 0] = (pair?.value as Ranged)?.range ?? [];
  if (start === undefined) return [];
  if (!text) return [{ start, end: Math.max(valueEnd, lineEnd), text }];
  const isBlock = header.slice(start, valueEnd).endsWith('\n');
  return [{ start, end: valueEnd, text: isBlock ? `${text}\n` : text }];
}

/** Fields written between braces. */
function editWhole(document: Document.Parsed, { set, removed }: Pick<EntryEdit, 'set' | 'removed'>): string {
  for (const [key, value] of Object.entries(set)) document.set(key, document.createNode(value));
  for (const key of removed) document.delete(key);
  return document.toString({ lineWidth: 0 });
}
