import { setImmediate } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { type PageReader, type RenderedPage, renderedPages } from './rendered-pages.ts';

type Answer = Awaited<ReturnType<AstroPrerenderer['render']>>;
type Options = Parameters<AstroPrerenderer['render']>[1];

const FOLDER = new URL('file:///site/');

const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html' } });

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
    finish: (dir) => Promise.resolve(void told.events.push(`fin de ${dir.pathname}`)),
  };
  const { hooks } = renderedPages({ readers: [reader], last: ['/preuve/[slug]'] });
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
  call('astro:config:done', { config: { base, outDir: FOLDER } });
  call('astro:build:start', {
    setPrerenderer: (wrap: (standard: AstroPrerenderer) => AstroPrerenderer) =>
      (prerenderer = wrap(standard)),
  });
  const write = async ({ pathname, route }: { pathname: string; route: object }) => {
    const request = new Request(`https://site.example${pathname}`);
    const answer = await prerenderer.render(request, { routeData: route } as Options);
    return [pathname, await (answer instanceof Response ? answer : answer.response).text()];
  };
  const written = await Promise.all((await prerenderer.getStaticPaths()).map(write));
  await call('astro:build:done', {});
  return { ...told, written };
}

/** Ready after `turns` of the event loop. */
const after = (turns: number, answer: Answer) => async () => {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate();
  return answer;
};

describe('the rendered pages', () => {
  it('are read in the order of their addresses, whichever is ready first, and written as they were', async () => {
    const { pages, written } = await build({
      '/marches/b/': () => html('<p>Marché</p>'),
      '/': after(20, html('<p>Accueil, été</p>')),
      '/agenda/': after(5, html('<p>Agenda</p>')),
    });
    expect(pages).toEqual([
      { pathname: '', html: '<p>Accueil, été</p>' },
      { pathname: 'agenda/', html: '<p>Agenda</p>' },
      { pathname: 'marches/b/', html: '<p>Marché</p>' },
    ]);
    expect(written).toEqual([
      ['/', '<p>Accueil, été</p>'],
      ['/agenda/', '<p>Agenda</p>'],
      ['/marches/b/', '<p>Marché</p>'],
    ]);
  });

  it('leave the base of the site out of their addresses', async () => {
    const answers = { '/dossier/agenda/': () => html('Agenda'), '/dossier/': () => html('Accueil') };
    const { pages } = await build(answers, '/dossier');
    expect(pages.map(({ pathname }) => pathname)).toEqual(['', 'agenda/']);
  });

  it('come before the files that are none, and the readers end once when all pages are read', async () => {
    const file = () => new Response('<rss/>', { headers: { 'content-type': 'application/rss+xml' } });
    const { events, written } = await build({
      '/a.xml': file,
      '/b/': after(10, html('B')),
      '/c/': () => html('C'),
      '/d.xml': file,
    });
    expect(events).toEqual(['b/', 'c/', 'fin de /site/']);
    expect(written.map(([pathname]) => pathname)).toEqual(['/b/', '/c/', '/a.xml', '/d.xml']);
  });

  it('come last when they are asked to, read but not waited for', async () => {
    const { events } = await build({
      '/a/': after(5, html('A')),
      '/preuve/b/': () => html('B'),
      '/z/': () => html('Z'),
    });
    expect(events).toEqual(['a/', 'z/', 'fin de /site/', 'preuve/b/']);
  });

  it('let the readers end in a site that has nothing but pages', async () => {
    const { events } = await build({ '/': () => html('A') });
    expect(events).toEqual(['', 'fin de /site/']);
  });

  it('end the build when one cannot be rendered', async () => {
    const fail = () => Promise.reject(new Error('panne'));
    await expect(build({ '/': after(10, html('A')), '/b/': fail, '/c/': () => html('C') })).rejects.toThrow(
      'panne',
    );
  });
});
