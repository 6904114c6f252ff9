import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { territorySchema } from './schema/territory.ts';

/** Folder of the content, absolute: `CONTENT_DIR`, or `content/`. */
export const contentDir = resolve(process.env.CONTENT_DIR || 'content');

export const outDir = process.env.OUT_DIR ? resolve(process.env.OUT_DIR) : './dist';
export const cacheDir = process.env.CACHE_DIR ? resolve(process.env.CACHE_DIR) : './node_modules/.astro';

export const territory: z.output<ReturnType<typeof territorySchema>> = territorySchema().parse(
  parse(readFileSync(`${contentDir}/territory.yaml`, 'utf8')),
);

/** Public address: `SITE_URL` (a preview, a project page under a folder), or the territory's. */
export const site = new URL(process.env.SITE_URL || territory.url);
