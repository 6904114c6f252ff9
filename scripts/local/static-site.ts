import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

type Next = () => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

export interface StaticSite {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Serves another folder from now on; files of the former one that pages already open may ask for stay. */
  show: (folder: string) => void;
}

const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
};

/** Their names change with their content. */
const HASHED = /^\/(?:_astro|admin\/app)\/|^\/pagefind\/(?:fragment|index|filter)\//;
/** Made to be shown and read by other sites. */
const SHARED = /^\/(?:\.well-known|badges|donnees|integrer)\/|\.(?:ics|xml)$/;
/** Pages that edit: never inside another site's frame. */
const PRIVATE = /^\/admin\//;

const pathOf = ({ url = '/' }: IncomingMessage) => url.split(/[?#]/, 1)[0] || '/';

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (SHARED.test(path)) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  if (PRIVATE.test(path)) response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
}

const TEXT_TYPES: Record<string, string> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  js: 'text/javascript',
  txt: 'text/plain',
  vcf: 'text/vcard',
  xml: 'application/xml',
};

function setCharset(response: ServerResponse, path: string): void {
  const type = TEXT_TYPES[path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1)];
  if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
}

const serveFolder = (folder: string): Handler =>
  sirv(folder, { etag: true, extensions: ['html'], setHeaders: setCharset });

const compress: Handler = compression({
  filter: (request, response) =>
    !request.headers.range && compression.filter(request as never, response as never),
}) as unknown as Handler;

function redirect(response: ServerResponse, status: 301 | 302, address: string): void {
  response.writeHead(status, { Location: address });
  response.end();
}

function notFound(response: ServerResponse, folder: string): void {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(
    existsSync(page) ? readFileSync(page) : '<!doctype html><title>404</title><p>Page introuvable',
  );
}

/** `/annuaire` when only `/annuaire/` exists; never `//elsewhere`, which browsers take for another site. */
const lacksSlash = (folder: string, path: string) =>
  !path.endsWith('/') && !path.includes('\\') && !path.startsWith('//') && hasPage(folder, path);

function hasPage(folder: string, path: string): boolean {
  try {
    const decoded = decodeURIComponent(path);
    return !/(^|\/)\.\.?(\/|$)|\0/.test(decoded) && existsSync(join(folder, decoded, 'index.html'));
  } catch {
    return false;
  }
}

/** Removes the site's own folder (`/site/annuaire/` → `/annuaire/`); `undefined` outside of it. */
const underBase = (url: string, base: string) =>
  url.startsWith(`${base}/`) ? url.slice(base.length) : undefined;

/** Serves a built site; `base` is the folder it is published under, as `/` or `/site`. */
export function staticSite(firstFolder: string, base = '/'): StaticSite {
  const root = base.replace(/\/+$/, '');
  let folder = firstFolder;
  let current = serveFolder(firstFolder);
  let former: Handler = (_request, _response, next) => next();

  const find: Handler = (request, response, next) => {
    const path = pathOf(request);
    setHeaders(response, path);
    if (lacksSlash(folder, path))
      return redirect(response, 301, `${root}${path}/${request.url?.slice(path.length) ?? ''}`);
    current(request, response, () => (HASHED.test(path) ? former(request, response, next) : next()));
  };
  const fail = (response: ServerResponse) => {
    response.setHeader('Cache-Control', 'no-cache');
    notFound(response, folder);
  };

  return {
    handle: (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' });
        return void response.end();
      }
      const url = underBase(request.url ?? '/', root);
      // Another site, at another folder, may be served on this port tomorrow.
      if (url === undefined) return redirect(response, 302, `${root}/`);
      request.url = url;
      compress(request, response, () => find(request, response, () => fail(response)));
    },
    show: (next) => {
      former = current;
      folder = next;
      current = serveFolder(next);
    },
  };
}
