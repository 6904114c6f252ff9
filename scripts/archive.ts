// One zip of everything, readable without us, and proved by restoring it: npm run archive
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { slugify } from '../src/domain/slug.ts';
import { archivePage } from '../src/schema/archive-page.ts';
import { checkContent } from '../src/schema/faults.ts';
import { readContent } from '../src/schema/rules/content.ts';
import { describeSetAside, setAside } from '../src/schema/set-aside.ts';
import { nameOf } from '../src/schema/rules/references.ts';
import { type Files, pack, readFolder, unpack, writeFiles } from './archive/parcel.ts';
import { readOptions } from './archive/options.ts';
import { CONTENT_FOLDER, OPEN_DATA_FOLDER, READING_PAGE, lines, readMe } from './archive/words.ts';
import { BUILD } from './build-command.ts';
import { contentDir } from './content-dir.ts';
import { readContentFiles } from './content-files.ts';

const HELP = `npm run archive : tout le contenu dans un fichier zip, lisible sans nous.

  npm run archive                     écrit archive-…-AAAA-MM-JJ.zip ici
  npm run archive -- ailleurs.zip     l’écrit ailleurs

L’archive est rouverte, comparée octet pour octet, et le site reconstruit depuis elle. « npm run restore » la remet en place.`;

const say = (text: string) => console.log(lines(text));

/** Without the page that presents them on the site. */
const dataOnly = (files: Files): Files => new Map([...files].filter(([path]) => !path.endsWith('.html')));

/** What a site built of the restored content publishes for programs; nothing when it cannot be built. */
function openDataOf(restored: string, place: string): Files {
  const site = join(place, 'site');
  // Inside the project: Astro shares a working folder between the builds that go elsewhere.
  const cache = mkdtempSync(resolve('node_modules/.cache', 'archive-'));
  const env = { ...process.env, CONTENT_DIR: restored, OUT_DIR: site, CACHE_DIR: cache };
  const { status } = spawnSync(process.execPath, [...BUILD, '--force'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(cache, { recursive: true, force: true });
  return status === 0 ? dataOnly(readFolder(join(site, 'donnees'), OPEN_DATA_FOLDER).files) : new Map();
}

const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(1).replace('.', ',')} Mo`;

interface Made {
  files: Files;
  openData: number;
  /** Files with faults, which a site leaves out. */
  faulty: number;
  strangers: string[];
  slug: string;
}

/** The content is restored from a first archive, and the rest is made of what was restored. */
async function gather(date: string, place: string): Promise<Made> {
  const { files: own, strangers } = readFolder(contentDir, CONTENT_FOLDER);
  writeFiles(unpack(pack(own, date)), place);
  const restored = join(place, CONTENT_FOLDER);
  const openData = openDataOf(restored, place);
  const read = await readContentFiles(restored);
  const faulty = setAside(checkContent(read, { today: date }).faults, read).length;
  const within = [...own].map(([path, bytes]) => ({ path: path.slice(CONTENT_FOLDER.length), bytes }));
  const { content } = readContent(within, date);
  const territory = content.entries.find(({ collection }) => collection === 'territory');
  const name = (territory && nameOf(territory)) || 'Made in';
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = new Map([
    ['LISEZ-MOI.txt', encode(readMe({ name, date, faulty, hasOpenData: openData.size > 0 }))],
    [READING_PAGE, encode(archivePage(content, { name, date }))],
    ...own,
    ...openData,
  ]);
  return { files, strangers, openData: openData.size, faulty, slug: slugify(name) };
}

/** Written under another name, read again from the disk, and only then called the archive. */
function write(files: Files, { date, target }: { date: string; target: string }): number {
  const part = `${target}.part`;
  writeFileSync(part, pack(files, date));
  const read = unpack(readFileSync(part));
  const lost = [...files].filter(
    ([path, bytes]) => !Buffer.from(bytes).equals(read.get(path) ?? Buffer.alloc(0)),
  );
  if (lost.length > 0) throw new Error(`L’archive relue diffère : ${lost.map(([path]) => path).join(', ')}`);
  renameSync(part, target);
  return readFileSync(target).length;
}

function tell({ files, openData, faulty, strangers }: Made, target: string, bytes: number): void {
  say(`✔ ${target} : ${files.size} fichiers, ${megabytes(bytes)}.`);
  say('  Rouverte et comparée : chaque fichier est le même, octet pour octet.');
  if (openData > 0) say(`  Le site s’en reconstruit : ${openData} fichiers de données ouvertes en viennent.`);
  else
    say(
      '! Le site ne s’en reconstruit pas : le contenu a des fautes (« npm run check:content »). Il est dans l’archive tel quel, sans données ouvertes.',
    );
  if (openData > 0 && faulty > 0) say(`! ${describeSetAside(faulty)} L’archive les garde.`);
  if (strangers.length > 0)
    say(
      `! Laissés de côté, car ce sont des liens, ou que leur nom ne s’écrit pas sur toutes les machines : ${strangers.join(', ')}.`,
    );
}

async function archive(): Promise<number> {
  const { help, names } = readOptions('archive');
  if (help || names.length > 1) {
    say(HELP);
    return help ? 0 : 1;
  }
  if (!existsSync(contentDir))
    throw new Error(`Le dossier ${contentDir} n’existe pas : lancez la commande à la racine du projet.`);
  if (names[0] && existsSync(names[0]))
    throw new Error(`« ${names[0]} » existe déjà : donnez un autre nom, rien ne sera écrasé.`);
  const { date } = localTime(new Date(), TIME_ZONE);
  mkdirSync('node_modules/.cache', { recursive: true });
  const place = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const made = await gather(date, place);
    const target = names[0] ?? `archive-${made.slug}-${date}.zip`;
    tell(made, basename(target) === target ? target : resolve(target), write(made.files, { date, target }));
    return 0;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await archive();
} catch (error) {
  console.error(lines(`✖ ${error instanceof Error ? error.message : String(error)}`));
  process.exitCode = 1;
}
