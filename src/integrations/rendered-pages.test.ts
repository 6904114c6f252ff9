import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageReader, type RenderedPage, renderedPages } from './rendered-pages.ts';

type Answer = Awaited<ReturnType<AstroPrerenderer['render']>>;
type Options = Parameters<AstroPrerenderer['render']>[1];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const site = () => pathToFileURL(`${folder}/`);

/** The text of every file of the site, by its path. */
const files = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

const html = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'text/html' } });

const isFile = (pathname: string) => pathname.includes('.');

/** What the readers were told, in order. */
interface Told {
  pages: RenderedPage[];
  events: string[];
}

/** A site whose addresses answer as said, rendered all at once by a prerenderer that Astro would give. */
async function build(answers: Record<string, () => Answer | Promise<Answer>>, base = '/') {
  const told: Told = { pages: [], events: [] };
  const reader: PageReader = {
    read: (page) => {
      told.pages.push(page);
      told.events.push(page.pathname);
    },
    finish: (dir) => {
      told.events.push(dir.href === site().href ? 'fin' : `fin de ${dir.href}`);
      return Promise.resolve();
    },
  };
  const { hooks } = renderedPages({
    readers: [reader],
    rewrite: (text) => text.replace('été', 'ÉTÉ'),
    last: ['/preuve/[slug]'],
  });
  const paths = Object.keys(answers).map((pathname) => ({
    pathname,
    route: {
      type: isFile(pathname) ? 'endpoint' : 'page',
      route: pathname.startsWith('/preuve/') ? '/preuve/[slug]' : pathname,
    },
  }));
  const standard = {
    name: 'standard',
    getStaticPaths: () => Promise.resolve(paths),
    render: (request: Request) => Promise.resolve(answers[new URL(request.url).pathname]?.()),
  } as unknown as AstroPrerenderer;
  let prerenderer = standard;
  const call = (name: string, options: object) => (hooks[name] as (options: object) => unknown)(options);
  call('astro:config:done', { config: { base, outDir: site() } });
  call('astro:build:start', {
    setPrerenderer: (wrap: (standard: AstroPrerenderer) => AstroPrerenderer) =>
      (prerenderer = wrap(standard)),
  });
  const render = async ({ pathname, route }: { pathname: string; route: object }) => {
    const request = new Request(`https://site.example${pathname}`);
    const answer = await prerenderer.render(request, { routeData: route } as Options);
    return [pathname, await (answer instanceof Response ? answer : answer.response).text()] as const;
  };
  const answered = await Promise.all((await prerenderer.getStaticPaths()).map(render));
  await call('astro:build:done', {});
  const leftToAstro = Object.fromEntries(answered.filter(([, text]) => text !== ''));
  return { ...told, asked: answered.map(([pathname]) => pathname), leftToAstro };
}

/** Ready after `turns` of the event loop. */
const after = (turns: number, answer: Answer) => async () => {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate();
  return answer;
};

describe('the rendered pages', () => {
  it('are read in the order of their addresses, whichever is ready first, rewritten, and each in its file', async () => {
    const { pages, leftToAstro } = await build({
      '/marches/b/': () => html('<p>Marché</p>'),
      '/': after(20, html('<p>Accueil, été</p>')),
      '/agenda/': after(5, html('<p>Agenda</p>')),
    });
    expect(pages).toEqual([
      { pathname: '', html: '<p>Accueil, ÉTÉ</p>' },
      { pathname: 'agenda/', html: '<p>Agenda</p>' },
      { pathname: 'marches/b/', html: '<p>Marché</p>' },
    ]);
    expect(files()).toEqual({
      'index.html': '<p>Accueil, ÉTÉ</p>',
      'agenda/index.html': '<p>Agenda</p>',
      'marches/b/index.html': '<p>Marché</p>',
    });
    expect(leftToAstro).toEqual({});
  });

  it('leave the base of the site out of their addresses', async () => {
    const answers = { '/dossier/agenda/': () => html('Agenda'), '/dossier/': () => html('Accueil') };
    const { pages } = await build(answers, '/dossier');
    expect(pages.map(({ pathname }) => pathname)).toEqual(['', 'agenda/']);
    expect(files()).toEqual({ 'index.html': 'Accueil', 'agenda/index.html': 'Agenda' });
  });

  it('are read under the name that people write, and keep it on the disk', async () => {
    const { pages } = await build({ '/communes/%C3%A9peluche/': () => html('Épeluche') });
    expect(pages[0]?.pathname).toBe('communes/épeluche/');
    expect(files()).toEqual({ 'communes/épeluche/index.html': 'Épeluche' });
  });

  it('are left to Astro, rewritten, when they are no success: it knows where they go', async () => {
    const { pages, leftToAstro } = await build({
      '/404/': () => html('Introuvable, été', 404),
      '/vieux.ics': () => new Response('parti', { status: 410 }),
    });
    expect(pages).toEqual([{ pathname: '404/', html: 'Introuvable, ÉTÉ' }]);
    expect(leftToAstro).toEqual({ '/404/': 'Introuvable, ÉTÉ', '/vieux.ics': 'parti' });
    expect(files()).toEqual({});
  });

  it('leave files that are none as they are, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await build({ '/partage.png': () => new Response(bytes, { headers: { 'content-type': 'image/png' } }) });
    expect(new Uint8Array(readFileSync(join(folder, 'partage.png')))).toEqual(bytes);
  });

  it('leave files their name, with a slash after it or not', async () => {
    await build({
      '/donnees/lieux.json/': () => new Response('[]'),
      '/rss.xml': () => new Response('<rss/>'),
    });
    expect(files()).toEqual({ 'donnees/lieux.json': '[]', 'rss.xml': '<rss/>' });
  });

  it('come before the files that are none, and the readers end once when all pages are read', async () => {
    const file = () => new Response('<rss/>', { headers: { 'content-type': 'application/rss+xml' } });
    const { events, asked } = await build({
      '/a.xml': file,
      '/b/': after(10, html('B')),
      '/c/': () => html('C'),
      '/d.xml': file,
    });
    expect(events).toEqual(['b/', 'c/', 'fin']);
    expect(asked).toEqual(['/b/', '/c/', '/a.xml', '/d.xml']);
  });

  it('come last when they are asked to, read but not waited for', async () => {
    const { events } = await build({
      '/a/': after(5, html('A')),
      '/preuve/b/': () => html('B'),
      '/z/': () => html('Z'),
    });
    expect(events).toEqual(['a/', 'z/', 'fin', 'preuve/b/']);
  });

  it('let the readers end in a site that has nothing but pages', async () => {
    const { events } = await build({ '/': () => html('A') });
    expect(events).toEqual(['', 'fin']);
  });

  it('end the build when one cannot be rendered', async () => {
    const fail = () => Promise.reject(new Error('panne'));
    await expect(build({ '/': after(10, html('A')), '/b/': fail, '/c/': () => html('C') })).rejects.toThrow(
      'panne',
    );
  });
});
