import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';

// What needs the text of every page reads it as it is rendered: the files are not opened again, and the search engine
// works on one core while the pages are rendered on another (ten seconds less for 10,000 listings).

export interface RenderedPage {
  /** Address under the site's base, without leading slash: empty for the home page. */
  pathname: string;
  html: string;
}

export interface PageReader {
  name: string;
  /** Called for each page in the order of the addresses; rendering waits for what it returns. */
  read: (page: RenderedPage) => void | Promise<void>;
  /** Called once when the site is written. */
  done?: (site: { dir: URL; logger: AstroIntegrationLogger }) => Promise<void>;
}

const pathnameOf = (url: string, base: string) =>
  decodeURI(new URL(url).pathname).slice(base.length).replace(/^\//, '');

const isHtml = ({ headers }: Response) => headers.get('content-type')?.startsWith('text/html') ?? false;

type Render = AstroPrerenderer['render'];

/** Renders as `render` does, and gives the HTML to `read` on the way. */
const readAlong =
  (render: Render, read: (html: string, url: string) => Promise<void>): Render =>
  async (request, options) => {
    const rendered = await render(request, options);
    const [response, others] =
      rendered instanceof Response ? [rendered, {}] : [rendered.response, { metadata: rendered.metadata }];
    if (!isHtml(response)) return rendered;
    const bytes = await response.arrayBuffer();
    await read(Buffer.from(bytes).toString(), request.url);
    return { response: new Response(bytes, response), ...others };
  };

/** Shows every page to the readers while the site is built. */
export function renderedPages(...readers: PageReader[]): AstroIntegration {
  let base = '/';
  const read = async (html: string, url: string) => {
    const page = { pathname: pathnameOf(url, base), html };
    for (const reader of readers) await reader.read(page);
  };
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          // Whatever the order in which entries were read from the disk, the readers see the same.
          getStaticPaths: async () =>
            (await standard.getStaticPaths()).sort((a, b) => (a.pathname < b.pathname ? -1 : 1)),
          render: readAlong(standard.render, read),
        }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const { name, done } of readers) await done?.({ dir, logger: logger.fork(name) });
      },
    },
  };
}
