import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file and link under a folder; no link is followed, whereas Node's recursive listing enters linked folders. */
export function* walkFiles(folder: string): Generator<Dirent> {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) yield* walkFiles(join(folder, entry.name));
    else yield entry;
}
