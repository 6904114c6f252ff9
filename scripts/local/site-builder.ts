import { FAULT_MARK } from '../../src/schema/report.ts';
import { BUILD } from '../build-command.ts';
import type { Generations } from './generations.ts';
import type { Ended, Programs } from './programs.ts';
import type { Terminal } from './terminal.ts';

export interface BuildResult {
  /** Folder of the new site, when there is one. */
  folder?: string;
  /** What is wrong: why there is none, or what is left out of it. */
  report: string;
}

export interface Builder {
  programs: Programs;
  generations: Generations;
  terminal: Terminal;
  contentDir: string;
}

const build = ({ programs, terminal, contentDir }: Builder, folder: string): Promise<Ended> =>
  terminal.step('Vérification du contenu, construction du site et de la recherche', () =>
    programs.run(BUILD, { CONTENT_DIR: contentDir, OUT_DIR: folder }),
  );

/** Checks the content and builds the site into a folder of its own; nothing that is being served changes. */
export async function buildSite(builder: Builder): Promise<BuildResult> {
  const folder = builder.generations.begin();
  const built = await build(builder, folder);
  if (built.ok) {
    const report = built.output.includes(FAULT_MARK) ? built.output : '';
    return { folder: builder.generations.keep(folder), report };
  }
  builder.generations.discard(folder);
  return { report: built.output };
}
