import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const POLL_MS = 100;
const KB_PER_MB = 1024;

export interface Measure {
  seconds: number;
  /** Largest resident memory of one process, in megabytes; 0 where the system does not say (outside Linux). */
  largest: number;
  /** Largest resident memory of all the processes together, in megabytes. */
  together: number;
}

function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(childrenOf)];
  } catch {
    return [];
  }
}

/** Megabytes that a process has used at most, and uses now. */
function memoryOf(pid: number): { most: number; now: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / KB_PER_MB;
    return { most: megabytes('VmHWM'), now: megabytes('VmRSS') };
  } catch {
    return { most: 0, now: 0 };
  }
}

/** Watches the memory of a process and of its descendants until `stop`. */
function watchMemory(pid: number) {
  const peaks = { largest: 0, together: 0 };
  const poll = setInterval(() => {
    const memories = childrenOf(pid).map(memoryOf);
    peaks.largest = Math.max(peaks.largest, ...memories.map(({ most }) => most));
    peaks.together = Math.max(
      peaks.together,
      memories.reduce((sum, { now }) => sum + now, 0),
    );
  }, POLL_MS);
  return {
    peaks,
    stop: () => {
      clearInterval(poll);
    },
  };
}

/** Runs a command to its end; rejects, with what it printed, when it fails. */
export function measure([program = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<Measure> {
  const start = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const memory = watchMemory(child.pid ?? 0);
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      memory.stop();
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, ...memory.peaks });
      else reject(new Error(`${[program, ...args].join(' ')}\n${printed.join('').slice(-4000)}`));
    });
  });
}

const SORTED_NUMBERS = 1_000_000;

/** Seconds to sort a million numbers, always the same ones: what a machine does differs from one hour to the next. */
export function yardstick(): number {
  let state = 1;
  const numbers = Array.from({ length: SORTED_NUMBERS }, () => (state = (state * 48_271) % 2_147_483_647));
  const start = performance.now();
  numbers.sort((one, other) => one - other);
  return (performance.now() - start) / 1000;
}

/** The middle one of an odd number of values, the higher of the two middle ones otherwise. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median of each figure. */
export const medians = (measures: readonly Measure[]): Measure => ({
  seconds: median(measures.map(({ seconds }) => seconds)),
  largest: median(measures.map(({ largest }) => largest)),
  together: median(measures.map(({ together }) => together)),
});
