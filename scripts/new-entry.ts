// Asks for what an entry must say, in French, and writes it: npm run new
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { slugify } from '../src/domain/slug.ts';
import { typeset } from '../src/domain/typography.ts';
import { checkContent } from '../src/schema/faults.ts';
import { slugPattern } from '../src/schema/fields.ts';
import { type CollectionName, collections } from '../src/schema/index.ts';
import {
  type Candidate,
  type Question,
  entryText,
  hasToday,
  questionsOf,
  readAnswer,
  withAnswer,
} from '../src/schema/questions.ts';
import { bodyOf } from '../src/schema/rules/body.ts';
import { type Content, folders, readContent, schemaOf } from '../src/schema/rules/content.ts';
import { formatReport } from '../src/schema/report.ts';
import { nameOf, wordsOf } from '../src/schema/rules/references.ts';
import { readContentFiles } from './content-files.ts';

const contentDir = resolve(process.env.CONTENT_DIR || 'content');
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

/** Asks until the answer does; with piped answers, one that does not ends the command. */
async function askUntilRight<T>(
  prompt: string,
  read: (text: string) => { value: T } | { problem: string },
): Promise<T> {
  for (;;) {
    const answer = read(await ask(prompt));
    if ('value' in answer) return answer.value;
    if (!isInteractive) throw new Stop(`${prompt.trim()} ${answer.problem}`);
    say(`  ✖ ${answer.problem}`);
  }
}

function promptFor(question: Question): string {
  const choices = Object.entries(question.choices ?? {}).map(([, name], index) => `  ${index + 1}. ${name}`);
  const notes = [
    question.hint,
    question.relation ? 'Écrivez un nom ou un identifiant.' : '',
    question.isList ? 'Plusieurs réponses : séparez-les par des virgules.' : '',
    question.isOptional ? 'Entrée pour passer.' : '',
    hasToday(question) ? 'Entrée pour aujourd’hui.' : '',
  ].filter(Boolean);
  return [`${question.label}${notes.length > 0 ? ` — ${notes.join(' ')}` : ''}`, ...choices, '> '].join('\n');
}

const writable = [...folders.values()];

async function askCollection(): Promise<CollectionName> {
  const list = writable.map((name, index) => `  ${index + 1}. ${collections[name].singular}`);
  return askUntilRight(
    ['Que voulez-vous ajouter ?', ...list, '> '].join('\n'),
    (text): Reading<CollectionName> => {
      const word = slugify(text);
      const found =
        writable[Number(text) - 1] ??
        writable.find((name) => [name, slugify(collections[name].singular)].includes(word));
      return found ? { value: found } : { problem: 'Écrivez un numéro de la liste.' };
    },
  );
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
  for (const question of questionsOf(schemaOf(collection))) {
    const value = await askUntilRight(promptFor(question), (text) => readAnswer(question, text, context));
    data = withAnswer(data, question.path, value);
  }
  return data;
}

/** From the name or title; asked for when it is taken, because the entry may well be there already. */
async function choosePath(collection: CollectionName, data: Record<string, unknown>): Promise<string> {
  const { source } = collections[collection];
  const folder = 'folder' in source ? source.folder : '';
  const read = (slug: string): Reading<string> => {
    const path = `${folder}/${slug}.md`;
    if (!slugPattern.test(slug))
      return { problem: 'Écrivez des minuscules sans accent et des traits d’union.' };
    return existsSync(join(contentDir, path)) ? { problem: `${path} existe déjà.` } : { value: path };
  };
  const first = read(slugify(String(data.name ?? data.title ?? '')).slice(0, 80));
  if ('value' in first) return first.value;
  const prompt = `${first.problem} Nom du fichier, sans .md\n> `;
  return askUntilRight(prompt, (text) => read(text.trim()));
}

async function run(): Promise<void> {
  const start = performance.now();
  const { date: today } = localTime(new Date(), TIME_ZONE);
  const files = await readContentFiles(contentDir);
  const { content } = readContent(files, today);
  const collection = await askCollection();
  const data = await askFields(collection, content);
  const expected = bodyOf(collection);
  const body = expected?.required
    ? await ask(`${expected.label} — Vous pourrez continuer dans le fichier.\n> `)
    : '';
  const path = await choosePath(collection, data);
  const text = entryText(schemaOf(collection), data, body.trim());
  const report = checkContent([...files, { path, bytes: new TextEncoder().encode(text) }], { today });
  const faults = report.faults.filter((fault) => fault.path === path);
  if (faults.length > 0) {
    const seconds = (performance.now() - start) / 1000;
    console.log(
      formatReport({ ...report, faults, warnings: [] }, { root: 'content', hasColour: false, seconds }),
    );
    throw new Stop('Rien n’est écrit.');
  }
  writeFileSync(join(contentDir, path), text, { flag: 'wx' });
  say(`✔ content/${path} est écrit et vérifié. Complétez-le dans un éditeur ou dans /admin/.`);
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
