import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FeedFault } from '../../src/domain/feed-fault.ts';
import {
  LOCAL_LIMITS,
  type LocalFeeds,
  endless,
  enormous,
  fakeClock,
  hangUp,
  redirect,
  silent,
  startFeeds,
  status,
  text,
  versioned,
} from './local-feeds.fixture.ts';
import { type ClientOptions, PoliteClient } from './polite-client.ts';

let feeds: LocalFeeds;
beforeAll(async () => {
  feeds = await startFeeds();
});
afterAll(() => feeds.close());
beforeEach(() => {
  for (const path of Object.keys(feeds.answers)) Reflect.deleteProperty(feeds.answers, path);
  feeds.asked.length = 0;
});

const clientWith = (more: Partial<ClientOptions> = {}) =>
  new PoliteClient({
    limits: LOCAL_LIMITS,
    userAgent: 'essai/1.0 (+https://site.example)',
    accept: '*/*',
    obeysRobots: false,
    clock: fakeClock(),
    ...more,
  });

const at = (path: string) => `${feeds.base}${path}`;

/** What the client says instead of reading. */
async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FeedFault);
  return (error as Error).message.replace(/[\u00a0\u202f]/g, ' ');
}

describe('an answer', () => {
  it.each([
    ['as it is', text('été')],
    ['gzip', text(gzipSync('été'), { 'content-encoding': 'gzip' })],
    ['brotli', text(brotliCompressSync('été'), { 'content-encoding': 'br' })],
    ['deflate', text(deflateSync('été'), { 'content-encoding': 'Deflate' })],
    [
      'in latin letters',
      text(Buffer.from('été', 'latin1'), { 'content-type': 'text/xml; charset=iso-8859-1' }),
    ],
    ['after a redirection', redirect('/b')],
  ])('is read %s', async (_, answer) => {
    feeds.answers['/a'] = answer;
    feeds.answers['/b'] = text('été');
    expect((await clientWith().read(at('/a')))?.text).toBe('été');
  });

  it('names the program and its site', async () => {
    feeds.answers['/a'] = (request, response) => void response.end(request.headers['user-agent']);
    expect((await clientWith().read(at('/a')))?.text).toBe('essai/1.0 (+https://site.example)');
  });

  it.each([
    ['never comes', silent, 'elle n’a pas répondu en 0,2 s.'],
    ['never ends', endless, 'elle n’a pas répondu en 0,2 s.'],
    ['is too long', enormous, 'elle envoie plus de 200 ko.'],
    [
      'is too long once it is unpacked',
      text(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }),
      'elle envoie plus de 200 ko.',
    ],
    [
      'is badly packed',
      text('rien', { 'content-encoding': 'gzip' }),
      'elle envoie une réponse mal compressée.',
    ],
    [
      'is cut',
      text(gzipSync('é'.repeat(100)).subarray(0, 20), { 'content-encoding': 'gzip' }),
      'elle envoie une réponse mal compressée.',
    ],
    [
      'is packed in another way',
      text('rien', { 'content-encoding': 'zstd' }),
      'elle envoie une réponse compressée que l’on ne sait pas lire (zstd).',
    ],
    ['is hung up', hangUp, 'elle est injoignable (ECONNRESET).'],
    ['is not found', status(404), 'elle répond 404 (page introuvable).'],
    ['is refused', status(403), 'elle répond 403 (accès refusé).'],
    ['is broken', status(500), 'elle répond 500 (panne du site).'],
    ['goes round', redirect('/a'), 'elle renvoie d’adresse en adresse.'],
    ['leads nowhere', redirect('http://['), 'elle renvoie vers une adresse illisible.'],
    [
      'leads to a file',
      redirect('file:///etc/passwd'),
      'elle renvoie vers file:///etc/passwd, qui n’est pas',
    ],
  ])('that %s is said in French', async (_, answer, said) => {
    feeds.answers['/a'] = answer;
    const seconds = answer === silent || answer === endless ? 0.2 : 5;
    const client = clientWith({ limits: { ...LOCAL_LIMITS, seconds } });
    expect(await refusal(client.read(at('/a')))).toContain(said);
  });

  it('that is the same as before is not sent again', async () => {
    feeds.answers['/a'] = versioned('"v1"', 'été');
    const first = await clientWith().read(at('/a'));
    expect(first).toEqual({ text: 'été', validators: { etag: '"v1"' } });
    expect(await clientWith().read(at('/a'), first?.validators)).toBeUndefined();
    expect((await clientWith().read(at('/a'), { etag: '"v0"' }))?.text).toBe('été');
  });

  it('of a page is its status alone', async () => {
    feeds.answers['/a'] = redirect('/b');
    feeds.answers['/b'] = endless;
    const client = clientWith();
    expect(await client.statusOf(at('/a'))).toBe(200);
    expect(await client.statusOf(at('/gone'))).toBe(404);
  });
});

describe('a private address', () => {
  const PRIVATE = 'elle mène à une machine d’un réseau privé';

  it.each(['http://169.254.169.254/', 'http://10.0.0.1/', 'http://[::ffff:127.0.0.1]/', 'http://[::1]/'])(
    'is not reached by a redirection to %s',
    async (to) => {
      feeds.answers['/a'] = redirect(to);
      expect(await refusal(clientWith().read(at('/a')))).toContain(PRIVATE);
      expect(await refusal(clientWith({ obeysRobots: true }).read(at('/a')))).toContain(PRIVATE);
    },
  );

  it('is not reached by its number, nor by a name', async () => {
    const port = new URL(feeds.base).port;
    const strict = () => clientWith({ limits: { ...LOCAL_LIMITS, allowed: [] } });
    expect(await refusal(strict().read(at('/a')))).toContain(PRIVATE);
    expect(await refusal(strict().read(`http://localhost:${port}/a`))).toContain(PRIVATE);
    expect(await refusal(strict().read(`http://[::ffff:127.0.0.1]:${port}/a`))).toContain(PRIVATE);
    expect(await refusal(strict().statusOf(`http://2130706433:${port}/a`))).toContain(PRIVATE);
    expect(feeds.asked).toEqual([]);
  });
});

describe('the wishes of a site', () => {
  const robots = (lines: string) => (feeds.answers['/robots.txt'] = text(lines));
  const polite = () => clientWith({ obeysRobots: true });

  it.each([
    ['User-agent: *\nDisallow: /prive/', '/a', true],
    ['User-agent: *\nDisallow: /prive/', '/prive/a', false],
    ['User-agent: essai\nDisallow: /', '/a', false],
    ['User-agent: autre\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /\nAllow: /a', '/a', true],
    ['<html>pas de règles</html>', '/a', true],
  ])('« %s » for %s', async (lines, path, isAllowed) => {
    robots(lines);
    feeds.answers[path] = text('été');
    const reading = polite().read(at(path));
    if (isAllowed) expect((await reading)?.text).toBe('été');
    else expect(await refusal(reading)).toContain('demande aux programmes de ne pas lire cette adresse.');
  });

  it('are asked once for all its addresses, and followed after a redirection', async () => {
    robots('User-agent: *\nDisallow: /prive/');
    feeds.answers['/a'] = text('a');
    feeds.answers['/b'] = redirect('/prive/c');
    const client = polite();
    await client.read(at('/a'));
    expect(await refusal(client.read(at('/b')))).toContain('robots.txt');
    expect(feeds.asked).toEqual(['/robots.txt', '/a', '/b']);
  });

  it.each([
    [404, undefined],
    [410, undefined],
    [401, 'le site ferme son robots.txt (401)'],
    [403, 'le site ferme son robots.txt (403)'],
    [500, 'le robots.txt du site est en panne (500)'],
    [429, 'son robots.txt, à lire d’abord, n’est pas lu : elle répond 429 (trop de demandes).'],
  ])('are those of an answer %i to robots.txt', async (code, said) => {
    feeds.answers['/robots.txt'] = status(code);
    feeds.answers['/a'] = text('été');
    if (said) expect(await refusal(polite().read(at('/a')))).toContain(said);
    else expect((await polite().read(at('/a')))?.text).toBe('été');
  });

  it('that cannot be reached refuse for this time', async () => {
    feeds.answers['/robots.txt'] = hangUp;
    expect(await refusal(polite().read(at('/a')))).toBe(
      'son robots.txt, à lire d’abord, n’est pas lu : elle est injoignable (ECONNRESET). Vérifiez la connexion et l’adresse.',
    );
    expect(feeds.asked).toEqual(['/robots.txt']);
  });

  it('are one question a second, robots.txt and redirections included', async () => {
    feeds.answers['/a'] = redirect('/b');
    feeds.answers['/b'] = text('été');
    const clock = fakeClock();
    await clientWith({ clock, obeysRobots: true }).read(at('/a'));
    expect(feeds.asked).toEqual(['/robots.txt', '/a', '/b']);
    expect(clock.waits).toEqual([1000, 1000]);
  });

  it.each([
    ['120', 'Attendez 2 minutes.', 120_000],
    ['Thu, 01 Jan 1970 00:10:00 GMT', 'Attendez 10 minutes.', 600_000],
    ['jamais', 'Attendez 60 minutes.', 3_600_000],
    ['999999999', 'Attendez 24 heures.', 86_400_000],
  ])('to be left alone (%s) are respected for all its addresses', async (after, said, until) => {
    feeds.answers['/a'] = status(429, { 'retry-after': after });
    feeds.answers['/b'] = text('été');
    const client = clientWith();
    expect(await refusal(client.read(at('/a')))).toBe(`elle répond 429 (trop de demandes). ${said}`);
    expect(await refusal(client.read(at('/b')))).toContain('le site a demandé d’attendre');
    expect(feeds.asked).toEqual(['/a']);
    expect(client.holds).toEqual({ [new URL(feeds.base).host]: until });
    // The next time, by what was remembered.
    expect(await refusal(clientWith({ holds: client.holds }).read(at('/b')))).toContain('attendre');
    const later = clientWith({ holds: client.holds, clock: fakeClock(until) });
    expect((await later.read(at('/b')))?.text).toBe('été');
  });

  it('to be left alone are those of a busy site too', async () => {
    feeds.answers['/a'] = status(503, { 'retry-after': '60' });
    expect(await refusal(clientWith().read(at('/a')))).toBe(
      'elle répond 503 (site occupé). Attendez une minute.',
    );
  });
});
