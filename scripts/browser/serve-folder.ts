import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticSite } from '../local/static-site.ts';

export interface FolderServer {
  origin: string;
  close: () => Promise<void>;
}

/** Serves a built site on a free port, as `npm run preview` does. */
export async function serveFolder(folder: string, base = '/'): Promise<FolderServer> {
  const site = staticSite(folder, base);
  const server: Server = createServer((request, response) => site.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}
