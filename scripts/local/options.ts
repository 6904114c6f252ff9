import { parseArgs } from 'node:util';

const DEFAULT_PORT = 4321;

function portIn(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' } }, strict: true }).values.port;
  } catch {
    throw new Error('La seule option est le port, par exemple --port 8080.');
  }
}

/** `--port N` of the command line; throws a French sentence. */
export function readPort(args: readonly string[]): number {
  const port = Number(portIn(args) ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('Écrivez un port entre 1 et 65535, par exemple --port 8080.');
  return port;
}
