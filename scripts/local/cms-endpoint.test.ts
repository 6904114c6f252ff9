import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LOCAL_CMS_PATH } from '../../src/domain/local-cms.ts';
import { cmsEndpoint } from './cms-endpoint.ts';
import type { ContentStore } from './content-store.ts';
import { fileStore } from './file-store.ts';
import { gitStore } from './git-store.ts';
import { openRepository } from './repository.ts';

let root: string;
let server: Server;
let port: number;
let logged: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cms-endpoint-'));
  logged = [];
  mkdirSync(join(root, 'content/articles/vieux'), { recursive: true });
  writeFileSync(join(root, 'content/articles/a.md'), '---\ntitle: A\n---\n');
  writeFileSync(join(root, 'content/articles/vieux/b.md'), 'b');
  writeFileSync(join(root, 'content/articles/notes.txt'), 'notes');
  writeFileSync(join(root, 'package.json'), '{}');
});
afterEach(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

async function listen(store: ContentStore) {
  const endpoint = cmsEndpoint(store, (text) => logged.push(text));
  server = createServer((request, response) => void endpoint.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
}

const quiet = { onPublished: () => undefined, verify: () => Promise.resolve() };
const listenFiles = () => listen(fileStore(join(root, 'content'), quiet));

async function listenGit() {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'user.name=C', '-c', 'user.email=c@exemple.example', 'commit', '-q', '-m', 'Départ');
  const repository = await openRepository(join(root, 'content'));
  if (typeof repository === 'string') throw new Error(repository);
  await listen(gitStore(repository, quiet));
}

interface Answer {
  status: number;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the tests say what they expect of it
}

function send(payload: string, headers: Record<string, string> = {}, method = 'POST'): Promise<Answer> {
  const host = `localhost:${port}`;
  const all = {
    Host: host,
    Origin: `http://${host}`,
    'Content-Type': 'application/json; charset=utf-8',
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { port, host: '127.0.0.1', path: LOCAL_CMS_PATH, method, headers: all },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) }),
        );
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

const ask = (action: string, params: object = {}, headers: Record<string, string> = {}) =>
  send(JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }), headers);

describe('who may write', () => {
  const cases: { name: string; headers: Record<string, string> }[] = [
    { name: 'a page of another site', headers: { Origin: 'https://ailleurs.example' } },
    { name: 'a page without origin', headers: { Origin: 'null' } },
    { name: 'a page of another local server', headers: { Origin: 'http://localhost:1' } },
    {
      name: 'a name pointed at this machine',
      headers: { Host: 'ailleurs.example', Origin: 'http://ailleurs.example' },
    },
    { name: 'a form', headers: { 'Content-Type': 'text/plain' } },
    { name: 'a cross-site request', headers: { 'Sec-Fetch-Site': 'cross-site' } },
  ];
  for (const { name, headers } of cases) {
    test(`not ${name}`, async () => {
      await listenFiles();
      const asset = { path: 'content/media/x.jpg', content: '', encoding: 'base64' };
      const { status, body } = await ask('persistMedia', { asset, options: { commitMessage: 'x' } }, headers);
      expect([status, body.error]).toEqual([403, 'Seule la page /admin/ de ce serveur peut écrire ici.']);
    });
  }

  test('not a request without Origin, nor a GET', async () => {
    await listenFiles();
    const answer = await fetch(`http://127.0.0.1:${port}${LOCAL_CMS_PATH}`, {
      method: 'POST',
      body: '{"action":"info"}',
    });
    expect(answer.status).toBe(403);
    expect((await send('', {}, 'GET')).status).toBe(405);
  });

  test('the page of this server, by either of its names', async () => {
    await listenFiles();
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect((await ask('info', {}, { Host: host, Origin: `http://${host}` })).status).toBe(200);
  });
});

describe('what may be read and written', () => {
  const commit = { commitMessage: 'x' };
  const persist = (path: string, assets: object[] = []) =>
    ask('persistEntry', {
      dataFiles: [{ slug: 'x', path, raw: 'texte' }],
      assets,
      options: { ...commit, collectionName: 'articles', useWorkflow: false, status: '', unpublished: false },
    });

  const outside = [
    'package.json',
    '../x.md',
    'content/../package.json',
    '/etc/passwd',
    'content',
    'content//a.md',
  ];
  for (const path of [
    ...outside,
    'content/.git/config',
    'content/articles/..\\x.md',
    'content/articles/a\nb.md',
  ]) {
    test(`nothing at ${JSON.stringify(path)}`, async () => {
      await listenFiles();
      expect((await ask('getEntry', { path })).status).toBe(422);
      expect((await persist(path)).status).toBe(422);
      expect((await ask('deleteFiles', { paths: [path], options: commit })).status).toBe(422);
      expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe('{}');
    });
  }

  for (const path of [
    'content/articles/x.mdx',
    'content/articles/X.md',
    'content/Articles/x.md',
    'content/articles/x.MD',
    'content/Media/x.jpg',
    'content/media/x.svg',
    'content/media/autre/x.jpg',
    'content/media/articles/vieux/x.jpg',
    'content/media/x.html',
    'content/autre/x.md',
  ]) {
    test(`no file written as ${path}`, async () => {
      await listenFiles();
      expect((await persist(path)).body.error).toContain('Seules les fiches et les photos');
    });
  }

  test('no entry under the name of another, or of another collection', async () => {
    await listenFiles();
    const save = (path: string, slug: string, collectionName: string) =>
      ask('persistEntry', {
        dataFiles: [{ slug, path: `content/${path}`, raw: 'texte' }],
        assets: [],
        options: { ...commit, collectionName, useWorkflow: false },
      });
    for (const [path, slug, collection] of [
      ['articles/a.md', 'x', 'articles'],
      ['articles/x.md', 'x', 'producers'],
      ['articles/x.md', 'x', 'autre'],
      ['territory.yaml', 'products', 'reglages'],
      ['media/x.jpg', 'x', 'articles'],
    ] as const) {
      const { status, body } = await save(path, slug, collection);
      expect([status, body.error]).toEqual([422, 'Ce chemin n’est pas celui de cette fiche.']);
    }
    expect((await save('taxonomy/products.yaml', 'products', 'reglages')).status).toBe(200);
    expect((await save('articles/x.md', 'x', 'articles')).status).toBe(200);
  });

  test('a picture whatever the case of its extension', async () => {
    await listenFiles();
    for (const [name, status] of [
      ['IMG_1.JPG', 200],
      ['articles/a.jpg', 200],
      ['a.Jpeg', 200],
      ['a.GIF', 422],
    ] as const) {
      const asset = { path: `content/media/${name}`, content: '', encoding: 'base64' };
      expect((await ask('persistMedia', { asset, options: commit })).status, name).toBe(status);
    }
  });

  test('what is not as expected, said in French', async () => {
    await listenFiles();
    const wrong: [string, object][] = [
      ['getEntry', {}],
      ['getEntry', { path: 3 }],
      ['getEntry', { path: `content/${'x'.repeat(300)}` }],
      ['unpublishedEntry', { id: 3 }],
      ['updateUnpublishedEntryStatus', { collection: 'articles', slug: 'a', newStatus: 'perdu' }],
      ['deleteUnpublishedEntry', { collection: 'Articles', slug: 'a' }],
      ['deleteFiles', { paths: [], options: commit }],
      ['formatDisk', {}],
    ];
    const answers = await Promise.all([...wrong.map(([action, params]) => ask(action, params)), send('3')]);
    for (const { status, body } of answers) {
      expect(status).toBe(422);
      expect(body.error).not.toMatch(/expected|invalid|too (?:big|small)|received/i);
      expect(body.error).not.toContain('\n');
    }
  });

  test('an entry with its picture', async () => {
    await listenFiles();
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64');
    const options = { ...commit, collectionName: 'articles', useWorkflow: false, status: 'draft' };
    const { status } = await ask('persistEntry', {
      dataFiles: [{ slug: 'x', path: 'content/articles/x.md', raw: 'é' }],
      assets: [{ path: 'content/media/x.jpg', content, encoding: 'base64' }],
      options,
    });
    expect(status).toBe(200);
    expect(readFileSync(join(root, 'content/articles/x.md'), 'utf8')).toBe('é');
    const media = await ask('getMedia', { mediaFolder: '/content/media' });
    expect(media.body).toMatchObject([
      { name: 'x.jpg', path: 'content/media/x.jpg', content, encoding: 'base64' },
    ]);
  });

  test('a picture of eight megabytes', async () => {
    await listenFiles();
    const content = Buffer.alloc(8_000_000, 0xab).toString('base64');
    const asset = { path: 'content/media/lourde.jpg', content, encoding: 'base64' };
    expect((await ask('persistMedia', { asset, options: commit })).status).toBe(200);
  });

  test('nothing that is not JSON, not known or too heavy', async () => {
    await listenFiles();
    expect((await send('{')).status).toBe(400);
    expect((await ask('formatDisk')).status).toBe(422);
    expect(logged).toEqual([]);
  });
});

describe('entries', () => {
  test('of a folder, by depth and extension', async () => {
    await listenFiles();
    const paths = async (depth: number) => {
      const { body } = await ask('entriesByFolder', { folder: 'content/articles', extension: 'md', depth });
      return body.map((entry: { file: { path: string } }) => entry.file.path);
    };
    expect(await paths(1)).toEqual(['content/articles/a.md']);
    expect(await paths(2)).toEqual(['content/articles/a.md', 'content/articles/vieux/b.md']);
  });

  test('by file, with the label the CMS gave', async () => {
    await listenFiles();
    const files = [{ path: 'content/articles/a.md', label: 'A' }, { path: 'content/territory.yaml' }];
    const { body } = await ask('entriesByFiles', { files });
    expect(body[0]).toMatchObject({ data: '---\ntitle: A\n---\n', file: { label: 'A' } });
    expect(body[1].data).toBeNull();
  });
});

describe('a form that was opened before others wrote', () => {
  const path = 'content/articles/a.md';
  const save = (base: string | null, raw: string, useWorkflow: boolean) =>
    ask('persistEntry', {
      dataFiles: [{ slug: 'a', path, raw }],
      assets: [],
      base,
      options: { commitMessage: 'Modifier', collectionName: 'articles', useWorkflow },
    });
  const REFUSED = /^Cette fiche a changé depuis que vous l’avez ouverte/;

  test('does not undo their text without Git', async () => {
    await listenFiles();
    const opened = (await ask('getEntry', { path })).body.file.id as string;
    writeFileSync(join(root, path), 'le leur');
    const refused = await save(opened, 'le mien', false);
    expect([refused.status, refused.body.error]).toEqual([409, expect.stringMatching(REFUSED)]);
    expect(readFileSync(join(root, path), 'utf8')).toBe('le leur');
    const again = (await ask('getEntry', { path })).body.file.id as string;
    const saved = await save(again, 'le nôtre', false);
    expect([saved.status, (await save(saved.body.file.id, 'la suite', false)).status]).toEqual([200, 200]);
    expect(readFileSync(join(root, path), 'utf8')).toBe('la suite');
  });

  test('does not replace a file that came under the name of a new entry', async () => {
    await listenFiles();
    expect((await save(null, 'neuf', false)).status).toBe(409);
    expect(readFileSync(join(root, path), 'utf8')).toContain('title: A');
  });

  test('does not replace the draft of another page', async () => {
    await listenGit();
    const opened = (await ask('getEntry', { path })).body.file.id as string;
    const first = await save(opened, 'un', true);
    expect(first.status).toBe(200);
    expect((await save(opened, 'deux', true)).body.error).toMatch(REFUSED);
    const params = { collection: 'articles', slug: 'a', path };
    const draft = await ask('unpublishedEntryDataFile', params);
    expect(draft.body).toMatchObject({ data: 'un', file: { path, id: first.body.file.id } });
    expect((await save(draft.body.file.id, 'deux', true)).status).toBe(200);
  });
});

test('without Git there is no workflow', async () => {
  await listenFiles();
  expect((await ask('info')).body).toMatchObject({ publish_modes: ['simple'], type: 'local_fs' });
  expect((await ask('unpublishedEntries')).body).toEqual([]);
});

test('with Git a draft goes from writing to publication', async () => {
  await listenGit();
  expect((await ask('info')).body).toMatchObject({ publish_modes: ['editorial_workflow', 'simple'] });
  const key = { collection: 'articles', slug: 'a' };
  expect((await ask('unpublishedEntry', { id: 'articles/a' })).status).toBe(404);
  const none = await ask('unpublishedEntry', key);
  expect([none.status, none.body.error]).toEqual([404, 'Cette fiche n’a pas de brouillon.']);
  await ask('persistEntry', {
    dataFiles: [{ slug: 'a', path: 'content/articles/a.md', raw: 'nouveau' }],
    assets: [],
    options: { commitMessage: 'Modifier', collectionName: 'articles', useWorkflow: true, status: 'draft' },
  });
  expect((await ask('unpublishedEntries')).body).toEqual(['articles/a']);
  await ask('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
  const { body } = await ask('unpublishedEntry', { id: 'articles/a' });
  expect(body).toMatchObject({ ...key, status: 'pending_publish' });
  expect(body.diffs).toMatchObject([{ path: 'content/articles/a.md', newFile: false, status: 'modified' }]);
  const data = await ask('unpublishedEntryDataFile', {
    ...key,
    id: body.diffs[0].id,
    path: body.diffs[0].path,
  });
  expect(data.body.data).toBe('nouveau');
  writeFileSync(join(root, 'content/articles/a.md'), 'mon travail');
  const refused = await ask('publishUnpublishedEntry', key);
  expect(refused.status).toBe(409);
  expect(refused.body.error).toContain('content/articles/a.md');
  writeFileSync(join(root, 'content/articles/a.md'), '---\ntitle: A\n---\n');
  expect((await ask('publishUnpublishedEntry', key)).status).toBe(200);
  expect(readFileSync(join(root, 'content/articles/a.md'), 'utf8')).toBe('nouveau');
  expect((await ask('publishUnpublishedEntry', key)).body.error).toContain('n’existe plus');
});

test('a fault that was not foreseen is told in the terminal only', async () => {
  await listen({
    list: () => Promise.reject(new Error('disque plein')),
    read: () => Promise.resolve([]),
    publish: () => Promise.resolve(),
  });
  const { status, body } = await ask('getMedia', { mediaFolder: 'content/media' });
  expect([status, body.error]).toEqual([
    500,
    'Le serveur local a rencontré une erreur ; le terminal dit laquelle.',
  ]);
  expect(logged).toEqual(['CMS : disque plein']);
});
