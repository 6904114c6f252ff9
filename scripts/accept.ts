// Turns a proposal received by mail into an entry to read again: npm run accept
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { typeset } from '../src/domain/typography.ts';
import { NotAcceptable } from '../src/schema/accepted-entry.ts';
import { formatReport, printable } from '../src/schema/report.ts';
import { type Prepared, describePrepared, prepare } from './accept/accept.ts';
import { Unreadable, readParcel } from './accept/read-parcel.ts';
import { contentDir, shownContentDir } from './content-dir.ts';
import { readContentFiles } from './content-files.ts';
import { type Change, Refusal, versionOf } from './local/content-store.ts';
import { gitStore } from './local/git-store.ts';
import { openRepository } from './local/repository.ts';
import { verifyPublication as verify } from './local/publication-check.ts';

const HELP = `npm run accept : prépare la fiche d’une proposition reçue, en brouillon à relire.

  npm run accept                              lit le message que vous collez, jusqu’à Ctrl + D
  npm run accept -- message.txt photo.jpg     lit des fichiers reçus (aussi .eml et .zip)
  --by comite-de-lecture                      note qui l’a vérifiée, aujourd’hui
  --into dossier                              écrit la fiche dans un dossier, sans brouillon
  --dry-run                                   dit ce qui serait fait, n’écrit rien`;

const say = (text: string) => console.log(typeset(text));

/** A line that holds the words of a stranger. */
const quote = (text: string) => console.log(printable(typeset(text)));

const OPTIONS = {
  by: { type: 'string' },
  into: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch {
    throw new Unreadable('Ces options ne sont pas comprises. « npm run accept -- --help » les explique.');
  }
}

function received(names: readonly string[]) {
  if (names.length === 0) {
    if (process.stdin.isTTY) say('Collez le message reçu, puis tapez Ctrl + D :');
    return [{ name: 'message.txt', bytes: readFileSync(0) }];
  }
  const missing = names.find((name) => !existsSync(name));
  if (missing) throw new Unreadable(`Le fichier « ${missing} » n’existe pas.`);
  return names.map((name) => ({ name, bytes: readFileSync(name) }));
}

const changesOf = ({ entry, photos }: Prepared): Change[] => [
  { path: entry.path, data: Buffer.from(entry.text) },
  ...photos.map(({ path, bytes }) => ({ path, data: bytes })),
];

function writeInto(folder: string, changes: readonly Change[]): void {
  for (const { path, data } of changes) {
    const file = join(resolve(folder), path);
    mkdirSync(dirname(file), { recursive: true });
    if (data) writeFileSync(file, data);
  }
  say(`✔ Écrit dans ${folder} : ${changes.map(({ path }) => path).join(', ')}`);
}

const alreadyThere = (branch: string) =>
  `Un brouillon « ${branch} » existe déjà : cette proposition a sans doute été acceptée. Relisez-le dans /admin/, ou supprimez-le d’abord.`;

/** A draft of the CMS: a branch that nobody has to check out. */
async function saveDraft(prepared: Prepared): Promise<void> {
  const repository = await openRepository(contentDir);
  if (typeof repository === 'string') return writeInto(contentDir, changesOf(prepared));
  const { drafts } = gitStore(repository, { onPublished: () => undefined, verify });
  const { proposal, entry } = prepared;
  const key = { collection: proposal.collection, slug: entry.slug };
  if (await drafts?.find(key)) throw new Refusal(alreadyThere(`cms/${key.collection}/${key.slug}`));
  const opened = {
    path: entry.path,
    version: versionOf(entry.before === undefined ? undefined : Buffer.from(entry.before)),
  };
  const message = `Proposition : ${entry.path}`;
  await drafts?.save(key, { changes: changesOf(prepared), message, status: 'pending_review', opened });
  say(`✔ Brouillon prêt, sur la branche cms/${key.collection}/${key.slug}.
  Relisez-le et publiez-le : « npm start », puis /admin/, « Brouillons ».`);
}

function tell(prepared: Prepared, seconds: number): void {
  for (const line of describePrepared(prepared)) quote(line);
  say('');
  if (prepared.report.faults.length + prepared.report.warnings.length === 0) return;
  console.log(formatReport(prepared.report, { root: shownContentDir, hasColour: false, seconds }));
  say('');
}

async function run(): Promise<void> {
  const { values, positionals } = readOptions();
  if (values.help) return say(HELP);
  const start = performance.now();
  const { date: today } = localTime(new Date(), TIME_ZONE);
  const files = await readContentFiles(contentDir);
  const prepared = await prepare(readParcel(received(positionals)), { files, today, by: values.by });
  tell(prepared, (performance.now() - start) / 1000);
  if (values['dry-run']) return say('Rien n’est écrit (--dry-run).');
  if (values.into) return writeInto(values.into, changesOf(prepared));
  await saveDraft(prepared);
}

try {
  await run();
} catch (error) {
  const isKnown = error instanceof Unreadable || error instanceof NotAcceptable || error instanceof Refusal;
  if (!isKnown) throw error;
  console.error(printable(typeset(`✖ ${error.message}`)));
  process.exitCode = 1;
}
