import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export const text =
  (body: string | Uint8Array): Answer =>
  (_, response) =>
    void response.end(body);

export const status =
  (code: number): Answer =>
  (_, response) =>
    void response.writeHead(code).end('non');

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
  /** The address of this server for one of `https://feeds.example`. */
  locate: (address: string) => string;
  close: () => void;
}

/** A real server for feeds of every behaviour. */
export async function startFeeds(): Promise<LocalFeeds> {
  const answers: LocalFeeds['answers'] = {};
  const server = createServer((request, response) =>
    (answers[request.url ?? ''] ?? status(404))(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    answers,
    locate: (address) => address.replace('https://feeds.example', base),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
