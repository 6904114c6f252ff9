import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Debian's name of a Chromium without the windows that nobody sees in a test: every journey is a fifth shorter. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const isRoot = () => process.getuid?.() === 0;

/** False for a missing file, a program without its libraries, or one that only tells what to install. */
const starts = (path: string) =>
  existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;

/** Path of a Chromium that starts: named by CHROMIUM_PATH, on the PATH, or already installed by Playwright. */
function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    chromium.executablePath(),
  ];
  return candidates.find((path) => path !== undefined && path !== '' && starts(path));
}

const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

const installPlaywrights = () => {
  console.log('Aucun Chromium trouvé : installation de celui de Playwright…');
  return run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
};

function installDebians(): boolean {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Celui de Playwright ne peut être installé : installation de celui de Debian…');
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', SHELL, 'fonts-liberation']);
}

/** A Chromium that starts, installed if need be; undefined when there is no way. */
export function obtainChromium(): string | undefined {
  const found = findChromium();
  if (found) return found;
  for (const install of [installPlaywrights, installDebians]) {
    const path = install() ? findChromium() : undefined;
    if (path) return path;
  }
  return undefined;
}

export const NO_CHROMIUM =
  'Aucun navigateur pour les essais : installez Chromium (par exemple « sudo apt install chromium »), ou donnez son chemin dans CHROMIUM_PATH, puis relancez « npm test ».';
