// Proposes what is published elsewhere with the hashtag: npm run collect -- [--dry-run] [--source id] [--help]
import { resolve } from 'node:path';
import { collectLines } from '../src/domain/collect/report-words.ts';
import { collect } from './collect/collect.ts';
import { shownContentDir } from './content-dir.ts';
import { runSourceCommand } from './sources/command.ts';

const HELP = `npm run collect
  Lit les publications suivies de content/sources.yaml (« feeds » : RSS, Atom, JSON Feed) et écrit dans content/mentions/
  celles qui portent le mot-dièse du territoire, à relire : elles ne paraissent pas tant que « approved » n’est pas true.
  Ce que vous avez approuvé ou corrigé n’est jamais remplacé. Un relevé dont la page d’origine n’existe plus ne paraît
  plus. Une publication en échec ne change rien à ce qui en avait été relevé, et n’empêche pas de lire les autres.

Options, après deux tirets (npm run collect -- --dry-run) :
  --dry-run             montre ce qui changerait, sans rien écrire
  --source identifiant  cette publication seulement, même si elle n’est pas suivie
  --help                cette aide

COLLECT_STATE : fichier où est gardé ce que les sites ont dit de leurs flux (.collect/state.json) ; on peut l’effacer.
`;

const statePath = resolve(process.env.COLLECT_STATE || '.collect/state.json');

await runSourceCommand({
  title: 'Relevé',
  help: HELP,
  run: async (options) => {
    const result = await collect({ ...options, statePath });
    const lines = collectLines(result, { root: shownContentDir, isDryRun: options.isDryRun });
    return { lines, hasFailed: result.failed.length > 0 };
  },
});
