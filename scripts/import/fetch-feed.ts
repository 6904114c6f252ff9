// Asks for a feed within limits; what is wrong is said in French.
import { formatBytes } from '../../src/domain/file-size.ts';
import { FeedFault } from '../../src/domain/feed-fault.ts';

export interface FeedLimits {
  /** Longest wait for the whole answer. */
  seconds: number;
  /** Of the answer once it is unpacked. */
  maxBytes: number;
  maxRedirects: number;
  /** `https:` alone for the command. */
  protocols: readonly string[];
}

export const FEED_LIMITS: FeedLimits = {
  seconds: 20,
  maxBytes: 5_000_000,
  maxRedirects: 3,
  protocols: ['https:'],
};

/** Text of the feed at an address; throws a `FeedFault`. */
export async function fetchFeed(address: string, limits: FeedLimits): Promise<string> {
  try {
    const signal = AbortSignal.timeout(limits.seconds * 1000);
    return await readText(await follow(address, limits, signal), limits);
  } catch (error) {
    if (error instanceof FeedFault) throw error;
    throw new FeedFault(failure(error, limits));
  }
}

async function follow(address: string, limits: FeedLimits, signal: AbortSignal): Promise<Response> {
  let next = address;
  for (let hops = 0; hops <= limits.maxRedirects; hops += 1) {
    if (!limits.protocols.includes(new URL(next).protocol))
      throw new FeedFault(`elle renvoie vers ${next.slice(0, 200)}, qui n’est pas une adresse sûre (https).`);
    const headers = { accept: 'text/calendar, application/json;q=0.9, */*;q=0.1' };
    const response = await fetch(next, { signal, headers, redirect: 'manual' });
    const to = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !to) return refuseBad(response);
    await response.body?.cancel();
    if (!URL.canParse(to, next)) throw new FeedFault('elle renvoie vers une adresse illisible.');
    next = new URL(to, next).href;
  }
  throw new FeedFault('elle renvoie d’adresse en adresse. Mettez dans la source l’adresse finale.');
}

function refuseBad(response: Response): Response {
  if (response.ok) return response;
  throw new FeedFault(`elle répond ${response.status}${meaningOf(response.status)}`);
}

function meaningOf(status: number): string {
  if (status === 404 || status === 410)
    return ' (page introuvable). Cherchez la nouvelle adresse sur le site de la source.';
  if (status === 401 || status === 403) return ' (accès refusé). Demandez une adresse publique à la source.';
  if (status === 429) return ' (trop de demandes). Attendez une heure.';
  return status >= 500 ? ' (panne du site). Relancez la commande plus tard.' : '.';
}

async function readText({ body }: Response, { maxBytes }: FeedLimits): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new FeedFault(
        `elle envoie plus de ${formatBytes(maxBytes)}. Demandez une adresse qui ne donne que les événements à venir.`,
      );
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

/** UTF-8 as the formats ask, else what old programs write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function failure(error: unknown, { seconds }: FeedLimits): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `elle n’a pas répondu en ${String(seconds).replace('.', ',')} s. Relancez la commande plus tard.`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  const code = cause && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `elle est injoignable${code}. Vérifiez la connexion et l’adresse.`;
}
