import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { walkFiles } from '../walk-files.ts';
import { type Change, type ContentStore, Refusal } from './content-store.ts';
import type { Verify } from './publication-check.ts';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Nearest ancestor that exists, links followed. */
async function realFolder(path: string): Promise<string> {
  return realpath(path).catch((error: unknown) => {
    if (isMissing(error)) return realFolder(dirname(path));
    throw error;
  });
}

/** Absolute path of a file of the content folder; a link that leads out of it is refused. */
async function inside(root: string, path: string): Promise<string> {
  const absolute = join(root, path);
  const [base, real] = await Promise.all([realpath(root), realFolder(absolute)]);
  const way = relative(base, real);
  if (way === '..' || way.startsWith(`..${sep}`)) throw new Refusal(`« ${path} » mène hors du contenu.`);
  return absolute;
}

/** Replaced at once, so that a build never reads half a file. */
async function write(path: string, data: Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, data);
  await rename(draft, path);
}

const REMOVED = '.cms-supprimes';

/** Without Git nothing else keeps it: what is removed stays beside the content, under the day and its own path. */
async function moveAside(root: string, path: string): Promise<void> {
  const trash = join(dirname(await realpath(root)), REMOVED);
  await mkdir(trash, { recursive: true });
  const folder = await mkdtemp(join(trash, `${new Date().toISOString().slice(0, 10)}-`));
  const kept = join(folder, path);
  await mkdir(dirname(kept), { recursive: true });
  await rename(join(root, path), kept);
}

async function apply(root: string, { path, data }: Change): Promise<void> {
  const absolute = await inside(root, path);
  if (data) await write(absolute, data);
  else if (existsSync(absolute)) await moveAside(root, path);
}

async function list(root: string, folder: string): Promise<string[]> {
  const place = await inside(root, folder);
  return (existsSync(place) ? [...walkFiles(place)] : [])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const read = async (root: string, path: string) =>
  readFile(await inside(root, path)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

interface Options {
  /** Hears what is written. */
  onPublished: (what: string) => void;
  verify: Verify;
}

/** Plain files, without Git: what is saved is on the site. */
export function fileStore(root: string, { onPublished, verify }: Options): ContentStore {
  const published = {
    list: (folder: string) => list(root, folder),
    read: (paths: readonly string[]) => Promise.all(paths.map((path) => read(root, path))),
  };
  return {
    ...published,
    publish: async (changes) => {
      await verify(published, changes);
      for (const change of changes) await apply(root, change);
      onPublished(changes.map(({ path }) => path).join(', '));
    },
  };
}
