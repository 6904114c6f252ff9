// `npm test`: every check and every trial, whatever fails, then the counts.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { BUILD } from './build-command.ts';
import { NO_CHROMIUM, obtainChromium } from './browser/find-chromium.ts';
import { buildEnvironment } from './browser/test-site.ts';

interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Reads the counts of its trials; a step without them counts for one. */
  counts?: () => Counts;
}

const ROOT = resolve(import.meta.dirname, '..');
const RESULTS = resolve(ROOT, 'test-results');
const UNIT_REPORT = `${RESULTS}/unit.json`;
const BROWSER_REPORT = `${RESULTS}/browser.json`;

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

function unitCounts(): Counts {
  const report = read<{ numPassedTests: number; numFailedTests: number }>(UNIT_REPORT);
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function browserCounts(): Counts {
  const { stats } = read<{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }>(
    BROWSER_REPORT,
  );
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

/** Groups one after the other. The check of types has one thread: the trials take what it leaves of the machine. */
const groups: Step[][] = [
  [
    { name: 'Types, écriture, mise en forme et contenu', command: ['node', 'scripts/check.ts'] },
    {
      name: 'Essais unitaires',
      command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
      counts: unitCounts,
    },
  ],
  [
    {
      name: 'Construction du site d’essai',
      command: ['node', ...BUILD, '--force'],
      env: buildEnvironment(),
    },
  ],
];

const browserStep = (chromium: string): Step => ({
  name: 'Parcours dans le navigateur',
  command: ['playwright', 'test'],
  env: { CHROMIUM_PATH: chromium },
  counts: browserCounts,
});

const ENVIRONMENT = {
  ...process.env,
  PATH: [resolve(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  TZ: 'Europe/Paris',
  ASTRO_TELEMETRY_DISABLED: '1',
};

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(0);

/** A step that stops before its report, or fails outside of its trials, counts for one failure more. */
function countsOf({ counts }: Step, hasPassed: boolean): Counts {
  try {
    const { passed, failed } = counts?.() ?? { passed: hasPassed ? 1 : 0, failed: 0 };
    return { passed, failed: hasPassed ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs a command to its end. → whether it passed. `say` hears all that it printed; without it, people see it at once. */
function run(step: Step, say?: (printed: string) => void): Promise<boolean> {
  const [command = '', ...args] = step.command;
  const env = { ...ENVIRONMENT, ...step.env };
  const child = spawn(command, args, { cwd: ROOT, env, stdio: say ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return new Promise((resolve) => {
    const end = (hasPassed: boolean) => {
      say?.(printed);
      resolve(hasPassed);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}

async function runStep(step: Step, isAlone: boolean): Promise<Counts> {
  const start = Date.now();
  const title = `\n── ${step.name}`;
  if (isAlone) console.log(title);
  // Two at once would mix their lines.
  const hasPassed = await run(
    step,
    isAlone ? undefined : (printed) => console.log(`${title}\n${printed.trim()}`),
  );
  const counts = countsOf(step, hasPassed);
  const details = step.counts ? `, ${counts.passed} réussis, ${counts.failed} en échec` : '';
  console.log(`${hasPassed ? '✔' : '✖'} ${step.name} (${seconds(start)} s${details})`);
  return counts;
}

async function main(): Promise<number> {
  const start = Date.now();
  const chromium = obtainChromium();
  if (!chromium) console.error(NO_CHROMIUM);
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS);
  const results: Counts[] = [];
  for (const group of chromium ? [...groups, [browserStep(chromium)]] : groups) {
    const isAlone = group.length === 1;
    if (!isAlone) console.log(`\n… ${group.map(({ name }) => name).join(', et ')}`);
    results.push(...(await Promise.all(group.map((step) => runStep(step, isAlone)))));
  }
  if (!chromium) {
    console.error(`\n✖ ${NO_CHROMIUM}`);
    results.push({ passed: 0, failed: 1 });
  }
  const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = results.reduce((sum, counts) => sum + counts.failed, 0);
  console.log(`\nDurée : ${seconds(start)} s\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
