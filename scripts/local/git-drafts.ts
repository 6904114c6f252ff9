import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import {
  type Change,
  type Draft,
  type DraftKey,
  type DraftSave,
  type Drafts,
  type OpenedFile,
  Outdated,
  Refusal,
  versionOf,
} from './content-store.ts';
import { publishAfterTip } from './publication.ts';
import { type Repository, commitAfter, readFiles, readVersions } from './repository.ts';

// Same names as Decap's own local server, so that either can take over the drafts of the other.
const BRANCHES = 'refs/heads/cms/';
const REMOVED = 'refs/cms-supprimes/';
const STATUS_PREFIX = 'decap-cms/';
// Git's word for « the branch must not exist yet », whatever the length of its identifiers.
const NO_COMMIT = '';

const branchOf = ({ collection, slug }: DraftKey) => `cms/${collection}/${slug}`;
const statusKey = (key: DraftKey) => `branch.${branchOf(key)}.description`;
const isText = (path: string) => ['.md', '.yaml'].includes(extname(path));

const tipOf = ({ git }: Repository, key: DraftKey) =>
  git.tryText(['rev-parse', '--verify', '--quiet', `refs/heads/${branchOf(key)}^{commit}`]);

/** Commit of the published content that the draft starts from. */
async function baseOf({ git }: Repository, tip: string): Promise<string> {
  const base = await git.tryText(['merge-base', 'HEAD', tip]);
  if (!base) throw new Refusal('Ce brouillon n’a aucun lien avec la branche de votre dossier.');
  return base;
}

interface ChangedFile {
  /** Under the content folder; `undefined` outside of it. */
  path: string | undefined;
  /** In the repository. */
  fullPath: string;
  status: string;
}

/** What `tip` changes since `base`. */
async function changedFiles({ git, prefix }: Repository, base: string, tip: string): Promise<ChangedFile[]> {
  const fields = (
    await git.text(['diff-tree', '-r', '-z', '--name-status', '--no-renames', base, tip])
  ).split('\0');
  return fields.flatMap((fullPath, i) => {
    const status = fields[i - 1];
    if (i % 2 === 0 || status === undefined) return [];
    const path = fullPath.startsWith(prefix) ? fullPath.slice(prefix.length) : undefined;
    return [{ path, fullPath, status }];
  });
}

async function findDraft(repository: Repository, key: DraftKey): Promise<Draft | undefined> {
  const { git } = repository;
  const tip = await tipOf(repository, key);
  if (!tip) return undefined;
  const files = await changedFiles(repository, await baseOf(repository, tip), tip);
  const status = (await git.tryText(['config', statusKey(key)])) ?? '';
  return {
    status: status.startsWith(STATUS_PREFIX) ? status.slice(STATUS_PREFIX.length) : 'draft',
    savedAt: new Date(await git.text(['show', '-s', '--format=%cI', tip])).toISOString(),
    files: files.flatMap(({ path, status: change }) =>
      path && change !== 'D' ? [{ path, isNew: change === 'A' }] : [],
    ),
  };
}

/** Moving a branch under a folder where it is checked out would make that folder's files look modified. */
async function refuseIfOpenElsewhere({ git }: Repository, key: DraftKey): Promise<void> {
  const folders = await git.text(['worktree', 'list', '--porcelain']);
  if (folders.split('\n').includes(`branch refs/heads/${branchOf(key)}`))
    throw new Refusal(
      `La branche de ce brouillon, « ${branchOf(key)} », est ouverte dans un dossier de travail. Changez-y de branche (« git switch main »), puis recommencez.`,
    );
}

/** Pictures that earlier saves of the draft brought and that this one no longer has. */
async function droppedPictures(
  repository: Repository,
  tip: string,
  changes: readonly Change[],
): Promise<Change[]> {
  const files = await changedFiles(repository, await baseOf(repository, tip), tip);
  return files.flatMap(({ path, status }) =>
    path && status === 'A' && !isText(path) && !changes.some((change) => change.path === path)
      ? [{ path, data: undefined }]
      : [],
  );
}

const MAX_CHANGES = 200;

/**
 * Commit of the user's branch that a new draft starts from: the last one where the file is as the form showed it, so
 * that what others changed since is merged and not undone.
 */
async function startingCommit(repository: Repository, opened: OpenedFile | undefined): Promise<string> {
  const { git, prefix } = repository;
  const head = await git.text(['rev-parse', 'HEAD']);
  if (!opened) return head;
  const { path, version } = opened;
  const [published] = await readFiles(repository, head, [path]);
  if (versionOf(published) === version) return head;
  if (!published || version === null) throw new Outdated();
  const history = ['rev-list', `--max-count=${MAX_CHANGES}`, head, '--', prefix + path];
  const changes = (await git.text(history)).split('\n').filter(Boolean);
  const commits = changes.flatMap((change) => [`${change}^`, change]);
  const files = await readVersions(repository, commits, path);
  const start = commits[files.findIndex((file) => versionOf(file) === version)];
  if (!start) throw new Outdated();
  return git.text(['rev-parse', '--verify', `${start}^{commit}`]);
}

/** Commit that a save comes after: the draft's last one, unless the form shows something else. */
async function parentOf(
  repository: Repository,
  tip: string | undefined,
  opened: OpenedFile | undefined,
): Promise<string> {
  if (!tip) return startingCommit(repository, opened);
  if (!opened) return tip;
  const [draft] = await readFiles(repository, tip, [opened.path]);
  if (versionOf(draft) === opened.version) return tip;
  // The form shows what is published when the draft changes nothing.
  const changed = await changedFiles(repository, await baseOf(repository, tip), tip);
  if (changed.length > 0) throw new Outdated();
  return startingCommit(repository, opened);
}

const writeStatus = ({ git }: Repository, key: DraftKey, status: string) =>
  git.text(['config', statusKey(key), STATUS_PREFIX + status]);

/** Points a branch at a commit; Git refuses when someone else has moved it from `tip` meanwhile. */
async function moveBranch(
  repository: Repository,
  key: DraftKey,
  [tip, commit]: [string | undefined, string],
) {
  const move = ['update-ref', '-m', 'cms', `refs/heads/${branchOf(key)}`, commit, tip ?? NO_COMMIT];
  await repository.git.text(move).catch(async (error: unknown) => {
    throw (await tipOf(repository, key)) === tip ? error : new Outdated();
  });
}

async function saveDraft(
  repository: Repository,
  key: DraftKey,
  { changes, message, status, opened }: DraftSave,
) {
  await refuseIfOpenElsewhere(repository, key);
  const tip = await tipOf(repository, key);
  const parent = await parentOf(repository, tip, opened);
  const dropped = parent === tip ? await droppedPictures(repository, tip, changes) : [];
  const commit = await commitAfter(repository, parent, { changes: [...changes, ...dropped], message });
  await moveBranch(repository, key, [tip, commit]);
  if (!tip) await writeStatus(repository, key, status);
}

/** Our, common and their version of a text → one, or `undefined` when both sides changed the same lines. */
async function mergeTexts({ git }: Repository, versions: readonly [Buffer, Buffer, Buffer]) {
  const folder = await mkdtemp(join(tmpdir(), 'cms-merge-'));
  const names = ['ours', 'base', 'theirs'].map((name) => join(folder, name)) as [string, string, string];
  try {
    await Promise.all(versions.map((data, i) => writeFile(names[i] as string, data)));
    return await git.bytes(['merge-file', '-p', ...names]).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const same = (a: Buffer | undefined, b: Buffer | undefined) => (a && b ? a.equals(b) : a === b);

interface Versions {
  path: string;
  published: Buffer | undefined;
  base: Buffer | undefined;
  draft: Buffer | undefined;
}

async function mergeFile(
  repository: Repository,
  { path, published, base, draft }: Versions,
): Promise<Change> {
  if (same(published, base) || same(published, draft)) return { path, data: draft };
  const merged =
    published && base && draft && isText(path)
      ? await mergeTexts(repository, [published, base, draft])
      : undefined;
  if (!merged)
    throw new Refusal(
      `« ${path} » a changé sur le site depuis le début de ce brouillon, aux mêmes endroits. Copiez votre texte, supprimez le brouillon, puis reprenez depuis la version publiée.`,
    );
  return { path, data: merged };
}

/** The draft's changes, brought onto `published`. */
async function changesOnto(repository: Repository, published: string, draft: string): Promise<Change[]> {
  const base = await baseOf(repository, draft);
  const files = await changedFiles(repository, base, draft);
  const foreign = files.filter(({ path }) => !path).map(({ fullPath }) => fullPath);
  if (foreign.length > 0)
    throw new Refusal(
      `Ce brouillon contient autre chose que du contenu : ${foreign.join(', ')}. Il vient sans doute d’une autre branche ; publiez-le avec Git.`,
    );
  const paths = files.flatMap(({ path }) => path ?? []);
  const versions = await Promise.all(
    [published, base, draft].map((commit) => readFiles(repository, commit, paths)),
  );
  return Promise.all(
    paths.map((path, i) => {
      const [now, before, after] = versions.map((files) => files[i]);
      return mergeFile(repository, { path, published: now, base: before, draft: after });
    }),
  );
}

async function forget({ git }: Repository, key: DraftKey, tip: string): Promise<void> {
  await git.text(['update-ref', '-d', `refs/heads/${branchOf(key)}`, tip]);
  await git.tryText(['config', '--remove-section', `branch.${branchOf(key)}`]);
}

async function existingTip(repository: Repository, key: DraftKey): Promise<string> {
  const tip = await tipOf(repository, key);
  if (!tip) throw new Refusal('Ce brouillon n’existe plus : il a été publié ou supprimé entre-temps.');
  return tip;
}

/** Last commit of a draft whose branch is going to be removed. */
async function removableTip(repository: Repository, key: DraftKey): Promise<string> {
  await refuseIfOpenElsewhere(repository, key);
  return existingTip(repository, key);
}

interface Publishing {
  /** Makes a commit after `tip`, on no branch. */
  commit: (tip: string, changes: readonly Change[], message: string) => Promise<string>;
  onPublished: (key: DraftKey, branch: string) => void;
}

/** One commit on the user's branch for the whole draft, whatever the number of its saves. */
async function publishDraft(repository: Repository, key: DraftKey, { commit, onPublished }: Publishing) {
  const tip = await removableTip(repository, key);
  const branch = await publishAfterTip(repository, async (published) => {
    const changes = await changesOnto(repository, published, tip);
    const message = await repository.git.text(['log', '--reverse', '--format=%s', `${published}..${tip}`]);
    return commit(published, changes, message.split('\n')[0] ?? branchOf(key));
  });
  await forget(repository, key, tip);
  onPublished(key, branch);
}

/** The removed draft stays in the repository, under `refs/cms-supprimes/`. */
async function removeDraft(repository: Repository, key: DraftKey): Promise<void> {
  const tip = await removableTip(repository, key);
  const kept = `${REMOVED}${key.collection}/${key.slug}/${tip.slice(0, 12)}`;
  await repository.git.text(['update-ref', kept, tip]);
  await forget(repository, key, tip);
}

async function draftKeys({ git }: Repository): Promise<DraftKey[]> {
  const refs = await git.text(['for-each-ref', '--format=%(refname)', BRANCHES]);
  return refs.split('\n').flatMap((ref) => {
    const [collection, slug, ...rest] = ref.slice(BRANCHES.length).split('/');
    return collection && slug && rest.length === 0 ? [{ collection, slug }] : [];
  });
}

/** Drafts are branches `cms/<collection>/<slug>`; they are written without any working copy. */
export const gitDrafts = (repository: Repository, publishing: Publishing): Drafts => ({
  keys: () => draftKeys(repository),
  find: (key) => findDraft(repository, key),
  read: async (key, path) => (await readFiles(repository, `refs/heads/${branchOf(key)}`, [path]))[0],
  save: (key, draft) => saveDraft(repository, key, draft),
  setStatus: async (key, status) => {
    await existingTip(repository, key);
    await writeStatus(repository, key, status);
  },
  publish: (key) => publishDraft(repository, key, publishing),
  remove: (key) => removeDraft(repository, key),
});
