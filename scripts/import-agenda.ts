// Proposes the events of other agendas: npm run import:agenda -- [--dry-run] [--source id] [--help]
import { importLines } from '../src/domain/import/report-words.ts';
import { shownContentDir } from './content-dir.ts';
import { importAgenda } from './import/import-agenda.ts';
import { runSourceCommand } from './sources/command.ts';

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

await runSourceCommand({
  title: 'Import',
  help: HELP,
  run: async (options) => {
    const result = await importAgenda(options);
    const lines = importLines(result, { root: shownContentDir, isDryRun: options.isDryRun });
    return { lines, hasFailed: result.failed.length > 0 };
  },
});
