import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { type PageReader, type RenderedPage, renderedPages } from './rendered-pages.ts';

type Answer = Awaited<ReturnType<AstroPrerenderer['render']>>;

const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html' } });

/** A site whose addresses answer as said, rendered as Astro does. */
async function build(answers: Record<string, Answer>, base = '/') {
  const pages: RenderedPage[] = [];
  const reader: PageReader = { name: 'test', read: (page) => void pages.push(page) };
  const { hooks } = renderedPages(reader);
  const standard = {
    name: 'standard',
    getStaticPaths: () => Promise.resolve(Object.keys(answers).map((pathname) => ({ pathname }))),
    render: (request: Request) => Promise.resolve(answers[new URL(request.url).pathname]),
  } as unknown as AstroPrerenderer;
  let prerenderer = standard;
  const call = (name: string, options: object) => (hooks[name] as (options: object) => unknown)(options);
  call('astro:config:done', { config: { base } });
  call('astro:build:start', {
    setPrerenderer: (wrap: (standard: AstroPrerenderer) => AstroPrerenderer) =>
      (prerenderer = wrap(standard)),
  });
  const written: [string, string][] = [];
  for (const { pathname } of await prerenderer.getStaticPaths()) {
    const request = new Request(`https://site.example${pathname}`);
    const answer = await prerenderer.render(request, {} as Parameters<AstroPrerenderer['render']>[1]);
    written.push([pathname, await (answer instanceof Response ? answer : answer.response).text()]);
  }
  return { pages, written };
}

describe('the rendered pages', () => {
  it('are read in the order of their addresses, and written as they were rendered', async () => {
    const { pages, written } = await build({
      '/marches/b/': html('<p>Marché</p>'),
      '/': html('<p>Accueil, été</p>'),
      '/agenda/': html('<p>Agenda</p>'),
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
    const { pages } = await build(
      { '/dossier/agenda/': html('Agenda'), '/dossier/': html('Accueil') },
      '/dossier',
    );
    expect(pages.map(({ pathname }) => pathname)).toEqual(['', 'agenda/']);
  });

  it('do not count the files that are not pages', async () => {
    const feed = new Response('<rss/>', { headers: { 'content-type': 'application/rss+xml' } });
    const { pages, written } = await build({ '/rss.xml': feed });
    expect([pages, written]).toEqual([[], [['/rss.xml', '<rss/>']]]);
  });
});
