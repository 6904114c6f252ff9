import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchLimits } from './send-request.ts';
import type { Clock } from './turns.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export const text =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end('non');

/** Says that nothing is new to who knows this version, and gives it to the others. */
export const versioned =
  (etag: string, body: string): Answer =>
  (request, response) =>
    request.headers['if-none-match'] === etag
      ? void response.writeHead(304).end()
      : void response.writeHead(200, { etag }).end(body);

export const redirect =
  (to: string): Answer =>
  (_, response) =>
    void response.writeHead(302, { location: to }).end();

/** Answers, and never ends. */
export const endless: Answer = (_, response) => void response.write('BEGIN:VCALENDAR\r\n');

/** Never answers. */
export const silent: Answer = () => undefined;

/** Hangs up. */
export const hangUp: Answer = (request) => void request.socket.destroy();

/** Sends calendars until it is stopped. */
export const enormous: Answer = (_, response) => {
  const send = () => {
    while (!response.destroyed && response.write('X-JUNK:'.padEnd(65_536, 'x')));
  };
  response.on('drain', send);
  send();
};

export interface LocalFeeds {
  /** By path; others are not found. */
  answers: Record<string, Answer>;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** Where it is: `http://127.0.0.1:…`. */
  base: string;
  /** The address of this server for one of `https://….example`. */
  locate: (address: string) => string;
  close: () => void;
}

/** Limits that let this server be asked, and answer soon. */
export const LOCAL_LIMITS: FetchLimits = {
  seconds: 5,
  maxBytes: 200_000,
  maxRedirects: 2,
  protocols: ['http:'],
  allowed: ['127.0.0.1'],
};

/** A clock that moves by being waited for, and its waits in milliseconds. */
export function fakeClock(start = 0): Clock & { waits: number[] } {
  const waits: number[] = [];
  let time = start;
  const wait = async (ms: number) => {
    waits.push(ms);
    time += ms;
  };
  return { now: () => time, wait, waits };
}

/** A real server for feeds of every behaviour. */
export async function startFeeds(): Promise<LocalFeeds> {
  const answers: LocalFeeds['answers'] = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    (answers[request.url ?? ''] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    answers,
    asked,
    base,
    locate: (address) => address.replace(/^https:\/\/[a-z.]+\.example(?=[/?]|$)/, base),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
