import { parseArgs } from 'node:util';
import { BadArchive } from './parcel.ts';

/** What a command was asked: `--help`, and names of files. */
export function readOptions(command: string): { help: boolean; names: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { help: values.help, names: positionals };
  } catch {
    throw new BadArchive(`Ces options ne sont pas comprises. « npm run ${command} -- --help » les explique.`);
  }
}
