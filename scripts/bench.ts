import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { type Measure, measure, medians } from './bench/measure.ts';
import { type Row, line, report } from './bench/report.ts';
import { countFiles, firstSearchKilobytes } from './bench/site-size.ts';
import { writeTerritory } from './bench/territory.ts';

// `npm run bench` measures the three sizes and writes the page; `npm run bench -- 500 2000` only prints others.

const COUNTS = [100, 1000, 10_000];
const PAGE = 'docs/benchmarks.md';
/** Small territories are built several times: their figures hang more on chance. */
const runsFor = (count: number): number => (count < 5000 ? 3 : 1);

const CHECK = [process.execPath, 'scripts/check-content.ts'];
const BUILD = [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--force'];

const { date: today } = localTime(new Date(), TIME_ZONE);

interface Place {
  content: string;
  dist: string;
  cache: string;
}

/** One check and one build from nothing. */
async function run({ content, dist, cache }: Place): Promise<{ check: Measure; build: Measure }> {
  for (const folder of [dist, cache]) rmSync(folder, { recursive: true, force: true });
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: dist,
    CACHE_DIR: cache,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  return { check: await measure(CHECK, env), build: await measure(BUILD, env) };
}

/** Writes a territory in a folder of its own, gives it to `use`, and removes it. */
async function withTerritory<T>(count: number, use: (place: Place) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `territoire-${count}-`));
  const place = {
    content: join(folder, 'content'),
    dist: join(folder, 'dist'),
    cache: join(folder, 'cache'),
  };
  try {
    writeTerritory(count, { source: resolve('content'), target: place.content, today });
    return await use(place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bench = (count: number): Promise<Row> =>
  withTerritory(count, async (place) => {
    const runs = [];
    while (runs.length < runsFor(count)) {
      console.log(`${count} fiches, passage ${runs.length + 1} sur ${runsFor(count)}…`);
      runs.push(await run(place));
    }
    return {
      count,
      runs: runs.length,
      check: medians(runs.map(({ check }) => check)),
      build: medians(runs.map(({ build }) => build)),
      pages: countFiles(place.dist, '.html'),
      searchKilobytes: firstSearchKilobytes(place.dist),
    };
  });

const asked = process.argv.slice(2).map(Number);
if (!asked.every((count) => Number.isInteger(count) && count > 0)) {
  console.error('Écrivez des nombres de fiches, par exemple : npm run bench -- 500 2000');
  process.exit(1);
}

const machine = {
  cores: cpus().length,
  node: process.versions.node,
  date: today,
  load: loadavg()[0] ?? 0,
};
console.log('Mise en route : une construction sans mesure…');
await withTerritory(Math.min(...COUNTS), run);
const rows: Row[] = [];
for (const count of asked.length > 0 ? asked : COUNTS) {
  const row = await bench(count);
  console.log(line(row));
  rows.push(row);
}
if (asked.length === 0) {
  writeFileSync(PAGE, report(rows, machine));
  console.log(`Tableau écrit dans ${PAGE}.`);
}
