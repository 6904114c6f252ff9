// Proposes the events of other agendas: npm run import:agenda -- [--dry-run] [--source id] [--help]
import { parseArgs } from 'node:util';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { typeset } from '../src/domain/typography.ts';
import { contentDir, shownContentDir } from './content-dir.ts';
import { FEED_LIMITS } from './import/fetch-feed.ts';
import { SourcesFault, importAgenda } from './import/import-agenda.ts';
import { formatImport } from './import/report.ts';

const OPTIONS = 'Options : --dry-run, --source identifiant, --help.';

const HELP = `npm run import:agenda
  Lit les agendas nommés dans content/sources.yaml (iCalendar, OpenAgenda, Gancio, Mobilizon) et écrit dans
  content/events/ ceux de leurs événements qui ont lieu sur le territoire, à relire : ils ne paraissent pas tant que
  « approved » n’est pas true. Ce que vous avez corrigé n’est jamais remplacé. Une source en échec ne change rien à ce
  qui en avait été repris, et n’empêche pas de lire les autres.

Options, après deux tirets (npm run import:agenda -- --dry-run) :
  --dry-run             montre ce qui changerait, sans rien écrire
  --source identifiant  cette source seulement, même si elle n’est pas suivie
  --help                cette aide
`;

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { 'dry-run': { type: 'boolean' }, source: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
  } catch {
    throw new SourcesFault(`« ${args.join(' ')} » n’est pas compris. ${OPTIONS}`);
  }
}

async function run(): Promise<void> {
  const { 'dry-run': isDryRun = false, source: only, help } = readOptions(process.argv.slice(2));
  if (help) return console.log(typeset(HELP));
  const { date: today } = localTime(new Date(), TIME_ZONE);
  const result = await importAgenda({ contentDir, today, limits: FEED_LIMITS, isDryRun, only });
  console.log(formatImport(result, { root: shownContentDir, isDryRun }));
  if (result.failed.length > 0) process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  if (!(error instanceof SourcesFault)) throw error;
  console.error(typeset(`✖ Import : ${error.message}`));
  process.exitCode = 1;
}
