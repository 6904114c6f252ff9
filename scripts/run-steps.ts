import { spawn } from 'node:child_process';

/** One command of a check, with its French name. */
export interface Step {
  name: string;
  command: string;
  args: string[];
}

export interface StepResult {
  name: string;
  passed: boolean;
  seconds: number;
  /** Everything that the command wrote, in order. */
  output: string;
}

interface Options {
  /** How many commands run at the same time. */
  parallel: number;
  onEnd: (result: StepResult) => void;
}

/** Runs every step, even after a failure; results are in the order of the steps. */
export async function runSteps(steps: readonly Step[], { parallel, onEnd }: Options): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const pending = [...steps.entries()];
  async function work() {
    for (let next = pending.shift(); next; next = pending.shift()) {
      const [index, step] = next;
      const result = await runStep(step);
      results[index] = result;
      onEnd(result);
    }
  }
  await Promise.all(Array.from({ length: parallel }, work));
  return results;
}

function runStep({ name, command, args }: Step): Promise<StepResult> {
  const start = performance.now();
  const { promise, resolve } = Promise.withResolvers<StepResult>();
  const written: Buffer[] = [];
  const end = (passed: boolean) => {
    const seconds = (performance.now() - start) / 1000;
    resolve({ name, passed, seconds, output: Buffer.concat(written).toString().trimEnd() });
  };
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => written.push(chunk));
  child.on('error', (error) => {
    written.push(Buffer.from(`La commande « ${command} » ne démarre pas : ${error.message}`));
    end(false);
  });
  child.on('close', (code) => end(code === 0));
  return promise;
}

/** « ✔ Types (12,3 s) ». */
export const summary = ({ name, passed, seconds }: StepResult): string =>
  `${passed ? '✔' : '✖'} ${name} (${seconds.toFixed(1).replace('.', ',')}\u00a0s)`;

/** What the failed steps wrote, under their names; empty when all passed. */
export const failures = (results: readonly StepResult[]): string =>
  results
    .filter(({ passed }) => !passed)
    .map(({ name, output }) => `\n── ${name}\n${output}`)
    .join('\n');
