import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StaticSite, staticSite } from './static-site.ts';

let root: string;
let site: StaticSite;
let server: Server;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const PAGE = `<p>${'Bonjour. '.repeat(500)}`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'static-site-'));
  write('a/index.html', 'accueil');
  write('a/404.html', 'page introuvable');
  write('a/annuaire/index.html', PAGE);
  write('a/_astro/style.abc.css', 'body{}');
  write('a/_astro/photo.webp', 'webp');
  write('a/agenda.ics', 'BEGIN:VCALENDAR');
  write('a/badges/commerces/x.svg', '<svg/>');
  write('a/admin/index.html', 'rédaction');
  write('a/.cache', 'caché');
  write('secret', 'secret');
  write('b/index.html', 'accueil neuf');
  write('b/404.html', 'rien ici');
});
afterEach(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

async function serve(base?: string) {
  site = staticSite(join(root, 'a'), base);
  server = createServer((request, response) => site.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

interface Reply {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });

test('a page is HTML that is checked again each time, with its security headers', async () => {
  await serve();
  const { status, headers, body } = await ask('/');
  expect([status, body.toString()]).toEqual([200, 'accueil']);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
});

test('a page that has not changed is not sent again', async () => {
  await serve();
  const { headers } = await ask('/annuaire/');
  expect((await ask('/annuaire/', { 'If-None-Match': String(headers.etag) })).status).toBe(304);
});

test('text is compressed for who accepts it, and pictures are not', async () => {
  await serve();
  const page = await ask('/annuaire/', { 'Accept-Encoding': 'gzip' });
  expect(page.headers['content-encoding']).toBe('gzip');
  expect(page.headers.vary).toContain('Accept-Encoding');
  expect(gunzipSync(page.body).toString()).toBe(PAGE);
  expect(page.body.length).toBeLessThan(PAGE.length / 10);
  expect((await ask('/annuaire/')).headers['content-encoding']).toBeUndefined();
  expect(
    (await ask('/_astro/photo.webp', { 'Accept-Encoding': 'gzip' })).headers['content-encoding'],
  ).toBeUndefined();
});

test('a part of a file is sent as it is', async () => {
  await serve();
  const { status, headers, body } = await ask('/annuaire/', {
    Range: 'bytes=3-9',
    'Accept-Encoding': 'gzip',
  });
  expect([status, headers['content-encoding'], body.toString()]).toEqual([206, undefined, 'Bonjour']);
});

test('files named after their content are kept for ever', async () => {
  await serve();
  expect((await ask('/_astro/style.abc.css')).headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('badges and calendars may be read by other sites, the writing page may not be framed', async () => {
  await serve();
  expect((await ask('/agenda.ics')).headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  expect((await ask('/badges/commerces/x.svg')).headers['content-type']).toBe('image/svg+xml');
  expect((await ask('/annuaire/')).headers['access-control-allow-origin']).toBeUndefined();
  expect((await ask('/admin/')).headers['content-security-policy']).toBe("frame-ancestors 'none'");
});

test('an address without its final slash leads to the page', async () => {
  await serve();
  const { status, headers } = await ask('/annuaire?commune=78517');
  expect([status, headers.location]).toEqual([301, '/annuaire/?commune=78517']);
});

describe('what does not exist', () => {
  for (const path of [
    '/rien/',
    '/rien',
    '/.cache',
    '/../secret',
    '/%2e%2e/secret',
    '/%00',
    '/%ff',
    '//annuaire',
  ]) {
    test(`gives the page of error 404 for ${path}`, async () => {
      await serve();
      const { status, headers, body } = await ask(path);
      expect([status, body.toString()]).toEqual([404, 'page introuvable']);
      expect(headers['cache-control']).toBe('no-cache');
    });
  }

  test('is never kept, even under a name that would be', async () => {
    await serve();
    expect((await ask('/_astro/absent.js')).headers['cache-control']).toBe('no-cache');
  });
});

test('nothing is written', async () => {
  await serve();
  expect((await ask('/', {}, 'POST')).status).toBe(405);
});

test('a new site replaces the former one, whose hashed files stay for open pages', async () => {
  await serve();
  site.show(join(root, 'b'));
  expect((await ask('/')).body.toString()).toBe('accueil neuf');
  expect((await ask('/annuaire/')).body.toString()).toBe('rien ici');
  expect((await ask('/_astro/style.abc.css')).status).toBe(200);
});

test('a site published in a folder is served in that folder', async () => {
  await serve('/sud/');
  const home = await ask('/');
  expect([home.status, home.headers.location]).toEqual([302, '/sud/']);
  expect((await ask('/sud/')).body.toString()).toBe('accueil');
  expect((await ask('/sud/annuaire')).headers.location).toBe('/sud/annuaire/');
});
