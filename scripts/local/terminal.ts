import { typeset } from '../../src/domain/typography.ts';

export interface Terminal {
  say: (text: string) => void;
  /** Writes a text as it is. */
  print: (text: string) => void;
  /** Says what begins, then how long it took. */
  step: <T>(name: string, task: () => Promise<T>) => Promise<T>;
}

const seconds = (ms: number) => `${(ms / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`;

/** French messages for the person who started the program. */
export function terminal(
  write: (text: string) => void,
  now: () => number = () => performance.now(),
): Terminal {
  let open = false;
  const print = (text: string) => {
    write(`${open ? '\n' : ''}${text}\n`);
    open = false;
  };
  return {
    print,
    say: (text) => print(typeset(text)),
    step: async (name, task) => {
      const start = now();
      write(`${open ? '\n' : ''}${typeset(name)}… `);
      open = true;
      try {
        return await task();
      } finally {
        write(open ? `${seconds(now() - start)}\n` : `${typeset(name)} : ${seconds(now() - start)}\n`);
        open = false;
      }
    },
  };
}
