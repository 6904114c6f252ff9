import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Folder the site is published under, as `/` or `/site/`; `/` when `territory.yaml` cannot be read. */
export function basePath(contentDir: string): string {
  try {
    const { url } = parse(readFileSync(join(contentDir, 'territory.yaml'), 'utf8')) as { url: string };
    return `${new URL(process.env.SITE_URL || url).pathname.replace(/\/+$/, '')}/`;
  } catch {
    return '/';
  }
}
