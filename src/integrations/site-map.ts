import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outDir, site } from '../settings.ts';

const htmlOf = (url: string) =>
  readFileSync(join(outDir, new URL(url).pathname.slice(site.pathname.length), 'index.html'), 'utf8');

/** Keeps in the map of the site the pages that may be found, as they say themselves. */
export const keepFindable = <T extends { url: string }>(item: T): T | undefined =>
  htmlOf(item.url).includes('<meta name="robots" content="noindex"') ? undefined : item;
