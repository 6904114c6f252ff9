import { z } from 'zod';
import { collections } from '../../src/schema/index.ts';
import { frenchError } from '../../src/schema/messages.ts';

/** The CMS sees the content folder under this name, wherever it really is. */
export const CONTENT = 'content/';

const SEGMENT = /^(?!\.)[^/\\:*?"<>|\p{Cc}\u2028\u2029]+$/u;
const isContentPath = (path: string) =>
  path.startsWith(CONTENT) && path.split('/').every((segment) => SEGMENT.test(segment));

const outside = { error: 'Ce chemin ne mène pas au contenu du site.' };

/** `content/articles/x.md` → `articles/x.md`; hidden files and ways out of the folder are refused. */
const path = z
  .string()
  .max(250)
  .transform((text) => text.replace(/^\//, ''))
  .refine(isContentPath, outside)
  .transform((text) => text.slice(CONTENT.length));

// A camera writes « .JPG »; folders and entries are in lower case, as in their addresses.
const folders = Object.values(collections).flatMap(({ source }) => ('folder' in source ? source.folder : []));
const PHOTO = new RegExp(`^media/(?:(?:${folders.join('|')})/)?[^/]+$`);
const isPhoto = (text: string) => PHOTO.test(text) && /\.(?:jpe?g|png|webp)$/i.test(text);
const isEntry = (text: string) =>
  Object.values(collections).some(({ source }) =>
    'folder' in source
      ? new RegExp(`^${source.folder}/[a-z0-9][a-z0-9_-]*\\.md$`).test(text)
      : text === source.file,
  );
const unwritable = {
  error: 'Seules les fiches et les photos JPEG, PNG ou WebP du contenu peuvent être écrites.',
};
const writablePath = path.refine((text) => isPhoto(text) || isEntry(text), unwritable);

const sources = new Map(Object.entries(collections).map(([name, { source }]) => [name, source]));

/** Path of an entry; the settings are one collection of the CMS, where the slug is the name of ours. */
function entryPath(collection: string, slug: string): string | undefined {
  const folder = sources.get(collection);
  if (folder && 'folder' in folder) return `${folder.folder}/${slug}.md`;
  const settings = sources.get(slug);
  return settings && 'file' in settings ? settings.file : undefined;
}

const key = {
  collection: z.string().regex(/^[a-z]{1,40}$/),
  slug: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,150}$/i, 'Ce nom de fiche n’est pas une adresse possible.'),
};

const asset = z.object({
  path: path.refine(isPhoto, unwritable),
  content: z.string(),
  encoding: z.literal('base64'),
});
const dataFile = z.object({ slug: key.slug, path: writablePath, raw: z.string().max(1_000_000) });
const commit = z.object({ commitMessage: z.string().max(500) });
const STATUSES = ['draft', 'pending_review', 'pending_publish'] as const;

const persistOptions = commit.extend({
  collectionName: key.collection,
  useWorkflow: z.boolean(),
  status: z.enum(STATUSES).default('draft'),
});

const persist = z
  .object({
    dataFiles: z.tuple([dataFile]),
    assets: z.array(asset).max(30),
    // `file.id` of what the form was filled from; `null` when there was no file.
    base: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .optional(),
    options: persistOptions,
  })
  .refine(
    ({ dataFiles: [{ path, slug }], options }) => path === entryPath(options.collectionName, slug),
    'Ce chemin n’est pas celui de cette fiche.',
  );

/** `id` is `collection/slug`. */
const entryKey = z.preprocess((value) => {
  const { id, ...rest } = z.looseObject({ id: z.unknown().optional() }).parse(value, { error: frenchError });
  const [collection, slug] = typeof id === 'string' ? id.split('/') : [];
  return { ...(collection && { collection, slug }), ...rest };
}, z.object(key));

const request = <A extends string, P extends z.ZodType>(action: A, params: P) =>
  z.object({ action: z.literal(action), params });

/** What Decap's « proxy » backend asks; see `implementation.ts` of decap-cms-backend-proxy. */
export const cmsRequestSchema = z.discriminatedUnion(
  'action',
  [
    request('info', z.unknown()),
    request(
      'entriesByFolder',
      z.object({ folder: path, extension: z.string().max(10), depth: z.int().min(1).max(9) }),
    ),
    request(
      'entriesByFiles',
      z.object({ files: z.array(z.object({ path, label: z.string().optional() })).max(100) }),
    ),
    request('getEntry', z.object({ path })),
    request('unpublishedEntries', z.unknown()),
    request('unpublishedEntry', entryKey),
    request('unpublishedEntryDataFile', z.object({ ...key, path })),
    request('unpublishedEntryMediaFile', z.object({ ...key, path })),
    request('deleteUnpublishedEntry', z.object(key)),
    request('persistEntry', persist),
    request('updateUnpublishedEntryStatus', z.object({ ...key, newStatus: z.enum(STATUSES) })),
    request('publishUnpublishedEntry', z.object(key)),
    request('getMedia', z.object({ mediaFolder: path })),
    request('getMediaFile', z.object({ path })),
    request('persistMedia', z.object({ asset, options: commit })),
    request('deleteFiles', z.object({ paths: z.array(writablePath).min(1).max(100), options: commit })),
    request('getDeployPreview', z.unknown()),
  ],
  'Cette demande n’est pas comprise.',
);

export type CmsRequest = z.output<typeof cmsRequestSchema>;
