import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';

// What needs the text of every page reads it as it is rendered: the files are not opened again, and the search engine
// works on one core while the pages are rendered on another (ten seconds less for 10,000 listings). What is rendered is
// written here too, at once: docs/decisions/0018-files-written-at-once.md

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

type Rendered = Awaited<ReturnType<Render>>;
type Body = string | Uint8Array<ArrayBuffer>;

const pathnameOf = (url: string, base: string) =>
  decodeURI(new URL(url).pathname).slice(base.length).replace(/^\//, '');

const isHtml = ({ headers }: Response) => headers.get('content-type')?.startsWith('text/html') ?? false;

/** Where Astro puts what answers at an address, with `format: 'directory'`: a file has at times a slash at its end. */
const fileOf = (pathname: string, { type }: Path['route']) =>
  type === 'endpoint' ? pathname.replace(/\/$/, '') : `${pathname}index.html`;

/** Writes files by their path in the site's folder. */
function createWriter(dir: URL) {
  const root = fileURLToPath(dir);
  const made = new Set<string>();
  return (file: string, body: Body) => {
    const path = join(root, file);
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(path, body);
  };
}

interface Handling {
  rewrite: (html: string) => string;
  read: (html: string) => Promise<void>;
  write: (body: Body) => void;
}

/** Gives the HTML of what was rendered to `read`, rewritten, and writes it; what is no success is left to Astro. */
async function handle(rendered: Rendered, { rewrite, read, write }: Handling): Promise<Response> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  let body: Body;
  if (isHtml(response)) {
    body = rewrite(await response.text());
    await read(body);
  } else body = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) return new Response(body, response);
  write(body);
  await setImmediate(); // lets what works beside be heard
  return new Response(null);
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
  let write: ReturnType<typeof createWriter>;
  const read = async (page: RenderedPage) => {
    for (const reader of readers) await reader.read(page);
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
      const pathname = pathnameOf(request.url, base);
      const handling: Handling = {
        rewrite,
        read: (html) => read({ pathname, html }),
        write: (body) => write(fileOf(pathname, options.routeData), body),
      };
      return next(async () => handle(await rendering, handling));
    };
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        dir = config.outDir;
        write = createWriter(dir);
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
