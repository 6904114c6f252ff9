// `npm run preview`: serves the site that `npm run build` made, and nothing else.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentDir } from './content-dir.ts';
import { basePath } from './local/base-path.ts';
import { startLocalServer } from './local/local-server.ts';
import { readPort } from './local/options.ts';
import { stop } from './local/ports.ts';
import { terminal } from './local/terminal.ts';

const { say } = terminal((text) => process.stdout.write(text));
const folder = resolve(process.env.OUT_DIR ?? 'dist');

if (!existsSync(folder)) {
  say(`Il n’y a pas encore de site dans ${folder} : lancez d’abord « npm run build ».`);
  process.exit(1);
}

/** The site is served until a signal comes. */
async function serve(): Promise<void> {
  const wanted = readPort(process.argv.slice(2));
  const base = basePath(contentDir);
  const server = await startLocalServer({ port: wanted, base });
  server.show(folder);
  if (server.port !== wanted) say(`Le port ${wanted} est pris : voici le suivant.`);
  say(`Le site : http://localhost:${server.port}${base}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop(server.servers).then(() => process.exit(0)));
}

try {
  await serve();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
