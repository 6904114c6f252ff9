import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Change } from './content-store.ts';
import { type Git, gitIn } from './git.ts';

/** The Git repository that holds the content folder. */
export interface Repository {
  git: Git;
  /** Absolute path of the working copy. */
  root: string;
  /** The content folder in the repository, as `content/`, `site/content/`, or nothing when it is the repository. */
  prefix: string;
}

const under = (folder: string) => (folder ? [folder] : []);
const toPosix = (path: string) => path.split(sep).join('/');

/** Opens the repository of a folder, or says in French why there is none to use. */
export async function openRepository(contentDir: string): Promise<Repository | string> {
  const folder = await realpath(contentDir);
  const version = await gitIn(folder)
    .text(['--version'])
    .catch(() => undefined);
  if (!version) return 'Git n’est pas installé';
  const top = await gitIn(folder).tryText(['rev-parse', '--show-toplevel']);
  if (!top) return 'ce dossier n’est pas dans un dépôt Git utilisable';
  const root = await realpath(top);
  const git = gitIn(root);
  const prefix = folder === root ? '' : `${toPosix(relative(root, folder))}/`;
  if (!(await git.tryText(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])))
    return 'ce dépôt Git n’a encore aucun commit';
  if (!(await git.text(['ls-tree', 'HEAD', '--', ...under(prefix)])))
    return 'le contenu n’est pas suivi par Git dans ce dépôt';
  return { git, root, prefix };
}

/** Paths, under the content folder, of the files of `commit` in one of its folders. */
export async function listFiles(
  { git, prefix }: Repository,
  commit: string,
  folder: string,
): Promise<string[]> {
  const path = [...under(prefix.slice(0, -1)), ...under(folder)].join('/');
  const tree = await git.text(['ls-tree', '-r', '-z', commit, '--', ...under(path && `${path}/`)]);
  return tree
    .split('\0')
    .filter((entry) => entry.startsWith('100'))
    .map((entry) => entry.slice(entry.indexOf('\t') + 1 + prefix.length));
}

/** Bytes of files of `commit`, in order; one process for all of them. */
export async function readFiles(
  { git, prefix }: Repository,
  commit: string,
  paths: readonly string[],
): Promise<(Buffer | undefined)[]> {
  if (paths.length === 0) return [];
  const input = paths.map((path) => `${commit}:${prefix}${path}\n`).join('');
  return parseBatch(await git.bytes(['cat-file', '--batch'], { input }));
}

/** Bytes of one file in each of the commits, in order. */
export async function readVersions(
  { git, prefix }: Repository,
  commits: readonly string[],
  path: string,
): Promise<(Buffer | undefined)[]> {
  const input = commits.map((commit) => `${commit}:${prefix}${path}\n`).join('');
  return parseBatch(await git.bytes(['cat-file', '--batch'], { input }));
}

/** Format: `<id> blob <size>\n<bytes>\n`, or `<name> missing\n` (git-cat-file, « batch output »). */
function parseBatch(output: Buffer): (Buffer | undefined)[] {
  const files: (Buffer | undefined)[] = [];
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    const [, size] = /^[0-9a-f]+ \w+ (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    const start = end + 1;
    files.push(size === undefined ? undefined : output.subarray(start, start + Number(size)));
    at = size === undefined ? start : start + Number(size) + 1;
  }
  return files;
}

/** Identity for commits when the user has given none to Git. */
async function identity(git: Git): Promise<Record<string, string>> {
  const [name, email] = await Promise.all(
    ['user.name', 'user.email'].map((key) => git.tryText(['config', key])),
  );
  const person = { NAME: name || 'CMS local', EMAIL: email || 'cms@localhost' };
  return Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) =>
      ['AUTHOR', 'COMMITTER'].map((role) => [
        `GIT_${role}_${key}`,
        process.env[`GIT_${role}_${key}`] ?? value,
      ]),
    ),
  );
}

/** Writes a tree: the one of the commit `base`, a whole identifier, with the changes. Its index is a file of its own. */
async function writeTree(
  { git, prefix }: Repository,
  base: string,
  changes: readonly Change[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cms-index-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  const noObject = '0'.repeat(base.length); // 40 or 64 digits, as the repository's identifiers
  try {
    const lines = await Promise.all(
      changes.map(async ({ path, data }) => {
        if (!data) return `0 ${noObject}\t${prefix}${path}\0`;
        const args = ['hash-object', '-w', '--stdin', `--path=${prefix}${path}`];
        return `100644 ${await git.text(args, { input: data })}\t${prefix}${path}\0`;
      }),
    );
    await git.text(['read-tree', base], { env });
    await git.text(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return await git.text(['write-tree'], { env });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Adds a commit with the changes after `parent`, on no branch; → its id, or `parent` when nothing changes. */
export async function commitAfter(
  repository: Repository,
  parent: string,
  { changes, message }: { changes: readonly Change[]; message: string },
): Promise<string> {
  const { git } = repository;
  const tree = await writeTree(repository, parent, changes);
  if (tree === (await git.text(['rev-parse', `${parent}^{tree}`]))) return parent;
  const env = await identity(git);
  return git.text(['commit-tree', tree, '-p', parent, '-F', '-'], { env, input: message });
}
