import type { Change, ContentStore } from './content-store.ts';
import { gitDrafts } from './git-drafts.ts';
import type { Verify } from './publication-check.ts';
import { publishAfterTip } from './publication.ts';
import { type Repository, commitAfter, listFiles, readFiles } from './repository.ts';

interface Options {
  /** Hears what reaches the user's branch. */
  onPublished: (what: string, branch: string) => void;
  verify: Verify;
}

/** The content as last committed on the user's branch. */
export function gitStore(repository: Repository, { onPublished, verify }: Options): ContentStore {
  const published = {
    list: (folder: string) => listFiles(repository, 'HEAD', folder),
    read: (paths: readonly string[]) => readFiles(repository, 'HEAD', paths),
  };
  const commit = async (tip: string, changes: readonly Change[], message: string) => {
    await verify(published, changes);
    return commitAfter(repository, tip, { changes, message });
  };
  return {
    ...published,
    publish: async (changes, message) => {
      const branch = await publishAfterTip(repository, (tip) => commit(tip, changes, message));
      onPublished(changes.map(({ path }) => path).join(', '), branch);
    },
    drafts: gitDrafts(repository, {
      commit,
      onPublished: ({ collection, slug }, branch) => onPublished(`${collection}/${slug}`, branch),
    }),
  };
}
