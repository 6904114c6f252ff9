import type { z } from 'zod';
import { Document, Scalar, isScalar, visit } from 'yaml';
import { closestSlugs } from '../domain/closest.ts';
import { type IsoDate, isRealDate } from '../domain/dates.ts';
import { slugify } from '../domain/slug.ts';
import { isAutomatic } from './automatic.ts';
import type { BareValue } from './bare-values.ts';
import { splitMessage } from './fields.ts';
import type { CollectionName } from './index.ts';
import { frenchError } from './messages.ts';
import { isMisread } from './rules/bare-values.ts';
import { namesOf, whereToLook } from './rules/references.ts';
import { parseYaml } from './strict-yaml.ts';
import { type Schema, elementOf, fieldsOf, isRequired, metaOf, unwrap, valueAt } from './walk.ts';

export type AnswerPath = readonly (string | number)[];

/** One thing to ask for a new entry. */
export interface Question {
  path: AnswerPath;
  label: string;
  hint: string;
  /** Code → French name, when the answer is one of a list. */
  choices?: Readonly<Record<string, string>>;
  /** Collections whose entries may be named. */
  relation?: readonly CollectionName[];
  isDate: boolean;
  isNumber: boolean;
  /** Several answers, separated by commas. */
  isList: boolean;
  isOptional: boolean;
  /** One of those of its group that stand for each other. */
  isAlternative: boolean;
  field: Schema;
}

/** What an entry must say, in the order of the schema: the fields without which it would be refused, and those worth asking. */
export const questionsOf = (schema: Schema): Question[] =>
  Object.entries(fieldsOf(schema) ?? {})
    .filter(([, field]) => (isRequired(field) && !isAutomatic(field)) || metaOf(field).isAsked)
    .flatMap(([key, field]) => questionsAt(field, [key]))
    .map((question) => (metaOf(question.field).isAsked ? { ...question, isOptional: true } : question));

function questionsAt(field: Schema, path: AnswerPath): Question[] {
  const element = elementOf(field);
  if (element && fieldsOf(element)) return groupQuestions(element, [...path, 0]);
  return fieldsOf(field) ? groupQuestions(field, path) : [questionFor(field, path)];
}

/** A group whose fields are all optional asks for each: it is there because one of them is needed. */
function groupQuestions(group: Schema, path: AnswerPath): Question[] {
  const fields = Object.entries(fieldsOf(group) ?? {});
  const required = fields.filter(([, field]) => isRequired(field));
  if (required.length > 0) return required.flatMap(([key, field]) => questionsAt(field, [...path, key]));
  return fields
    .filter(([, field]) => !fieldsOf(field))
    .map(([key, field]) => ({ ...questionFor(field, [...path, key]), isOptional: true }));
}

function questionFor(field: Schema, path: AnswerPath): Question {
  const element = elementOf(field);
  const inner = metaOf(element ?? field);
  const meta = { ...inner, ...metaOf(field) };
  const type = typeOf(element ?? field);
  return {
    path,
    label: meta.label ?? String(path.at(-1)),
    hint: meta.hint ?? inner.hint ?? '',
    ...(inner.choices && { choices: inner.choices }),
    ...(inner.relation && { relation: inner.relation }),
    isDate: meta.widget === 'date',
    isNumber: type === 'number',
    isList: element !== undefined,
    isOptional: false,
    isAlternative: meta.isAlternative === true,
    field,
  };
}

const typeOf = (field: Schema) => (unwrap(field) as z.core.$ZodTypes)._zod.def.type;

const isAlternativeOf = (question: Question, other: Question): boolean =>
  other.isAlternative && other.path.slice(0, -1).join() === question.path.slice(0, -1).join();

/**
 * The question as it is asked once `data` is known: of fields that stand for each other the last insists when none was
 * said. Undefined when another one was.
 */
export function asked(
  question: Question,
  questions: readonly Question[],
  data: unknown,
): Question | undefined {
  if (!question.isAlternative) return question;
  const alternatives = questions.filter((other) => isAlternativeOf(question, other));
  if (alternatives.some(({ path }) => valueAt(data, path) !== undefined)) return undefined;
  return alternatives.at(-1) === question ? { ...question, isOptional: false } : question;
}

/** An entry that an answer may name. */
export interface Candidate {
  /** What the field holds: `slug`, `collection/slug`, or the INSEE code of a commune. */
  written: string;
  name: string;
  /** Words by which it is found: slug, folded name, postcodes. */
  words: readonly string[];
}

export interface AnswerContext {
  today: IsoDate;
  candidates: (relation: readonly CollectionName[]) => readonly Candidate[];
}

/** What an answer means, or the sentences that say why it does not do. */
export type Answer = { value: unknown } | { problem: string };

/** Reads an answer typed by a person: codes or French names, names of entries, French dates and decimals. */
export function readAnswer(question: Question, text: string, context: AnswerContext): Answer {
  const trimmed = text.trim();
  if (!trimmed && question.isOptional) return { value: undefined };
  if (!trimmed && hasToday(question)) return { value: context.today };
  if (!trimmed) return { problem: 'Il faut une réponse.' };
  const parts = question.isList ? trimmed.split(',').map((part) => part.trim()) : [trimmed];
  const answers = parts.filter(Boolean).map((part) => readOne(question, part, context));
  const problem = answers.find((answer) => 'problem' in answer);
  if (problem) return problem;
  const values = answers.map((answer) => ('value' in answer ? answer.value : undefined));
  return checked(question, question.isList ? values : values[0]);
}

/** Dates of what is being done now. */
const NOW = new Set(['on', 'published', 'updated']);

/** True when an empty answer means today. */
export const hasToday = ({ isDate, path }: Question): boolean => isDate && NOW.has(String(path.at(-1)));

function readOne(question: Question, text: string, context: AnswerContext): Answer {
  if (question.choices) return readChoice(question.choices, text);
  if (question.relation) return readRelation(question.relation, text, context);
  if (question.isDate) return { value: readDate(text) };
  if (question.isNumber) return { value: Number(text.replace(',', '.')) };
  return { value: text };
}

/** « 12/03/2026 » is the 12th of March: people here write the day first. */
function readDate(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(iso) ? iso : text;
}

function readChoice(choices: Readonly<Record<string, string>>, text: string): Answer {
  const entries = Object.entries(choices);
  const found =
    entries[Number(text) - 1] ??
    entries.find(([key, name]) => [key, name].some((word) => slugify(word) === slugify(text)));
  return found ? { value: found[0] } : { problem: `« ${text} » n’est pas dans la liste.` };
}

function readRelation(relation: readonly CollectionName[], text: string, context: AnswerContext): Answer {
  const candidates = context.candidates(relation);
  const word = slugify(text.slice(text.lastIndexOf('/') + 1));
  const found = candidatesNamed(candidates, text, word);
  const [only, ...others] = found;
  if (only && others.length === 0) return { value: only.written };
  if (only) return { problem: `Plusieurs possibilités, précisez : ${listed(found)}.` };
  const choice = choiceAmong(candidates, word) ?? whereToLook(relation);
  return { problem: `« ${text} » n’existe pas parmi les ${namesOf(relation)}. ${choice}` };
}

/** Those that bear the very name, otherwise those in whose name the word stands. */
function candidatesNamed(candidates: readonly Candidate[], text: string, word: string): readonly Candidate[] {
  const exact = candidates.filter(({ written, words }) => written === text || words.includes(word));
  if (exact.length > 0 || !word) return exact;
  return candidates.filter(({ words }) => words.some((known) => known.includes(word)));
}

/** As many as can be read at a glance. */
const MAX_SHOWN = 12;

/** Every candidate when there are few, otherwise the closest; undefined when there is none. */
function choiceAmong(candidates: readonly Candidate[], word: string): string | undefined {
  if (candidates.length === 0) return undefined;
  if (candidates.length <= MAX_SHOWN) return `Choisissez : ${listed(candidates)}.`;
  const known = candidates.flatMap(({ words }) => words);
  const close = closestSlugs(word, known).flatMap((slug) =>
    candidates.filter(({ words }) => words.includes(slug)),
  );
  return close.length > 0 ? `Voulez-vous dire ${listed([...new Set(close)])} ?` : undefined;
}

const listed = (candidates: readonly Candidate[]) =>
  candidates
    .slice(0, MAX_SHOWN)
    .map(({ written, name }) => (name ? `${written} (${name})` : written))
    .join(', ') + (candidates.length > MAX_SHOWN ? '…' : '');

function checked({ field }: Question, value: unknown): Answer {
  const [issue] = (field as z.ZodType).safeParse(value, { error: frenchError }).error?.issues ?? [];
  if (!issue) return { value };
  const { what, repair } = splitMessage(issue.message);
  return { problem: `${what.charAt(0).toUpperCase()}${what.slice(1)} ${repair}`.trim() };
}

/** `data` with `value` at `path`; groups and lists on the way are made. */
export function withAnswer(
  data: Record<string, unknown>,
  path: AnswerPath,
  value: unknown,
): Record<string, unknown> {
  return value === undefined ? data : (put(data, path, value) as Record<string, unknown>);
}

function put(holder: unknown, path: AnswerPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') return [put(Array.isArray(holder) ? holder[key] : undefined, rest, value)];
  const group = (holder ?? {}) as Record<string, unknown>;
  return { ...group, [key]: put(group[key], rest, value) };
}

/** An entry as a file: fields between `---`, then the text. What the build would misread is put in quotes. */
export function entryText(schema: Schema, data: Record<string, unknown>, body: string): string {
  const document = new Document(data);
  visit(document, { Scalar: (_, node) => quoteTime(node) });
  for (const { path } of misreadIn(schema, document.toString(LAYOUT))) {
    const node = document.getIn(path, true);
    if (isScalar(node)) node.type = Scalar.QUOTE_DOUBLE;
  }
  return `---\n${document.toString(LAYOUT)}---\n${body ? `\n${body}\n` : ''}`;
}

const LAYOUT = { lineWidth: 110 };

/** Other programs still read YAML 1.1, where 20:00 is 1200. */
function quoteTime(node: Scalar): void {
  if (typeof node.value === 'string' && /^\d\d:\d\d$/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}

function misreadIn(schema: Schema, yaml: string): BareValue[] {
  const { data, bare } = parseYaml(yaml, 1);
  return bare.filter((value) => isMisread(schema, data, value));
}
