import { type ChildProcess, spawn } from 'node:child_process';

export interface Ended {
  ok: boolean;
  /** What the program printed. */
  output: string;
}

export interface Programs {
  /** Runs a Node program and waits for its end. */
  run: (args: readonly string[], env?: Record<string, string>) => Promise<Ended>;
  /** Ends the programs under way. */
  stop: () => Promise<void>;
}

const GRACE_MS = 3000;

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(1));
  });

async function end(child: ChildProcess): Promise<void> {
  const gone = ended(child);
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(timer);
}

/** Node programs started from `cwd`, that end with the one that starts them. */
export function programs(cwd: string): Programs {
  const children = new Set<ChildProcess>();
  return {
    run: async (args, env = {}) => {
      const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
      children.add(child);
      const output: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
      const code = await ended(child);
      children.delete(child);
      return { ok: code === 0, output: Buffer.concat(output).toString('utf8').trim() };
    },
    stop: async () => {
      await Promise.all([...children].map(end));
    },
  };
}
