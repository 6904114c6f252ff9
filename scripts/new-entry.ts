// Asks for what an entry must say, in French, and writes it: npm run new
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { slugify } from '../src/domain/slug.ts';
import { typeset } from '../src/domain/typography.ts';
import { stamped } from '../src/schema/automatic.ts';
import { type Report, checkContent } from '../src/schema/faults.ts';
import { type CollectionName, collections } from '../src/schema/index.ts';
import {
  type Candidate,
  type Question,
  asked,
  entryText,
  hasToday,
  questionsOf,
  readAnswer,
  withAnswer,
} from '../src/schema/questions.ts';
import { bodyOf } from '../src/schema/rules/body.ts';
import { MAX_SLUG, isFileName } from '../src/schema/rules/files.ts';
import { type Content, folders, readContent, schemaOf } from '../src/schema/rules/content.ts';
import { formatReport } from '../src/schema/report.ts';
import { nameOf, wordsOf } from '../src/schema/rules/references.ts';
import { contentDir, shownContentDir } from './content-dir.ts';
import { readContentFiles } from './content-files.ts';

const isInteractive = Boolean(process.stdin.isTTY);

/** Ends the command with a sentence; nothing has been written. */
class Stop extends Error {}

const say = (text: string) => console.log(typeset(text));

const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: isInteractive });
const lines = terminal[Symbol.asyncIterator]();

async function ask(prompt: string): Promise<string> {
  terminal.setPrompt(typeset(prompt));
  terminal.prompt();
  const { done, value } = await lines.next();
  if (done) throw new Stop('Réponses interrompues : rien n’est écrit.');
  return value;
}

type Reading<T> = { value: T } | { problem: string };

interface Prompt {
  /** Stands before a refusal when nobody is there to answer again. */
  name: string;
  text: string;
}

/** Asks until the answer does; with piped answers, one that does not ends the command. */
async function askUntilRight<T>({ name, text }: Prompt, read: (answer: string) => Reading<T>): Promise<T> {
  for (let prompt = text; ; prompt = '> ') {
    const reading = read(await ask(prompt));
    if ('value' in reading) return reading.value;
    if (!isInteractive) throw new Stop(`${name} ${reading.problem}`);
    say(`  ✖ ${reading.problem}`);
  }
}

function promptFor(question: Question): Prompt {
  const choices = Object.entries(question.choices ?? {}).map(([, name], index) => `  ${index + 1}. ${name}`);
  const notes = [
    question.hint,
    question.relation ? 'Écrivez un nom ou un identifiant.' : '',
    question.isList ? 'Plusieurs réponses : séparez-les par des virgules.' : '',
    question.isOptional ? 'Entrée pour passer.' : '',
    hasToday(question) ? 'Entrée pour aujourd’hui.' : '',
  ].filter(Boolean);
  const first = [question.label, notes.join(' ')].filter(Boolean).join(' — ');
  return { name: `${question.label} :`, text: [first, ...choices, '> '].join('\n') };
}

const writable = [...folders.values()];

async function askCollection(): Promise<CollectionName> {
  const name = 'Que voulez-vous ajouter ?';
  const list = writable.map((collection, index) => `  ${index + 1}. ${collections[collection].singular}`);
  return askUntilRight({ name, text: [name, ...list, '> '].join('\n') }, readCollection);
}

function readCollection(text: string): Reading<CollectionName> {
  const word = slugify(text);
  const found =
    writable[Number(text) - 1] ??
    writable.find((name) => [name, slugify(collections[name].singular)].includes(word));
  return found
    ? { value: found }
    : { problem: `Écrivez un nom ou un numéro de la liste, de 1 à ${writable.length}.` };
}

function candidatesIn({ ids }: Content, relation: readonly CollectionName[]): Candidate[] {
  return relation.flatMap((target) =>
    [...(ids.get(target) ?? [])].map(([id, entry]) => ({
      written: relation.length > 1 ? `${target}/${id}` : id,
      name: nameOf(entry),
      words: wordsOf(entry),
    })),
  );
}

async function askFields(collection: CollectionName, content: Content): Promise<Record<string, unknown>> {
  const context = {
    today: content.today,
    candidates: (relation: readonly CollectionName[]) => candidatesIn(content, relation),
  };
  let data: Record<string, unknown> = {};
  const questions = questionsOf(schemaOf(collection));
  for (const each of questions) {
    const question = asked(each, questions, data);
    if (!question) continue;
    const value = await askUntilRight(promptFor(question), (text) => readAnswer(question, text, context));
    data = withAnswer(data, question.path, value);
  }
  return data;
}

/** The text under the fields, asked for where the page needs one. */
async function askBody(collection: CollectionName): Promise<string> {
  const expected = bodyOf(collection);
  if (!expected?.required) return '';
  const text = `${expected.label} — Vous pourrez continuer dans le fichier.\n> `;
  return askUntilRight({ name: `${expected.label} :`, text }, readBody);
}

const readBody = (text: string): Reading<string> =>
  text.trim() ? { value: text.trim() } : { problem: 'Il faut un texte, même court.' };

/** From the name or title; asked for when that gives none, or when it is taken: the entry may well be there already. */
async function choosePath(collection: CollectionName, data: Record<string, unknown>): Promise<string> {
  const read = (slug: string) => readPath(collection, slug);
  const slug = slugify(String(data.name ?? data.title ?? ''))
    .slice(0, MAX_SLUG)
    .replace(/-$/, '');
  const first = read(slug);
  if ('value' in first) return first.value;
  const reason = isFileName(slug) ? first.problem : 'Ce nom ne donne pas de nom de fichier.';
  const text = `${reason}\nNom du fichier, sans .md — Par exemple ferme-du-lac.\n> `;
  return askUntilRight({ name: 'Nom du fichier :', text }, (answer) => read(answer.trim()));
}

function readPath(collection: CollectionName, slug: string): Reading<string> {
  const { source } = collections[collection];
  const path = `${'folder' in source ? source.folder : ''}/${slug}.md`;
  if (!isFileName(slug)) return { problem: FILE_NAME };
  return existsSync(join(contentDir, path)) ? { problem: `${path} existe déjà.` } : { value: path };
}

const FILE_NAME = `Écrivez des minuscules sans accent et des traits d’union, ${MAX_SLUG} signes au plus, dont une lettre.`;

/** Says why the whole entry is refused, and gives back what was typed. */
function refuse(report: Report & { seconds: number }, path: string, text: string): never {
  console.log(formatReport(report, { root: shownContentDir, hasColour: false, seconds: report.seconds }));
  say('\nPour ne pas perdre vos réponses, voici le texte de la fiche :\n');
  console.log(text);
  throw new Stop(`Rien n’est écrit. Corrigez ce texte, puis enregistrez-le : ${shownContentDir}/${path}`);
}

const HELP = `npm run new : pose des questions en français, et écrit une fiche valable dans ${shownContentDir}/.

Rien n’est écrit avant la dernière réponse ; Ctrl + C arrête sans rien écrire. Une fiche qui existe n’est jamais
remplacée. Les questions facultatives se passent avec Entrée.`;

async function run(): Promise<void> {
  if (process.argv.includes('--help')) return say(HELP);
  const { date: today } = localTime(new Date(), TIME_ZONE);
  const files = await readContentFiles(contentDir);
  const { content } = readContent(files, today);
  const collection = await askCollection();
  const answers = await askFields(collection, content);
  const data = stamped(schemaOf(collection), answers, { today, isNew: true });
  const body = await askBody(collection);
  const path = await choosePath(collection, data);
  const text = entryText(schemaOf(collection), data, body);
  const start = performance.now();
  const report = checkContent([...files, { path, bytes: new TextEncoder().encode(text) }], { today });
  const faults = report.faults.filter((fault) => fault.path === path);
  if (faults.length > 0) {
    const seconds = (performance.now() - start) / 1000;
    refuse({ ...report, faults, warnings: [], seconds }, path, text);
  }
  writeFileSync(join(contentDir, path), text, { flag: 'wx' });
  say(`✔ ${shownContentDir}/${path} est écrit et vérifié. Complétez-le dans un éditeur ou dans /admin/.`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(typeset(`✖ ${error.message}`));
  process.exitCode = 1;
} finally {
  terminal.close();
}
