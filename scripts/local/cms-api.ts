import { basename } from 'node:path';
import { CONTENT, type CmsRequest } from './cms-request.ts';
import {
  type Change,
  type ContentStore,
  type DraftKey,
  type DraftSave,
  type Drafts,
  Missing,
  type OpenedFile,
  Outdated,
  Refusal,
  versionOf,
} from './content-store.ts';

type Params<A extends CmsRequest['action']> = Extract<CmsRequest, { action: A }>['params'];
type Handlers = {
  [A in CmsRequest['action']]: (store: ContentStore, params: Params<A>) => unknown;
};

const entryFrom = (path: string, data: Buffer | undefined, label?: string) => ({
  data: data?.toString('utf8') ?? null,
  file: { path: CONTENT + path, label, id: versionOf(data) },
});

const mediaFrom = (path: string, data: Buffer) => ({
  id: versionOf(data),
  content: data.toString('base64'),
  encoding: 'base64',
  path: CONTENT + path,
  name: basename(path),
});

async function readEntries(store: ContentStore, paths: readonly string[]) {
  const files = await store.read(paths);
  return paths.map((path, i) => entryFrom(path, files[i]));
}

async function readMedia(store: ContentStore, paths: readonly string[]) {
  const files = await store.read(paths);
  return paths.flatMap((path, i) => {
    const data = files[i];
    return data ? [mediaFrom(path, data)] : [];
  });
}

const missing = () => new Missing('Ce fichier n’existe pas, ou plus.');

const draftsOf = ({ drafts }: ContentStore): Drafts => {
  if (!drafts) throw new Refusal('Il n’y a pas de brouillons sans Git.');
  return drafts;
};

/** What Decap expects of a draft. */
async function describeDraft(store: ContentStore, { collection, slug }: DraftKey) {
  const draft = await store.drafts?.find({ collection, slug });
  if (!draft) throw new Missing('Cette fiche n’a pas de brouillon.');
  const diffs = draft.files.map(({ path, isNew }) => ({
    ...{
      id: CONTENT + path,
      path: CONTENT + path,
      newPath: CONTENT + path,
      oldPath: isNew ? '' : CONTENT + path,
    },
    ...{ status: isNew ? 'added' : 'modified', newFile: isNew, binary: path.startsWith('media/') },
  }));
  return { collection, slug, status: draft.status, diffs, updatedAt: draft.savedAt };
}

const pictures = (assets: Params<'persistEntry'>['assets']): Change[] =>
  assets.map(({ path, content }) => ({ path, data: Buffer.from(content, 'base64') }));

/** Puts an entry on the site, unless it is no longer what the form was filled from. */
async function publishEntry(
  store: ContentStore,
  { changes, message, opened }: Pick<DraftSave, 'changes' | 'message' | 'opened'>,
): Promise<void> {
  const [published] = opened ? await store.read([opened.path]) : [];
  if (opened && versionOf(published) !== opened.version) throw new Outdated();
  await store.publish(changes, message);
}

async function persistEntry(store: ContentStore, params: Params<'persistEntry'>) {
  const { dataFiles, assets, base, options } = params;
  const [{ path, slug }] = dataFiles;
  const texts = dataFiles.map(({ path, raw }) => ({ path, data: Buffer.from(raw) }));
  const changes = [...texts, ...pictures(assets)];
  const { collectionName: collection, commitMessage: message, status, useWorkflow } = options;
  const opened: OpenedFile | undefined = base === undefined ? undefined : { path, version: base };
  const key = { collection, slug };
  if (useWorkflow) await draftsOf(store).save(key, { changes, message, status, opened });
  else await publishEntry(store, { changes, message, opened });
  const [saved] = useWorkflow ? [await draftsOf(store).read(key, path)] : await store.read([path]);
  return { message: 'entry persisted', file: entryFrom(path, saved).file };
}

async function readDraftFile(
  store: ContentStore,
  { path, ...key }: DraftKey & { path: string },
): Promise<Buffer> {
  const data = await draftsOf(store).read(key, path);
  if (!data) throw missing();
  return data;
}

const depthOf = (path: string) => path.split('/').length;

const handlers: Handlers = {
  info: ({ drafts }) => ({
    repo: 'local',
    publish_modes: drafts ? ['editorial_workflow', 'simple'] : ['simple'],
    type: drafts ? 'local_git' : 'local_fs',
  }),
  entriesByFolder: async (store, { folder, extension, depth }) => {
    const paths = await store.list(folder);
    const within = (path: string) => depthOf(path) - depthOf(folder) <= depth;
    return readEntries(
      store,
      paths.filter((path) => path.endsWith(`.${extension.replace(/^\./, '')}`) && within(path)),
    );
  },
  entriesByFiles: async (store, { files }) => {
    const entries = await readEntries(
      store,
      files.map(({ path }) => path),
    );
    return entries.map(({ data, file }, i) => ({ data, file: { ...file, label: files[i]?.label } }));
  },
  getEntry: async (store, { path }) => (await readEntries(store, [path]))[0],
  unpublishedEntries: async ({ drafts }) =>
    ((await drafts?.keys()) ?? []).map(({ collection, slug }) => `${collection}/${slug}`),
  unpublishedEntry: describeDraft,
  unpublishedEntryDataFile: async (store, params) =>
    entryFrom(params.path, await readDraftFile(store, params)),
  unpublishedEntryMediaFile: async (store, params) =>
    mediaFrom(params.path, await readDraftFile(store, params)),
  deleteUnpublishedEntry: async (store, key) => {
    await draftsOf(store).remove(key);
    return { message: 'draft removed' };
  },
  persistEntry,
  updateUnpublishedEntryStatus: async (store, { newStatus, ...key }) => {
    await draftsOf(store).setStatus(key, newStatus);
    return { message: 'status updated' };
  },
  publishUnpublishedEntry: async (store, key) => {
    await draftsOf(store).publish(key);
    return { message: 'draft published' };
  },
  getMedia: async (store, { mediaFolder }) => readMedia(store, await store.list(mediaFolder)),
  getMediaFile: async (store, { path }) => {
    const [file] = await readMedia(store, [path]);
    if (!file) throw missing();
    return file;
  },
  persistMedia: async (store, { asset, options }) => {
    const [picture] = pictures([asset]);
    if (picture) await store.publish([picture], options.commitMessage);
    return mediaFrom(asset.path, Buffer.from(asset.content, 'base64'));
  },
  deleteFiles: async (store, { paths, options }) => {
    await store.publish(
      paths.map((path) => ({ path, data: undefined })),
      options.commitMessage,
    );
    return { message: 'files deleted' };
  },
  getDeployPreview: () => null,
};

/** Answers one request of the CMS; throws a `Refusal` to be shown to the contributor. */
export async function answer(store: ContentStore, { action, params }: CmsRequest): Promise<unknown> {
  const handler = handlers[action] as (store: ContentStore, params: unknown) => unknown;
  return handler(store, params);
}
