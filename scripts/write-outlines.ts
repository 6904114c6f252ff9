// Writes content/outlines.json: npm run territory:outlines -- [--source https://…] [--timeout 30] [--help]
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { countOf } from '../src/domain/count-of.ts';
import { DATA_LICENCE } from '../src/domain/licence.ts';
import { typeset } from '../src/domain/typography.ts';
import { OUTLINES_FILE, outlinesSchema } from '../src/schema/outlines.ts';
import { communeSchema } from '../src/schema/taxonomy.ts';
import { contentDir } from './content-dir.ts';
import { Refusal, type Source, fetchOutlines } from './outlines/fetch-outlines.ts';
import { simplifyOutlines } from './outlines/simplify-outlines.ts';

const NATIONAL_API = 'https://geo.api.gouv.fr';
const MAX_SECONDS = 600;
const OPTIONS = 'Options : --source https://…, --timeout 30, --help.';

const HELP = `npm run territory:outlines
  Demande à l’API nationale ${NATIONAL_API} les contours officiels des communes du territoire
  (content/taxonomy/communes.yaml), les simplifie et écrit content/${OUTLINES_FILE}. La carte les montre alors à la
  place des cellules de son schéma. Il faut une connexion ; sans ce fichier, la carte reste schématique.
  Rien n’est écrit en cas d’échec : le fichier précédent est gardé.

Options, après deux tirets (npm run territory:outlines -- --timeout 60) :
  --source https://…  une autre adresse de la même API ; aussi par la variable OUTLINES_SOURCE
  --timeout 30        attente la plus longue d’une réponse, en secondes
  --help              cette aide
`;

const target = join(contentDir, OUTLINES_FILE);

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { source: { type: 'string' }, timeout: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
  } catch {
    throw new Refusal(`« ${args.join(' ')} » n’est pas compris. ${OPTIONS}`);
  }
}

function readSource({ source, timeout = '30' }: { source?: string; timeout?: string }): Source {
  const base = (source ?? (process.env.OUTLINES_SOURCE || NATIONAL_API)).replace(/\/+$/, '');
  if (!/^https?:\/\//.test(base) || !URL.canParse(base))
    throw new Refusal(`« ${base} » n’est pas une adresse. ${OPTIONS}`);
  const seconds = Number(timeout);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_SECONDS)
    throw new Refusal(`« ${timeout} » n’est pas un nombre de secondes, de 1 à ${MAX_SECONDS}. ${OPTIONS}`);
  return { base, seconds };
}

function readCommunes() {
  const text = readFileSync(join(contentDir, 'taxonomy/communes.yaml'), 'utf8');
  return z.object({ communes: z.array(communeSchema()).min(1) }).parse(parse(text)).communes;
}

/** What the content check will read: judged before it is written. */
async function makeFile(source: Source): Promise<{ text: string; count: number }> {
  const communes = readCommunes();
  const shapes = simplifyOutlines(await fetchOutlines(communes, source));
  const head = {
    source: `${new URL(source.base).host}, contours des communes (IGN)`,
    licence: DATA_LICENCE.name,
    date: localTime(new Date(), TIME_ZONE).date,
  };
  const { type, bbox, transform, objects, arcs } = shapes;
  const file = outlinesSchema().parse({ type, ...head, bbox, transform, objects, arcs });
  return { text: `${JSON.stringify(file)}\n`, count: communes.length };
}

/** All or nothing: a reader never meets half a file. */
function replaceFile(text: string): void {
  const draft = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(typeset(HELP));
  const { text, count } = await makeFile(readSource(options));
  replaceFile(text);
  const size = Math.ceil(text.length / 1024);
  const words = `✔ ${countOf(count, 'contour', 'contours')} dans ${relative('', target)} (${size} ko).`;
  console.log(typeset(words));
}

try {
  await run();
} catch (error) {
  console.error(typeset(`✖ Contours : ${error instanceof Error ? error.message : String(error)}`));
  if (error instanceof Refusal)
    console.error(typeset('  → Rien n’est écrit. Aide : npm run territory:outlines -- --help'));
  process.exitCode = 1;
}
