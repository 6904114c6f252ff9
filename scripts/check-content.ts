// Says every fault of content/ in French: npm run check:content
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { typeset } from '../src/domain/typography.ts';
import { codeQuality, workflowCommands } from '../src/schema/annotations.ts';
import { type ContentFile, type Report, checkContent } from '../src/schema/faults.ts';
import { formatReport } from '../src/schema/report.ts';
import { type SetAside, blockingFaults, setAside } from '../src/schema/set-aside.ts';
import { contentDir, shownContentDir } from './content-dir.ts';
import { readContentFiles } from './content-files.ts';
import { onceLabelled } from './content-history.ts';
import { openSpeller } from './speller.ts';
import { listFiles, openRepository, readFiles } from './local/repository.ts';

/** What a build that runs this command beside itself learns from it. */
export interface Verdict {
  /** Files to leave out. */
  setAside: SetAside[];
  isBlocked: boolean;
}

/** A revision to compare with, and where annotations go. */
const OPTIONS = {
  since: { type: 'string' },
  annotations: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const HELP = `npm run check:content : tout ce qui ne va pas dans le contenu, en une fois.

  npm run check:content -- --since origin/main          dit d’abord ce que l’on y change, et ce qui demande un second lecteur
  npm run check:content -- --annotations github         l’écrit aussi pour les pages de GitHub et de Forgejo
  npm run check:content -- --annotations gitlab.json    ou dans un fichier, pour celles de GitLab`;

class WrongOption extends Error {}

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch {
    throw new WrongOption(
      'Ces options ne sont pas comprises. « npm run check:content -- --help » les explique.',
    );
  }
}

/** The content of a revision; its photos by name only. */
async function contentAt(revision: string): Promise<ContentFile[]> {
  const repository = await openRepository(contentDir);
  if (typeof repository === 'string') throw new WrongOption(`--since demande Git : ${repository}.`);
  const commit = await repository.git.tryText(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (!commit) throw new WrongOption(`Git ne connaît pas « ${revision} ».`);
  const paths = (await listFiles(repository, commit, '')).filter((path) => /\.(?:md|yaml)$/.test(path));
  const files = await readFiles(repository, commit, paths);
  return paths.flatMap((path, index) => (files[index] ? [{ path, bytes: files[index] }] : []));
}

function annotate(report: Report, target: string, files: readonly ContentFile[]): void {
  const texts = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const textOf = (path: string) => {
    const bytes = texts.get(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const place = { root: shownContentDir, textOf };
  if (target === 'github') console.log(workflowCommands(report, place).join('\n'));
  else writeFileSync(target, JSON.stringify(codeQuality(report, place)));
}

async function check(): Promise<number> {
  const start = performance.now();
  const { since, annotations, help } = readOptions();
  if (help) {
    console.log(typeset(HELP));
    return 0;
  }
  // The real clock, not SOURCE_DATE_EPOCH: « not yet come » is about the day on which someone checks.
  const { date: today } = localTime(new Date(), TIME_ZONE);
  const files = await readContentFiles(contentDir);
  const before = since === undefined ? undefined : await contentAt(since);
  // A build waits for nothing that cannot stop it.
  const speller = process.send ? undefined : openSpeller();
  const report = checkContent(files, { today, onceLabelled: onceLabelled(contentDir), before, speller });
  const style = {
    root: shownContentDir,
    hasColour: process.stdout.isTTY && !process.env.NO_COLOR,
    seconds: (performance.now() - start) / 1000,
  };
  console.log(formatReport(report, style));
  if (annotations !== undefined) annotate(report, annotations, files);
  process.send?.({
    setAside: setAside(report.faults, files),
    isBlocked: blockingFaults(report.faults).length > 0,
  } satisfies Verdict);
  return report.faults.length > 0 ? 1 : 0;
}

if (existsSync(contentDir))
  process.exitCode = await check().catch((error: unknown) => {
    if (!(error instanceof WrongOption)) throw error;
    console.error(typeset(`✖ ${error.message}`));
    return 1;
  });
else {
  console.error(`✖ Le dossier ${contentDir} n’existe pas.\n  → Lancez la commande à la racine du projet.`);
  process.exitCode = 1;
}
