import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { typeset } from '../../src/domain/typography.ts';
import { frenchError } from '../../src/schema/messages.ts';
import { answer } from './cms-api.ts';
import { cmsRequestSchema } from './cms-request.ts';
import { type ContentStore, Missing, Refusal } from './content-store.ts';

const MAX_BODY_BYTES = 64 * 1024 * 1024;
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Only a page of this very server may write: another site's page sends another Origin, and a name that an attacker
 * points at this machine (DNS rebinding) shows in Host.
 */
function isFromThisSite({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { host = '', origin } = headers;
  return (
    LOCAL_HOST.test(host) &&
    origin === `http://${host}` &&
    (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin' &&
    /^application\/json\b/.test(headers['content-type'] ?? '')
  );
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Refusal('Cet envoi est trop lourd : 64 Mo au plus.');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

const firstFault = ({ issues: [issue] }: z.ZodError) =>
  typeset(issue?.message.replaceAll('\n', ' ') ?? 'Cette demande n’est pas comprise.');

/** HTTP status and French message of a fault; what is not foreseen is told to `log` and not to the page. */
function faultOf(error: unknown, log: (text: string) => void): [number, string] {
  if (error instanceof Missing) return [404, error.message];
  if (error instanceof Refusal) return [409, error.message];
  if (error instanceof z.ZodError) return [422, firstFault(error)];
  if (error instanceof SyntaxError) return [400, 'Cette demande n’est pas comprise.'];
  log(`CMS : ${error instanceof Error ? error.message : String(error)}`);
  return [500, 'Le serveur local a rencontré une erreur ; le terminal dit laquelle.'];
}

interface CmsEndpoint {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Ends with the requests being answered; `undefined` when there are none. */
  pending: () => Promise<void> | undefined;
}

/** The CMS's address on the local server; requests are answered one after the other. */
export function cmsEndpoint(store: ContentStore, log: (text: string) => void): CmsEndpoint {
  let last: Promise<void> | undefined;
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const next = (last ?? Promise.resolve()).then(task);
    const ended = next
      .catch(() => undefined)
      .then(() => {
        if (last === ended) last = undefined;
      });
    last = ended;
    return next;
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return reply(response, 405, { error: 'POST seulement.' });
    if (!isFromThisSite(request))
      return reply(response, 403, { error: 'Seule la page /admin/ de ce serveur peut écrire ici.' });
    try {
      const body = cmsRequestSchema.parse(await readBody(request), { error: frenchError });
      await inTurn(async () => reply(response, 200, await answer(store, body)));
    } catch (error) {
      const [status, message] = faultOf(error, log);
      reply(response, status, { error: message });
    }
  };
  return { handle, pending: () => last };
}
