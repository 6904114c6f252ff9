import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from './content-store.ts';
import { GitError } from './git.ts';
import type { Repository } from './repository.ts';

const OPERATIONS = [
  ['rebase-merge', 'un « git rebase »'],
  ['rebase-apply', 'un « git rebase » ou « git am »'],
  ['MERGE_HEAD', 'une fusion (« git merge »)'],
  ['CHERRY_PICK_HEAD', 'un « git cherry-pick »'],
  ['REVERT_HEAD', 'un « git revert »'],
] as const;

async function operationUnderWay({ git, root }: Repository): Promise<string | undefined> {
  for (const [file, name] of OPERATIONS) {
    const path = await git.text(['rev-parse', '--git-path', file]);
    if (existsSync(resolve(root, path))) return name;
  }
  return undefined;
}

/** Name of the branch that publications go to: the one the user works on. */
async function checkedOutBranch(repository: Repository): Promise<string> {
  const operation = await operationUnderWay(repository);
  if (operation)
    throw new Refusal(
      `La publication attend : ${operation} est en cours dans votre dossier. Terminez ou annulez cette opération, puis publiez à nouveau. Le brouillon est gardé.`,
    );
  const branch = await repository.git.tryText(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (!branch)
    throw new Refusal(
      'La publication attend : votre dossier n’est sur aucune branche (« HEAD détachée »). Revenez sur une branche, par exemple « git switch main », puis publiez à nouveau. Le brouillon est gardé.',
    );
  if (branch.startsWith('cms/'))
    throw new Refusal(
      `La publication attend : votre dossier est sur le brouillon « ${branch} ». Revenez sur votre branche, par exemple « git switch main », puis publiez à nouveau.`,
    );
  return branch;
}

/** Files of the working copy that a publication would overwrite, with what is special about them. */
async function obstacles({ git }: Repository, commit: string): Promise<string[]> {
  const paths = (await git.text(['diff-tree', '-r', '-z', '--name-only', '--no-renames', 'HEAD', commit]))
    .split('\0')
    .filter(Boolean);
  const status = [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignored=matching',
    '--',
  ];
  const lines = (await git.text([...status, ...paths])).split('\0').filter(Boolean);
  return lines.map((line) =>
    /^(\?\?|!!)/.test(line)
      ? `${line.slice(3)} (présent dans votre dossier, inconnu de Git)`
      : `${line.slice(3)} (modifié dans votre dossier, pas enregistré dans Git)`,
  );
}

async function refusalFor(repository: Repository, commit: string, error: GitError): Promise<Refusal> {
  const files = await obstacles(repository, commit);
  if (files.length === 0)
    return new Refusal(
      `La publication attend : Git n’a pas pu mettre votre dossier à jour (${error.stderr.split('\n')[0]}). Le brouillon est gardé.`,
    );
  return new Refusal(
    `La publication attend, pour ne pas écraser votre travail : ${files.join(', ')}. Enregistrez ces fichiers (git commit) ou déplacez-les, puis publiez à nouveau. Le brouillon est gardé.`,
  );
}

// Fast-forward only: Git refuses by itself to overwrite a file that is modified, staged, untracked or ignored.
const FAST_FORWARD = [
  'merge',
  '--ff-only',
  '--no-autostash',
  '--no-overwrite-ignore',
  '--no-stat',
  '--quiet',
];

/**
 * Moves the user's branch and working copy to the commit that `prepare` makes after its tip; → the branch.
 * Nothing uncommitted is touched: when a file stands in the way nothing moves, and a `Refusal` names it.
 */
export async function publishAfterTip(
  repository: Repository,
  prepare: (tip: string) => Promise<string>,
): Promise<string> {
  const branch = await checkedOutBranch(repository);
  const tip = await repository.git.text(['rev-parse', 'HEAD']);
  const commit = await prepare(tip);
  if (commit === tip) return branch;
  try {
    await repository.git.text([...FAST_FORWARD, commit]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw await refusalFor(repository, commit, error);
  }
  return branch;
}
