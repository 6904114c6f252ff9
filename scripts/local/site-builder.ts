import type { Generations } from './generations.ts';
import type { Ended, Programs } from './programs.ts';
import type { Terminal } from './terminal.ts';

export interface BuildResult {
  /** Folder of the new site, when there is one. */
  folder?: string;
  /** What is wrong, when there is none. */
  report: string;
}

export interface Builder {
  programs: Programs;
  generations: Generations;
  terminal: Terminal;
  contentDir: string;
}

const CHECK = ['scripts/check-content.ts'];
const BUILD = ['node_modules/astro/bin/astro.mjs', 'build'];
const LAST_LINES = 40;

const lastLines = (text: string) => text.split('\n').slice(-LAST_LINES).join('\n');

const check = ({ programs, terminal, contentDir }: Builder): Promise<Ended> =>
  terminal.step('Vérification du contenu', () => programs.run(CHECK, { CONTENT_DIR: contentDir }));

const build = ({ programs, terminal, contentDir }: Builder, folder: string): Promise<Ended> =>
  terminal.step('Construction du site et de la recherche', () =>
    programs.run(BUILD, { CONTENT_DIR: contentDir, OUT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' }),
  );

/** Checks the content, then builds the site into a folder of its own; nothing that is being served changes. */
export async function buildSite(builder: Builder): Promise<BuildResult> {
  const checked = await check(builder);
  if (!checked.ok) return { report: checked.output };
  const folder = builder.generations.begin();
  const built = await build(builder, folder);
  if (built.ok) return { folder: builder.generations.keep(folder), report: '' };
  builder.generations.discard(folder);
  return { report: lastLines(built.output) };
}
