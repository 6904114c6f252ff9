import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { BUILD } from './build-command.ts';
import { type Measure, measure, medians, yardstick } from './bench/measure.ts';
import { measureCheck } from './bench/checking.ts';
import {
  type AgendaRow,
  type Row,
  agendaLine,
  checkLine,
  findingLine,
  line,
  report,
} from './bench/report.ts';
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

interface Size {
  /** Listings. */
  count: number;
  recurringEvents?: number;
  runs: number;
}

/** Writes a territory, builds it several times, looks at its first site, and removes all. */
async function built<T>(
  { runs, ...size }: Size,
  look: (site: string) => T | Promise<T>,
): Promise<[Measure, T]> {
  const { count, recurringEvents } = size;
  const folder = mkdtempSync(join(tmpdir(), `territoire-${count}-`));
  const content = join(folder, 'content');
  const measures: Measure[] = [];
  const placeOf = (index: number): Place => ({ content, output: join(folder, String(index)) });
  try {
    writeTerritory(count, { source: resolve('content'), target: content, today, recurringEvents });
    while (measures.length < runs) {
      console.log(`${count} fiches, passage ${measures.length + 1} sur ${runs}…`);
      measures.push(await run(placeOf(measures.length)));
    }
    return [medians(measures), await look(siteOf(placeOf(0)))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(count: number, runs: number): Promise<Row> {
  const [build, { pages, finding }] = await built({ count, runs }, async (site) => ({
    pages: countPages(site),
    finding: await measureFinding(site),
  }));
  return { count, runs, build, pages, finding };
}

const AGENDA_LISTINGS = 100;
const AGENDA_EVENTS = 2000;

/** What a great many events that all come back add to a build. */
async function benchAgenda(): Promise<AgendaRow> {
  const size = { count: AGENDA_LISTINGS, runs: 3 };
  const [without] = await built({ ...size, recurringEvents: 0 }, () => undefined);
  const [withAll, pages] = await built({ ...size, recurringEvents: AGENDA_EVENTS }, countPages);
  return { events: AGENDA_EVENTS, pages, without: without.seconds, seconds: withAll.seconds };
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
  const agenda = await benchAgenda();
  console.log(agendaLine(agenda));
  const check = measureCheck(today);
  console.log(checkLine(check));
  const machine = { cores: cpus().length, node: process.versions.node, date: today, load, sorts };
  writeFileSync(PAGE, report(rows, { agenda, check }, machine));
  console.log(`Tableau écrit dans ${PAGE}.`);
}
