import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { BUILD } from './build-command.ts';
import { type Measure, measure, medians, yardstick } from './bench/measure.ts';
import { type Row, findingLine, line, report } from './bench/report.ts';
import { measureFinding } from './bench/finding.ts';
import { writeTerritory } from './bench/territory.ts';

// `npm run bench` measures the four sizes and writes the page; `npm run bench -- 500 2000` only prints others.

const COUNTS = [100, 1000, 5000, 10_000];
const PAGE = 'docs/benchmarks.md';
/** Small territories are built several times: their figures hang more on chance. */
const runsFor = (count: number): number => (count < 5000 ? 3 : 1);

const { date: today } = localTime(new Date(), TIME_ZONE);

interface Place {
  content: string;
  /** A folder of its own: a file system is slower where thousands of files have just been removed. */
  output: string;
}

const siteOf = ({ output }: Place) => join(output, 'dist');

const countPages = (site: string): number =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;

/** One check and one build from nothing. */
function run(place: Place): Promise<Measure> {
  const folders = {
    CONTENT_DIR: place.content,
    OUT_DIR: siteOf(place),
    CACHE_DIR: join(place.output, 'cache'),
  };
  return measure([process.execPath, ...BUILD, '--force'], { ...process.env, ...folders });
}

/** Writes a territory, builds it several times, and removes all. */
async function bench(count: number, runs: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), `territoire-${count}-`));
  const content = join(folder, 'content');
  const measures: Measure[] = [];
  const placeOf = (index: number): Place => ({ content, output: join(folder, String(index)) });
  try {
    writeTerritory(count, { source: resolve('content'), target: content, today });
    while (measures.length < runs) {
      console.log(`${count} fiches, passage ${measures.length + 1} sur ${runs}…`);
      measures.push(await run(placeOf(measures.length)));
    }
    const site = siteOf(placeOf(0));
    return {
      count,
      runs,
      build: medians(measures),
      pages: countPages(site),
      finding: await measureFinding(site),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2).map(Number);
if (!asked.every((count) => Number.isInteger(count) && count > 0)) {
  console.error('Écrivez des nombres de fiches, par exemple : npm run bench -- 500 2000');
  process.exit(1);
}

const [load = 0] = loadavg();
const sorts = [yardstick()];
console.log('Mise en route, sans mesure :');
await bench(Math.min(...COUNTS), 1);
const rows: Row[] = [];
for (const count of asked.length > 0 ? asked : COUNTS) {
  const row = await bench(count, runsFor(count));
  console.log(line(row));
  console.log(findingLine(row));
  rows.push(row);
  sorts.push(yardstick());
}
if (asked.length === 0) {
  const machine = { cores: cpus().length, node: process.versions.node, date: today, load, sorts };
  writeFileSync(PAGE, report(rows, machine));
  console.log(`Tableau écrit dans ${PAGE}.`);
}
