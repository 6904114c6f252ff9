import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listenFrom, stop } from './ports.ts';

let open: Server[] = [];
afterEach(async () => {
  await stop(open);
  open = [];
});

const create = () => createServer((_request, response) => response.end('ici'));

async function takenPort(host: string): Promise<number> {
  const server = create();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  open.push(server);
  return (server.address() as AddressInfo).port;
}

test('the next port is taken when the first is not free', async () => {
  const taken = await takenPort('127.0.0.1');
  const { port, servers } = await listenFrom(taken, create);
  open.push(...servers);
  expect(port).toBeGreaterThan(taken);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('ici');
});

test('only this machine can connect', async () => {
  const { servers } = await listenFrom(await freePort(), create);
  open.push(...servers);
  const addresses = servers.map((server) => (server.address() as AddressInfo).address);
  expect(addresses[0]).toBe('127.0.0.1');
  expect(addresses.every((address) => ['127.0.0.1', '::1'].includes(address))).toBe(true);
});

test('stopping ends the connections that browsers keep open', async () => {
  const { port, servers } = await listenFrom(await freePort(), create);
  await fetch(`http://127.0.0.1:${port}/`, { headers: { Connection: 'keep-alive' } });
  await stop(servers);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('says so when there is no port left', async () => {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(65_535, '127.0.0.1', resolve);
  });
  open.push(server);
  await expect(listenFrom(65_535, create)).rejects.toThrow('Aucun port n’est libre');
});

async function freePort(): Promise<number> {
  const server = create();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await stop([server]);
  return port;
}
