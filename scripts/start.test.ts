import { type ChildProcess, type SpawnOptions, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The real program, in a small project whose content is checked and built in no time.
const BUILD = `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const text = readFileSync(process.env.CONTENT_DIR + '/articles/a.md', 'utf8');
if (text.includes('faute')) { console.log('articles/a.md : une faute'); process.exit(1); }
if (text.includes('écart')) console.log('✖ events/fete.md est mis de côté');
if (text.includes('panne')) { console.error('panne de construction'); process.exit(1); }
mkdirSync(process.env.OUT_DIR, { recursive: true });
writeFileSync(process.env.OUT_DIR + '/index.html', text);
if (text.includes('sans fin')) setInterval(() => {}, 1000);`;

let root: string;
let child: ChildProcess;
let printed: string;
let port: number;
const others: Server[] = [];

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'start-'));
  printed = '';
  write('scripts/build.ts', BUILD);
  write('content/articles/a.md', 'premier');
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  ({ port } = probe.address() as AddressInfo);
  await new Promise((done) => probe.close(done));
});
afterEach(async () => {
  if (child.exitCode === null) await end('SIGKILL');
  for (const server of others.splice(0)) server.close();
  rmSync(root, { recursive: true, force: true });
});

function start(options: SpawnOptions = {}) {
  const env = { ...process.env, CONTENT_DIR: 'content', CACHE_DIR: 'cache', SITE_URL: 'http://localhost' };
  child = spawn(process.execPath, [resolve('scripts/start.ts'), '--port', String(port)], {
    ...options,
    cwd: root,
    env,
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on(
      'data',
      (chunk: Buffer) => (printed += chunk.toString('utf8').replace(/[\u00a0\u202f]/g, ' ')),
    );
}

const end = (signal: NodeJS.Signals) =>
  new Promise<number | null>((done) => {
    child.once('close', done);
    child.kill(signal);
  });

async function saying(text: string, from = 0): Promise<void> {
  await expect.poll(() => printed.slice(from), { timeout: 15_000, interval: 20 }).toContain(text);
}

const save = (raw: string) =>
  fetch(`http://localhost:${port}/api/v1`, {
    method: 'POST',
    headers: { Origin: `http://localhost:${port}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      action: 'persistEntry',
      params: {
        dataFiles: [{ slug: 'a', path: 'content/articles/a.md', raw }],
        assets: [],
        options: { commitMessage: 'Modifier', collectionName: 'articles', useWorkflow: false },
      },
    }),
  });

const page = async (path = '/') => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

test('serves the site, then what is saved, and ends well on Ctrl + C', async () => {
  start();
  await saying(`http://localhost:${port}/admin/`);
  expect(printed).toMatch(/Vérification du contenu, construction du site et de la recherche… \d/);
  expect(await page()).toBe('premier');
  write('content/articles/a.md', 'deuxième');
  await saying('Le site est à jour.');
  expect(await page()).toBe('deuxième');
  expect(await end('SIGINT')).toBe(0);
  expect(printed).toContain('À bientôt.');
});

test('builds once on start, and again when a file that was replaced is then written in place', async () => {
  start();
  await saying('Le site ');
  write('a.md', 'remplacé');
  renameSync(join(root, 'a.md'), join(root, 'content/articles/a.md'));
  await saying('Le site est à jour.');
  expect(await page()).toBe('remplacé');
  const before = printed.length;
  write('content/articles/a.md', 'récrit');
  await saying('Le site est à jour.', before);
  expect(await page()).toBe('récrit');
  expect(printed.match(/construction du site/g)).toHaveLength(3);
  expect(await end('SIGINT')).toBe(0);
});

test('builds once for many files written together', async () => {
  start();
  await saying('Le site ');
  for (let index = 0; index < 300; index += 1) write(`content/producers/ferme-${index}.md`, 'fiche');
  await saying('Le site est à jour.');
  const before = printed.length;
  write('content/producers/ferme-1.md', 'autre');
  await saying('Le site est à jour.', before);
  expect(printed.match(/construction du site/g)).toHaveLength(3);
});

for (const [what, text, report] of [
  ['a fault', 'faute', 'articles/a.md : une faute'],
  ['a build that fails', 'panne', 'panne de construction'],
] as const) {
  test(`keeps the last good site up after ${what}, and says why`, async () => {
    start();
    await saying('Le site ');
    write('content/articles/a.md', text);
    await saying('Le dernier bon site reste servi.');
    expect(printed).toContain(report);
    expect(await page()).toBe('premier');
    write('content/articles/a.md', 'réparé');
    await saying('Le site est à jour.');
    expect(await page()).toBe('réparé');
  });
}

test('says what a site leaves out', async () => {
  start();
  await saying('Le site ');
  write('content/articles/a.md', 'écart');
  await saying('Le site est à jour.');
  expect(printed).toContain('events/fete.md est mis de côté');
  expect(await page()).toBe('écart');
});

test('serves the site of the last run when the content has a fault from the start', async () => {
  start();
  await saying('Le site ');
  expect(await end('SIGTERM')).toBe(0);
  write('content/articles/a.md', 'faute');
  start();
  await saying('Le dernier bon site reste servi.');
  expect(await page()).toBe('premier');
});

test('explains the fault in the browser when there is no site at all', async () => {
  write('content/articles/a.md', 'faute <b>');
  start();
  await saying('Rien à servir pour l’instant.');
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('articles/a.md : une faute');
});

test('takes the next port when the first is taken, and says so', async () => {
  const other = createServer();
  others.push(other);
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
  start();
  await saying(`Le port ${port} est pris : le site sera sur le `);
  await saying(`http://localhost:${port + 1}/`);
});

test('ends a build that is under way', async () => {
  write('content/articles/a.md', 'sans fin');
  start();
  await expect.poll(() => printed, { timeout: 15_000 }).toContain('construction');
  expect(await end('SIGINT')).toBe(0);
});

test('says how the CMS saves: plain files without Git, commits with it', async () => {
  start();
  await saying('sans Git (ce dossier n’est pas dans un dépôt Git utilisable)');
  await end('SIGINT');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  git('init', '-q');
  git('add', 'content');
  git('-c', 'user.name=C', '-c', 'user.email=c@exemple.example', 'commit', '-q', '-m', 'Départ');
  const before = printed.length;
  start();
  await saying('avec Git', before);
});

for (const [what, prepare, sentence] of [
  [
    'content',
    () => rmSync(join(root, 'content'), { recursive: true }),
    'Le dossier du contenu est introuvable',
  ],
  ['port', () => (port = 70_000), 'Écrivez un port entre 1 et 65535'],
] as const) {
  test(`ends with one sentence when there is no such ${what}`, async () => {
    prepare();
    start();
    expect(await new Promise((done) => child.once('close', done))).toBe(1);
    expect(printed).toContain(sentence);
    expect(printed.trim().split('\n')).toHaveLength(1);
  });
}

test('ends a publication that is under way before it ends itself', async () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  git('init', '-q');
  git('config', 'user.name', 'Camille');
  git('config', 'user.email', 'camille@exemple.example');
  git('add', 'content');
  git('commit', '-q', '-m', 'Départ');
  // Git stops while it writes the file, until the test lets it go on.
  write('.git/info/attributes', 'content/articles/a.md filter=attente');
  git(
    ...['config', 'filter.attente.smudge'],
    'touch .git/commence; until [ -e .git/continue ]; do sleep 0.05; done; cat',
  );
  start({ detached: true });
  await saying('Le site ');
  const answer = save('du CMS');
  await expect.poll(() => existsSync(join(root, '.git/commence')), { timeout: 15_000 }).toBe(true);
  const ended = new Promise((done) => child.once('close', done));
  process.kill(-Number(child.pid), 'SIGINT'); // as a terminal does: to the program and all that it started
  await saying('La rédaction finit d’enregistrer');
  write('.git/continue', '');
  expect((await answer).status).toBe(200);
  expect(await ended).toBe(0);
  expect(git('log', '-1', '--format=%s')).toBe('Modifier');
  expect(git('status', '--porcelain', 'content')).toBe('');
  expect(existsSync(join(root, '.git/index.lock'))).toBe(false);
});

test('what the CMS saves reaches the site', async () => {
  start();
  await saying('Le site ');
  expect((await save('du CMS')).status).toBe(200);
  await saying('Le site est à jour.');
  expect(await page()).toBe('du CMS');
  expect(printed).toContain('CMS : enregistré articles/a.md');
  expect(readFileSync(join(root, 'content/articles/a.md'), 'utf8')).toBe('du CMS');
});
