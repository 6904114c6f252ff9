import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { type Zippable, unzipSync, zipSync } from 'fflate';
import { walkFiles } from '../walk-files.ts';

/** Files by path from the root of the archive, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The archive cannot be restored, in French; nothing has been written. */
export class BadArchive extends Error {}

/** As `sha256sum` writes them: anyone may verify the archive without this program. */
export const MANIFEST = 'empreintes.sha256';

const MAX_RESTORED_BYTES = 2 * 1024 ** 3;

/** A zip knows no day before (APPNOTE.TXT, § 4.4.6). */
const FIRST_DAY = '1980-01-01';

/** Already compressed. */
const PACKED = new Set(['.jpg', '.jpeg', '.png', '.webp', '.gz']);

/** Such a name would be written elsewhere than in the folder, on one system or another. */
const isStray = (path: string) =>
  path.startsWith('/') ||
  /[\\:\p{Cc}]/u.test(path) ||
  path.split('/').some((part) => ['', '.', '..'].includes(part));

interface Folder {
  files: Files;
  /** Links, devices and the like, never followed, and names that not every system could write again. */
  strangers: string[];
}

/** Every file under a folder, byte for byte, in the order of their names. */
export function readFolder(folder: string, prefix = ''): Folder {
  const placed = [...walkFiles(folder)]
    .map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }))
    .map(({ entry, file }) => ({ entry, file, name: prefix + relative(folder, file).split(sep).join('/') }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const isOwn = ({ entry, name }: (typeof placed)[number]) => entry.isFile() && !isStray(name);
  const own = placed.filter(isOwn);
  return {
    files: new Map(own.map(({ name, file }) => [name, readFileSync(file)])),
    strangers: placed.filter((one) => !isOwn(one)).map(({ name }) => name),
  };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const manifestOf = (files: Files): string =>
  [...files].map(([path, bytes]) => `${digest(bytes)}  ${path}\n`).join('');

/** One zip of files and of their digests; the same files on the same day make the same bytes. */
export function pack(files: Files, date: string): Uint8Array {
  const whole = new Map([...files, [MANIFEST, new TextEncoder().encode(manifestOf(files))]]);
  const mtime = new Date(`${date > FIRST_DAY ? date : FIRST_DAY}T12:00:00`);
  const zippable: Zippable = {};
  for (const [path, bytes] of whole)
    zippable[path] = [bytes, { mtime, level: PACKED.has(extname(path)) ? 0 : 6 }];
  return zipSync(zippable);
}

function openZip(zip: Uint8Array): Record<string, Uint8Array> {
  let bytes = 0;
  try {
    return unzipSync(zip, {
      filter: ({ originalSize }) => {
        if ((bytes += originalSize) > MAX_RESTORED_BYTES)
          throw new BadArchive('L’archive déborde : plus de 2 Go.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive('Ce fichier n’est pas une archive entière : reprenez-en une copie.');
  }
}

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** Reads an archive and compares each file with its digest; throws `BadArchive` with every difference. */
export function unpack(zip: Uint8Array): Files {
  const { [MANIFEST]: manifest, ...rest } = openZip(zip);
  if (!manifest)
    throw new BadArchive(
      `Il manque la liste des empreintes (${MANIFEST}) : ce n’est pas une de nos archives.`,
    );
  const found = new Map(Object.entries(rest).filter(([path]) => !path.endsWith('/')));
  const lines = new TextDecoder().decode(manifest).split('\n').filter(Boolean);
  const wanted = new Map(
    lines.map((line) => {
      const [, sum = '', path = ''] = LINE.exec(line) ?? [];
      return [path, sum];
    }),
  );
  const faults = [
    ...[...found.keys()].filter(isStray).map((path) => `${JSON.stringify(path)} sortirait du dossier`),
    ...[...found.keys()].filter((path) => !wanted.has(path)).map((path) => `${path} n’est pas dans la liste`),
    ...[...wanted].flatMap(([path, sum]) => {
      const bytes = found.get(path);
      if (!bytes) return [`${path} manque`];
      return digest(bytes) === sum ? [] : [`${path} a changé`];
    }),
  ];
  if (faults.length > 0)
    throw new BadArchive(`L’archive est abîmée :\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return found;
}

/** Writes files under a folder. */
export function writeFiles(files: Files, folder: string): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
  }
}
