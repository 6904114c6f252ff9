import type { AstroIntegration, AstroPrerenderer } from 'astro';

// What needs the text of every page reads it as it is rendered: the files are not opened again, and the search engine
// works on one core while the pages are rendered on another (ten seconds less for 10,000 listings).

export interface RenderedPage {
  /** Address under the site's base, without leading slash: empty for the home page. */
  pathname: string;
  html: string;
}

export interface PageReader {
  /** Called for each page in the order of the addresses; rendering waits for what it returns. */
  read: (page: RenderedPage) => void | Promise<void>;
  /** Called once with the folder of the site when all pages but those rendered last are read. */
  finish?: (dir: URL) => Promise<void>;
}

type Render = AstroPrerenderer['render'];
type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

const pathnameOf = (url: string, base: string) =>
  decodeURI(new URL(url).pathname).slice(base.length).replace(/^\//, '');

const isHtml = ({ headers }: Response) => headers.get('content-type')?.startsWith('text/html') ?? false;

interface Reading {
  rewrite: (html: string) => string;
  read: (html: string) => Promise<void>;
}

/** Gives the HTML of what was rendered to `read`, rewritten, and the same once more to be written. */
async function readCopy(
  rendered: Awaited<ReturnType<Render>>,
  { rewrite, read }: Reading,
): Promise<Awaited<ReturnType<Render>>> {
  const [response, others] =
    rendered instanceof Response ? [rendered, {}] : [rendered.response, { metadata: rendered.metadata }];
  if (!isHtml(response)) return rendered;
  const html = rewrite(await response.text());
  await read(html);
  return { response: new Response(html, response), ...others };
}

/** What is done one by one in the order asked for, whenever each can begin. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

export interface RenderedPagesOptions {
  readers: PageReader[];
  /** What each page becomes before it is read and written. */
  rewrite?: (html: string) => string;
  /** Patterns of the routes whose pages come last, with the files that are no pages, while the readers finish. */
  last?: string[];
}

/** Whatever the order in which entries were read from the disk, always the same; those that come last, last. */
const inOrder = (isLast: (route: Path['route']) => boolean) => (one: Path, other: Path) =>
  Number(isLast(one.route)) - Number(isLast(other.route)) || (one.pathname < other.pathname ? -1 : 1);

/** Shows every page to the readers while the site is built. */
export function renderedPages({
  readers,
  rewrite = (html) => html,
  last = [],
}: RenderedPagesOptions): AstroIntegration {
  const next = inTurn();
  let base = '/';
  let finished: Promise<void> | undefined;
  let dir: URL;
  const read = async (pathname: string, html: string) => {
    for (const reader of readers) await reader.read({ pathname, html });
  };
  const finish = async () => {
    for (const reader of readers) await reader.finish?.(dir);
  };
  const finishOnce = () => {
    finished ??= next(() => Promise.resolve()).then(finish);
    finished.catch(() => undefined); // told when the build ends
    return finished;
  };
  const isLast = ({ type, route }: Path['route']) => type === 'endpoint' || last.includes(route);
  const readAlong =
    (render: Render): Render =>
    (request, options) => {
      const rendering = render(request, options);
      rendering.catch(() => undefined); // told in its turn
      if (isLast(options.routeData)) void finishOnce();
      return next(async () =>
        readCopy(await rendering, { rewrite, read: (html) => read(pathnameOf(request.url, base), html) }),
      );
    };
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        dir = config.outDir;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => (await standard.getStaticPaths()).sort(inOrder(isLast)),
          render: readAlong(standard.render),
        }));
      },
      'astro:build:done': finishOnce,
    },
  };
}
