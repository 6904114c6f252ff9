import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { IsoDate } from '../../src/domain/dates.ts';
import { median } from './measure.ts';
import { writeTerritory } from './territory.ts';

const COUNT = 2000;
const WRONG = 300;
const RUNS = 3;

/** A check of many entries, spelling included. */
export interface CheckRow {
  count: number;
  wrong: number;
  /** Median. */
  seconds: number;
}

/** Takes the required name out of some producers. */
function spoil(folder: string): void {
  for (const file of readdirSync(folder).sort().slice(0, WRONG)) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^name:.*$/m, 'name: 12'));
  }
}

/** Seconds of `npm run check:content`, which must say each of the wrong entries. */
function timed(content: string): number {
  const start = performance.now();
  const env = { ...process.env, CONTENT_DIR: content };
  const { stdout } = spawnSync(process.execPath, ['scripts/check-content.ts'], {
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  const found = stdout.match(/\(name\)/g)?.length ?? 0;
  if (found !== WRONG) throw new Error(`${found} of ${WRONG} wrong entries were said.`);
  return (performance.now() - start) / 1000;
}

/** Checks a territory of which some entries are wrong. */
export function measureCheck(today: IsoDate): CheckRow {
  const folder = mkdtempSync(join(tmpdir(), 'controle-'));
  try {
    const content = join(folder, 'content');
    writeTerritory(COUNT, { source: resolve('content'), target: content, today, recurringEvents: undefined });
    spoil(join(content, 'producers'));
    const seconds = median(Array.from({ length: RUNS }, () => timed(content)));
    return { count: COUNT, wrong: WRONG, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
