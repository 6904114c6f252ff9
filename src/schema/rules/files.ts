import { closestWords } from '../../domain/closest.ts';
import { slugify } from '../../domain/slug.ts';
import { dataFiles } from '../data-files.ts';
import { slugPattern } from '../fields.ts';
import type { CollectionName } from '../index.ts';
import { OUTLINES_FILE } from '../outlines.ts';
import { ownValue } from '../walk.ts';
import { type Content, type ContentFile, type Fault, MEDIA_FOLDER, entryPath, folders } from './content.ts';

/** Left by Git and by file managers; the site never reads them. */
const IGNORED = new Set(['.gitkeep', '.DS_Store']);

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const extensionOf = (path: string) => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

export const isIgnored = (path: string): boolean => IGNORED.has(baseName(path));

/** A file that is neither an entry, a data file nor a photo: the site would not show it, or it could do harm. */
export const unexpectedFiles = ({ files }: Content): Fault[] =>
  files.filter(({ path }) => !isIgnored(path)).flatMap((file) => unexpected(file) ?? []);

function unexpected({ path, isLink }: ContentFile): Fault | undefined {
  if (isLink)
    return {
      path,
      what: 'c’est un lien vers un autre fichier.',
      repair: 'Copiez le fichier lui-même à cette place.',
    };
  if (path.startsWith(MEDIA_FOLDER) || dataFiles.has(path) || entryPath(path)) return undefined;
  if (path === OUTLINES_FILE) return undefined;
  return { path, ...misplaced(path) };
}

const IN_MARKDOWN = 'Écrivez le texte en Markdown, dans un fichier .md.';

const HARMFUL: Readonly<Record<string, { what: string; repair: string }>> = {
  mdx: { what: 'les fichiers .mdx exécutent du code\u00a0: ils sont refusés.', repair: IN_MARKDOWN },
  html: { what: 'les pages HTML peuvent contenir du code\u00a0: elles sont refusées.', repair: IN_MARKDOWN },
  htm: { what: 'les pages HTML peuvent contenir du code\u00a0: elles sont refusées.', repair: IN_MARKDOWN },
  svg: {
    what: 'les images .svg peuvent contenir du code\u00a0: elles sont refusées.',
    repair: 'Enregistrez l’image en PNG, JPEG ou WebP dans content/media/.',
  },
};

function misplaced(path: string): Omit<Fault, 'path'> {
  const harmful = HARMFUL[extensionOf(path)];
  if (harmful) return harmful;
  const [folder = '', ...rest] = path.split('/');
  if (rest.length === 0 || folder === 'taxonomy') return unknownDataFile(path);
  if (!folders.has(folder)) return unknownFolder(folder);
  if (rest.length > 1)
    return {
      what: 'les sous-dossiers ne sont pas lus.',
      repair: `Déplacez le fichier directement dans content/${folder}/.`,
    };
  return {
    what: 'ce n’est pas une fiche.',
    repair: 'Une fiche est un fichier .md ; les photos vont dans content/media/.',
  };
}

function unknownDataFile(path: string): Omit<Fault, 'path'> {
  const [closest] = closestWords(path, dataFiles.keys(), 1);
  return {
    what: 'ce fichier n’est pas attendu ici.',
    repair: closest
      ? `Voulez-vous dire content/${closest} ? Sinon, supprimez-le.`
      : 'Supprimez-le ou déplacez-le.',
  };
}

function unknownFolder(folder: string): Omit<Fault, 'path'> {
  const known = [...folders.keys(), 'media', 'taxonomy'];
  const [closest] = closestWords(folder, known, 1);
  return {
    what: `le dossier « ${folder} » n’existe pas.`,
    repair: closest ? `Voulez-vous dire content/${closest}/ ?` : `Dossiers possibles : ${known.join(', ')}.`,
  };
}

/** Addresses that the site itself has beside those of entries. */
const RESERVED: Partial<Record<CollectionName, Readonly<Record<string, string>>>> = {
  events: { archives: 'des archives de l’agenda', rss: 'du flux de l’agenda' },
};

/** Windows opens a device under these names, whatever their extension: the content could not be copied there. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Names become addresses: lower-case ASCII and hyphens, with a letter (numbers are pages and months of the agenda). */
export const badFileNames = ({ files, ids }: Content): Fault[] =>
  files.flatMap(({ path }) => {
    const place = entryPath(path);
    if (!place) return [];
    const { collection, id } = place;
    if (!isFileName(id)) return [{ path, ...badName(id, ids.get(collection)) }];
    if (DEVICES.test(id)) return [{ path, ...deviceName(id) }];
    const owner = ownValue(RESERVED[collection], id);
    return typeof owner === 'string' ? [{ path, ...reservedName(id, owner) }] : [];
  });

const deviceName = (id: string): Omit<Fault, 'path'> => ({
  what: `Windows ne sait pas garder un fichier nommé « ${id} ».`,
  repair: `Renommez-le, par exemple ${id}-de-la-ferme.md`,
});

const reservedName = (id: string, owner: string): Omit<Fault, 'path'> => ({
  what: `le nom « ${id} » est l’adresse ${owner}.`,
  repair: `Renommez le fichier, par exemple ${id}-de-la-fete.md`,
});

export const MAX_SLUG = 80;

/** True for the name of an entry, without `.md`, that may become an address. */
export const isFileName = (id: string): boolean =>
  slugPattern.test(id) && /[a-z]/.test(id) && id.length <= MAX_SLUG;

function badName(id: string, taken: ReadonlyMap<string, unknown> = new Map()): Omit<Fault, 'path'> {
  if (id.length > MAX_SLUG)
    return { what: `ce nom de fichier dépasse ${MAX_SLUG} lettres.`, repair: 'Renommez-le plus court.' };
  const what = 'ce nom de fichier ne peut pas devenir une adresse.';
  const slug = slugify(id);
  if (!/[a-z]/.test(slug)) return { what, repair: 'Renommez-le avec au moins une lettre : ma-fiche.md' };
  const repair = taken.has(slug) ? `Gardez-en un seul : ${slug}.md existe déjà.` : `Renommez-le ${slug}.md`;
  return { what, repair };
}
