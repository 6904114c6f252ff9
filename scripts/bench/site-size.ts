import { readdirSync } from 'node:fs';

/** Number of files of a built site whose name ends in `ending`. */
export const countFiles = (site: string, ending: string): number =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).length;
