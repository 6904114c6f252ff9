import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { escapeXml } from '../../src/domain/svg.ts';
import { LOCAL_CMS_PATH } from '../../src/domain/local-cms.ts';
import { cmsEndpoint } from './cms-endpoint.ts';
import type { ContentStore } from './content-store.ts';
import { listenFrom } from './ports.ts';
import { type StaticSite, staticSite } from './static-site.ts';

const REFRESH_SECONDS = 2;

/** Shown until there is a first site. */
const waitingPage = (report: string) => `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta http-equiv="refresh" content="${REFRESH_SECONDS}">
<title>Le site se prépare</title>
<h1>${report ? 'Le site n’a pas pu être construit' : 'Le site se prépare'}</h1>
<p>${report ? 'Corrigez ce qui suit : le site se reconstruit dès l’enregistrement.' : 'Quelques secondes…'}</p>
<pre>${escapeXml(report)}</pre></html>`;

export interface LocalServer {
  port: number;
  servers: Server[];
  show: (folder: string) => void;
  /** Says on the waiting page why there is no site yet. */
  explain: (report: string) => void;
  /** Ends with what the CMS is writing; `undefined` when it writes nothing. */
  pending: () => Promise<void> | undefined;
}

interface Options {
  port: number;
  base: string;
  /** Absent: the site is only shown. */
  cms?: { store: ContentStore; log: (text: string) => void };
}

function wait(response: ServerResponse, report: string): void {
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Retry-After': String(REFRESH_SECONDS),
  });
  response.end(waitingPage(report));
}

/** Serves the site, and the CMS's address when there is a store, on one port of this machine. */
export async function startLocalServer({ port: wanted, base, cms }: Options): Promise<LocalServer> {
  let site: StaticSite | undefined;
  let report = '';
  const endpoint = cms && cmsEndpoint(cms.store, cms.log);
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (endpoint && request.url === LOCAL_CMS_PATH) void endpoint.handle(request, response);
    else if (site) site.handle(request, response);
    else wait(response, report);
  };
  const { port, servers } = await listenFrom(wanted, () => createServer(handle));
  return {
    port,
    servers,
    pending: () => endpoint?.pending(),
    show: (folder) => {
      if (site) site.show(folder);
      else site = staticSite(folder, base);
    },
    explain: (text) => {
      report = text;
    },
  };
}
