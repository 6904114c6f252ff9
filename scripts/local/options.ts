import { parseArgs } from 'node:util';

const DEFAULT_PORT = 4321;

/** `--port N` of the command line. */
export function readPort(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } }, strict: true });
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('Écrivez un port entre 1 et 65535, par exemple --port 8080.');
  return port;
}
