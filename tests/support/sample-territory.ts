import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';
import { type CollectionName, collections } from '../../src/schema/index.ts';
import { TEST_INSTANT } from '../../scripts/browser/test-site.ts';

/** What an entry says: its fields, and its Markdown text. */
export interface SampleEntry {
  collection: CollectionName;
  fields: Record<string, unknown>;
  body: string;
}

/** Fewer entries than the real content, and as varied. */
const ENTRIES_OF_EACH = 3;
/** Others name them. */
const WHOLE = new Set(['authors', 'magazines', 'pages']);
/** A listing that others name, and an article of each kind. */
const NEEDED = [
  'chevrerie-des-bruyeres.md',
  ...['la-haie-et-la-trogne.md', 'portrait-la-chevrerie-des-bruyeres.md', 'jours-de-marche.md'],
  ...['gratin-de-courge-au-chevre.md', 'bonnelles-rochefort-a-velo.md', 'pretez-nous-vos-cartes-postales.md'],
];
const SECTIONS = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/;

/** Those that are needed, then the longest texts: they say the most. */
function chosenFiles(folder: string): string[] {
  const size = (file: string) => statSync(join(folder, file)).size;
  const files = readdirSync(folder).sort((a, b) => size(b) - size(a) || a.localeCompare(b));
  const isNeeded = (file: string) => NEEDED.includes(file);
  const needed = files.filter(isNeeded);
  const others = files.filter((file) => !isNeeded(file));
  return [...needed, ...others.slice(0, Math.max(0, ENTRIES_OF_EACH - needed.length))];
}

const readEntry = (collection: CollectionName, path: string): SampleEntry => {
  const [, head = '', body = ''] = SECTIONS.exec(readFileSync(path, 'utf8')) ?? [];
  return { collection, fields: parse(head) as SampleEntry['fields'], body };
};

type Change = (entry: SampleEntry) => SampleEntry;

function writeFolder(collection: CollectionName, to: string, change: Change): void {
  const { source } = collections[collection];
  if (!('folder' in source)) return;
  const folder = join('content', source.folder);
  const files = WHOLE.has(source.folder) ? readdirSync(folder).sort() : chosenFiles(folder);
  mkdirSync(join(to, source.folder));
  for (const file of files) {
    const { fields, body } = change(readEntry(collection, join(folder, file)));
    writeFileSync(join(to, source.folder, file), `---\n${stringify(fields)}---\n\n${body}\n`);
  }
}

function writeList(collection: CollectionName, to: string, change: Change): void {
  const { source } = collections[collection];
  if (!('list' in source)) return;
  // Another list of the same file may be there already.
  const written = join(to, source.file);
  const from = existsSync(written) ? written : join('content', source.file);
  const lists = parse(readFileSync(from, 'utf8')) as Record<string, SampleEntry['fields'][]>;
  const items = (lists[source.list] ?? []).map((fields) => change({ collection, fields, body: '' }).fields);
  writeFileSync(written, stringify({ ...lists, [source.list]: items }));
}

const made: string[] = [];

function makeFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  return folder;
}

/** Removes the folders that this module made, and no other: a set-up that failed half-way leaves nothing to guess. */
export function removeSamples(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes a small territory into a new folder, its entries passed through `change`. → folder. */
export function writeSample(change: Change = (entry) => entry): string {
  const to = makeFolder('territory-');
  for (const kept of ['territory.yaml', 'media', 'taxonomy'])
    cpSync(join('content', kept), join(to, kept), { recursive: true });
  for (const collection of Object.keys(collections) as CollectionName[]) {
    writeFolder(collection, to, change);
    writeList(collection, to, change);
  }
  return to;
}

const PROGRAM = [
  ...[
    'admin',
    'scripts',
    'public',
    'src',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ],
];

/** A copy of the program: Astro keeps notes in the folder where it works, and two builds must not share them. */
export function makeWorkshop(): string {
  const folder = makeFolder('workshop-');
  for (const part of PROGRAM) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

interface Build {
  /** Folder of the content. */
  content: string;
  workshop: string;
  /** Name of the folder of the site, in the workshop. */
  name?: string;
  environment?: Record<string, string>;
}

/** A whole copy of the content of this site. → folder */
export function copyContent(): string {
  const to = makeFolder('content-');
  cpSync('content', to, { recursive: true });
  return to;
}

/** Runs a program of the workshop. → folder of the site, and what was printed. */
async function run(
  [command = '', ...args]: readonly string[],
  { content, workshop, name = 'site', environment }: Build,
): Promise<{ site: string; printed: string }> {
  const site = join(workshop, name);
  const env = {
    ...process.env,
    PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
    CONTENT_DIR: content,
    OUT_DIR: site,
    CACHE_DIR: join(workshop, 'cache'),
    SOURCE_DATE_EPOCH: String(TEST_INSTANT.valueOf() / 1000),
    ASTRO_TELEMETRY_DISABLED: '1',
    ...environment,
  };
  const options = { cwd: workshop, env, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(command, args, options);
  return { site, printed: stdout };
}

/** Builds a territory with Astro alone, without the check of the content that `npm run build` begins with. → folder. */
export const buildTerritory = async (build: Build): Promise<string> =>
  (await run(['astro', 'build', '--force'], build)).site;

/** Builds as `npm run build` does. */
export const buildChecked = (build: Build) => run(['node', 'scripts/build.ts', '--force'], build);
