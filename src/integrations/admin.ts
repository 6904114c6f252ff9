import { createHash, randomUUID } from 'node:crypto';
import { cp, glob, mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { build } from 'vite';
import { DAY_MS } from '../domain/dates.ts';

// Decap weighs more than all the rest of the site: bundling it takes about four seconds, so it is done again only when
// what goes into it has changed, and not at each build of the content.
const CACHE = 'node_modules/.cache/admin';
const INPUTS = [
  ...['admin/**/*.{ts,tsx,css}', 'src/schema/**/*.ts', 'src/domain/**/*.ts', 'src/islands/**/*.{ts,tsx}'],
  ...['src/elements/*.ts', 'src/styles/{fields,tokens}.css', 'package-lock.json'],
];
const OWN_SOURCE = 'src/integrations/admin.ts';
const FOLDER = 'admin/app';

const isTest = (path: string) => path.includes('.test.');

/** Changes with any file that the bundle is made of. */
async function inputsKey(): Promise<string> {
  const paths = (await Array.fromAsync(glob([...INPUTS, OWN_SOURCE]))).filter((path) => !isTest(path)).sort();
  const hash = createHash('sha256');
  const texts = await Promise.all(paths.map((path) => readFile(path)));
  for (const [index, path] of paths.entries()) hash.update(path).update(texts[index] ?? '');
  return hash.digest('hex').slice(0, 16);
}

async function bundle(key: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    // Addresses relative to the file: the site may be published in a folder.
    base: './',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: '',
      reportCompressedSize: false,
      rolldownOptions: { input: { [key]: 'admin/main.ts' }, output: { entryFileNames: '[name].js' } },
    },
  });
}

const exists = (path: string) =>
  readdir(path).then(
    () => true,
    () => false,
  );

/** Removes the bundles of older sources, but for the recent ones: another build may be using them. */
async function keepRecent(current: string): Promise<void> {
  const others = (await readdir(CACHE)).filter((name) => name !== current).map((name) => join(CACHE, name));
  for (const path of others) {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() })); // gone meanwhile
    if (Date.now() - mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Folder of the bundle, made when it is not there yet; under its final name only when it is whole. */
async function bundleFolder(key: string, log: (text: string) => void): Promise<string> {
  const folder = join(CACHE, key);
  if (await exists(folder)) return folder;
  const start = performance.now();
  const draft = join(CACHE, `${key}.${randomUUID()}`);
  await mkdir(CACHE, { recursive: true });
  await bundle(key, draft);
  await rename(draft, folder).catch(() => rm(draft, { recursive: true })); // another build was faster
  await keepRecent(key);
  log(`rédaction assemblée en ${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`);
  return folder;
}

/** Bundles the CMS while the site is built; its page finds the address in `import.meta.env.CMS_SCRIPT`. */
export function admin(): AstroIntegration {
  let bundling: Promise<string>;
  return {
    name: 'admin',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        const key = await inputsKey();
        updateConfig({
          vite: { define: { 'import.meta.env.CMS_SCRIPT': JSON.stringify(`${FOLDER}/${key}.js`) } },
        });
        if (command !== 'build' && command !== 'dev') return;
        bundling = bundleFolder(key, (text) => logger.info(text));
        bundling.catch(() => undefined); // told where it is needed
      },
      'astro:server:setup': async ({ server }) => {
        server.middlewares.use(`/${FOLDER}`, sirv(await bundling));
      },
      'astro:build:done': async ({ dir }) => {
        await cp(await bundling, fileURLToPath(new URL(`${FOLDER}/`, dir)), { recursive: true });
      },
    },
  };
}
