import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { soundContent } from '../src/schema/sound-content.fixture.ts';

/** Writes a small content without fault into a folder. */
export function writeSoundContent(folder: string): void {
  for (const [path, text] of soundContent) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Runs Git in a folder. → what it printed. */
export const gitIn = (folder: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

/** Makes of a folder a repository of Camille's, with all that it holds. */
export function startRepository(folder: string): void {
  gitIn(folder, 'init', '-q', '-b', 'main');
  gitIn(folder, 'config', 'user.name', 'Camille');
  gitIn(folder, 'config', 'user.email', 'camille@exemple.example');
  gitIn(folder, 'add', '-A');
  gitIn(folder, 'commit', '-q', '-m', 'Départ');
}
