import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_SITE } from '../../scripts/browser/test-site.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Address from the root, with its final slash. */
  path: string;
  html: string;
}

const FILE = /(?:^|\/)index\.html$/;

const addressOf = (file: string) =>
  FILE.test(file) ? `/${file.replace(FILE, '')}/`.replace('//', '/') : `/${file}`;

/** Every page of a built site but the editing application, in the order of addresses. */
export const pagesIn = (folder: string): BuiltPage[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
    .map((file) => ({ path: addressOf(file), html: readFileSync(join(folder, file), 'utf8') }))
    .sort((a, b) => a.path.localeCompare(b.path, 'en'));

export const builtPages: readonly BuiltPage[] = pagesIn(TEST_SITE);

/** One page of the site, by its address. */
export function builtPage(path: string): BuiltPage {
  const page = builtPages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`The site has no page ${path}: was it built?`);
  return page;
}
