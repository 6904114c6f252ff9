import type { Server } from 'node:http';

const LAST_PORT = 65_535;
const TRIES = 50;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const listenOn = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

/**
 * Listens on this machine only, under both of its addresses: a browser may take either for « localhost », and another
 * program may hold just one. → the servers, or `undefined` when the port is taken.
 */
async function listenLocally(create: () => Server, port: number): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = create();
    try {
      await listenOn(server, port, host);
      servers.push(server);
    } catch (error) {
      const noIpv6 =
        host === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(codeOf(error) ?? '');
      if (noIpv6) return servers;
      await Promise.all(servers.map(close));
      if (codeOf(error) === 'EADDRINUSE') return undefined;
      throw error;
    }
  }
  return servers;
}

/** Listens on `wanted`, or on the next port that is free. */
export async function listenFrom(
  wanted: number,
  create: () => Server,
): Promise<{ port: number; servers: Server[] }> {
  const last = Math.min(wanted + TRIES, LAST_PORT);
  for (let port = wanted; port <= last; port += 1) {
    const servers = await listenLocally(create, port);
    if (servers) return { port, servers };
  }
  throw new Error(`Aucun port n’est libre de ${wanted} à ${last}.`);
}

/** Ends open connections too, so that the program can end. */
export async function stop(servers: readonly Server[]): Promise<void> {
  const ended = servers.map(close);
  for (const server of servers) server.closeAllConnections();
  await Promise.all(ended);
}
