import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeTerritory } from './bench/territory.ts';

const COUNTS = [100, 1000, 10_000];
const RUNS = { 100: 3, 1000: 3, 10_000: 1 } as Record<number, number>;
const POLL_MS = 100;

interface Measure {
  seconds: number;
  /** Largest resident memory of one process of the run, in megabytes. */
  megabytes: number;
}

const childrenOf = (pid: number): number[] => {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(childrenOf)];
  } catch {
    return [pid];
  }
};

const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Runs a command, watching the memory of its whole family. */
function measure(command: string[], env: NodeJS.ProcessEnv): Promise<Measure> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const [program = '', ...args] = command;
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    let megabytes = 0;
    const poll = setInterval(() => {
      for (const pid of childrenOf(child.pid ?? 0)) megabytes = Math.max(megabytes, peakOf(pid));
    }, POLL_MS);
    child.on('close', (code) => {
      clearInterval(poll);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, megabytes });
      else fail(new Error(`${command.join(' ')} : code ${code}`));
    });
  });
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Row {
  count: number;
  runs: number;
  check: Measure;
  build: Measure;
}

const medians = (measures: Measure[]): Measure => ({
  seconds: median(measures.map(({ seconds }) => seconds)),
  megabytes: median(measures.map(({ megabytes }) => megabytes)),
});

async function bench(count: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), `territoire-${count}-`));
  const target = join(folder, 'content');
  writeTerritory(count, { source: resolve('content'), target });
  const env = {
    ...process.env,
    CONTENT_DIR: target,
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, 'cache'),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const [checks, builds]: [Measure[], Measure[]] = [[], []];
  const runs = RUNS[count] ?? 1;
  for (let run = 0; run < runs; run += 1) {
    checks.push(await measure(['node', 'scripts/check-content.ts'], env));
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    builds.push(await measure(['npx', '--no-install', 'astro', 'build', '--force'], env));
  }
  rmSync(folder, { recursive: true, force: true });
  return { count, runs, check: medians(checks), build: medians(builds) };
}

const number = (value: number, digits: number) => value.toFixed(digits).replace('.', ',');

const line = ({ count, runs, check, build }: Row) =>
  `| ${count.toLocaleString('fr-FR')} | ${runs} | ${number(check.seconds, 1)} s | ${number(build.seconds, 1)} s | ${number(Math.max(check.megabytes, build.megabytes) / 1024, 2)} Go |`;

const report = (rows: Row[]) => `<!-- Écrit par « npm run bench » : ne pas modifier à la main. -->

# Mesures

Territoires engendrés toujours pareils (\`scripts/bench/territory.ts\`) : une page par fiche, la moitié avec un label et
sa preuve, un article pour cinquante fiches, toutes les listes, la recherche comprise ; caches vidés avant chaque
construction. Médianes. La mémoire est celle du plus gros processus.

Commande : \`npm run bench\`, sur ${cpus().length} cœurs, Node ${process.versions.node}, le ${new Date().toISOString().slice(0, 10)}.

| fiches | passages | contrôle du contenu | construction avec recherche | mémoire |
|---:|---:|---:|---:|---:|
${rows.map(line).join('\n')}

Objectifs : 1 000 fiches en 10 s au plus ; 10 000 en 60 s et 2 Go au plus, sur deux cœurs.
`;

const rows: Row[] = [];
for (const count of process.argv.length > 2 ? process.argv.slice(2).map(Number) : COUNTS) {
  console.log(`${count} fiches…`);
  const row = await bench(count);
  console.log(line(row));
  rows.push(row);
}
if (process.argv.length === 2) writeFileSync('docs/benchmarks.md', report(rows));
