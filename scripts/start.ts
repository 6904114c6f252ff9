// `npm start`: checks, builds and serves the site, with the CMS beside it, and builds again when the content changes.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentDir } from './content-dir.ts';
import { basePath } from './local/base-path.ts';
import type { ContentStore } from './local/content-store.ts';
import { watchContent } from './local/content-watcher.ts';
import { fileStore } from './local/file-store.ts';
import { openGenerations } from './local/generations.ts';
import { gitStore } from './local/git-store.ts';
import { startLocalServer } from './local/local-server.ts';
import { oneAtATime } from './local/one-at-a-time.ts';
import { readPort } from './local/options.ts';
import { stop } from './local/ports.ts';
import { verifyPublication as verify } from './local/publication-check.ts';
import { programs as openPrograms } from './local/programs.ts';
import { openRepository } from './local/repository.ts';
import { buildSite } from './local/site-builder.ts';
import { terminal as openTerminal } from './local/terminal.ts';

const QUIET_MS = 200;

const terminal = openTerminal((text) => process.stdout.write(text));
const programs = openPrograms(process.cwd());
const { say, print } = terminal;
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function fail(text: string): never {
  say(text);
  process.exit(1);
}

function wantedPort(): number {
  try {
    return readPort(process.argv.slice(2));
  } catch (error) {
    return fail(messageOf(error));
  }
}

/** Git when it can be used, plain files otherwise; says which. */
async function openStore(): Promise<{ store: ContentStore; mode: string }> {
  const repository = await openRepository(contentDir);
  if (typeof repository === 'string') {
    const onPublished = (what: string) => say(`CMS : enregistré ${what}`);
    const store = fileStore(contentDir, { onPublished, verify });
    return { store, mode: `sans Git (${repository}) : chaque enregistrement change aussitôt les fichiers` };
  }
  const onPublished = (what: string, branch: string) =>
    say(`CMS : publié ${what} sur la branche « ${branch} »`);
  const store = gitStore(repository, { onPublished, verify });
  return { store, mode: 'avec Git : des brouillons, puis un commit par publication' };
}

const wanted = wantedPort();
if (!existsSync(contentDir))
  fail(`Le dossier du contenu est introuvable : ${contentDir}. La variable CONTENT_DIR dit où il est.`);
const { store, mode } = await openStore();
const base = basePath(contentDir);
const server = await startLocalServer({ port: wanted, base, cms: { store, log: say } });
const site = createHash('sha256').update(contentDir).digest('hex').slice(0, 8);
const cache = process.env.CACHE_DIR ?? 'node_modules/.cache';
const generations = openGenerations(resolve(cache, 'local-site', site));
let shown: string | undefined;
let stopping = false;

function show(folder: string): void {
  server.show(folder);
  shown = folder;
}

function keepGoing(report: string): void {
  server.explain(report);
  print(report);
  if (!shown && generations.lastGood) show(generations.lastGood);
  say(
    shown
      ? 'Le dernier bon site reste servi.'
      : 'Rien à servir pour l’instant. Corrigez : le site se construira.',
  );
}

async function rebuild(): Promise<void> {
  const { folder, report } = await buildSite({ programs, generations, terminal, contentDir });
  if (stopping) return;
  if (!folder) return keepGoing(report);
  if (report) print(report);
  say(shown ? 'Le site est à jour.' : welcome());
  show(folder);
}

const welcome = () => {
  const address = `http://localhost:${server.port}${base}`;
  return `
  Le site       ${address}
  La rédaction  ${address}admin/  (${mode})
  Pour arrêter  Ctrl + C
`;
};

const queue = oneAtATime(rebuild, QUIET_MS, (error) =>
  say(`Le site n’a pas pu être reconstruit : ${messageOf(error)}`),
);
const watcher = watchContent(contentDir, {
  onReady: queue.request,
  onChange: queue.request,
  onFault: (error) => say(`Une partie du contenu n’est plus surveillée : ${messageOf(error)}`),
});

async function end(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const unwatched = watcher.close();
  for (let writing = server.pending(); writing; writing = server.pending()) {
    say('La rédaction finit d’enregistrer.');
    await writing;
  }
  await Promise.all([unwatched, programs.stop(), queue.stop(), stop(server.servers)]);
  say('À bientôt.');
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());

if (server.port !== wanted) say(`Le port ${wanted} est pris : le site sera sur le ${server.port}.`);
