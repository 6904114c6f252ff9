import { spawn } from 'node:child_process';

/** Git ended with an error; `stderr` is what it said, in English. */
export class GitError extends Error {
  readonly stderr: string;
  constructor(args: readonly string[], stderr: string) {
    super(`git ${args.join(' ')}\n${stderr}`);
    this.stderr = stderr;
  }
}

interface GitOptions {
  input?: Buffer | string;
  env?: Record<string, string>;
}

export interface Git {
  /** What git printed, as bytes. */
  bytes: (args: readonly string[], options?: GitOptions) => Promise<Buffer>;
  /** What git printed, as text without its last line break. */
  text: (args: readonly string[], options?: GitOptions) => Promise<string>;
  /** Same, or `undefined` when git refuses. */
  tryText: (args: readonly string[], options?: GitOptions) => Promise<string | undefined>;
}

// A calling hook or script may have set these for another repository.
const FOREIGN = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
];

const OURS = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1', GIT_OPTIONAL_LOCKS: '0' };

const cleanEnvironment = (extra: Record<string, string> = {}) => {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name));
  return { ...Object.fromEntries(inherited), ...OURS, ...extra };
};

// No hook of the user's runs for a click in a browser, and nothing waits for a passphrase.
const SETTINGS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=false', '-c', 'gc.auto=0'];

function run(cwd: string, args: readonly string[], { input, env }: GitOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // In a group of its own: a terminal's Ctrl + C must not stop it half-way.
    const apart = { detached: true, windowsHide: true };
    const child = spawn('git', [...SETTINGS, ...args], { ...apart, cwd, env: cleanEnvironment(env) });
    const output: Buffer[] = [];
    const faults: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => faults.push(chunk));
    child.stdin.on('error', () => undefined); // git may end before it has read everything; `close` says why
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(output))
        : reject(new GitError(args, Buffer.concat(faults).toString('utf8').trim())),
    );
    child.stdin.end(input);
  });
}

/** Runs git in the folder `cwd`, in English, without hooks and without asking anything. */
export function gitIn(cwd: string): Git {
  const text = async (args: readonly string[], options?: GitOptions) =>
    (await run(cwd, args, options)).toString('utf8').replace(/\n$/, '');
  return {
    bytes: (args, options) => run(cwd, args, options),
    text,
    tryText: (args, options) =>
      text(args, options).catch((error: unknown) => {
        if (error instanceof GitError) return undefined;
        throw error;
      }),
  };
}
