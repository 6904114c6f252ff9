import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Regions, communeCells } from '../domain/map/cells.ts';
import { outlineRegions } from '../domain/map/outlines.ts';
import { OUTLINES_FILE, type Outlines, outlinesSchema } from '../schema/outlines.ts';
import { contentDir } from '../settings.ts';
import { once } from './once.ts';
import { loadCommunes } from './taxonomy.ts';

const path = join(contentDir, OUTLINES_FILE);

/** The official outlines, when `npm run territory:outlines` has fetched them. */
export const outlines: Outlines | undefined = existsSync(path)
  ? outlinesSchema().parse(JSON.parse(readFileSync(path, 'utf8')))
  : undefined;

/** Official outlines of the communes, or else cells around their centres. */
export const loadRegions = once(async (): Promise<Regions> => {
  return outlines ? outlineRegions(outlines) : communeCells(await loadCommunes());
});
