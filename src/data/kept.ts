import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from '../settings.ts';

/** What `make` gives, made once for the same ingredients: kept in a folder of the cache from build to build. */
export async function kept(
  folder: string,
  ingredients: readonly (string | Buffer)[],
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const part of ingredients) hash.update(`${part.length} `).update(part);
  const file = join(cacheDir, folder, hash.digest('hex'));
  return readFile(file).catch(async () => keep(file, await make()));
}

/** Whole, or not at all: two builds may share the folder, and two pages ask for the same. */
async function keep(file: string, bytes: Buffer): Promise<Buffer> {
  await mkdir(join(file, '..'), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}
