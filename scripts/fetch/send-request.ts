// One question to one address, within limits; redirections are followed elsewhere.
import { type ClientRequestArgs, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type Readable, type Transform, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { formatBytes } from '../../src/domain/file-size.ts';
import { FeedFault } from '../../src/domain/feed-fault.ts';
import { openLookup, refuseClosedHost } from './open-addresses.ts';

export interface FetchLimits {
  /** Longest wait for the whole answer to one question. */
  seconds: number;
  /** Of the answer once it is unpacked. */
  maxBytes: number;
  maxRedirects: number;
  /** `https:` alone for the commands. */
  protocols: readonly string[];
  /** Private IP addresses that may be asked all the same: none for the commands. */
  allowed: readonly string[];
}

export const FETCH_LIMITS: FetchLimits = {
  seconds: 20,
  maxBytes: 10_000_000,
  maxRedirects: 3,
  protocols: ['https:'],
  allowed: [],
};

/** No answer in time. */
export class TimedOut extends Error {}

/** An answer whose body is still to be read, or dropped. */
export interface Exchange {
  status: number;
  headers: IncomingMessage['headers'];
  /** Unpacked. */
  body: () => Promise<Uint8Array>;
  drop: () => void;
}

type Headers = Readonly<Record<string, string>>;

/** Asks for `url` and gives the head of the answer; throws the errors of Node, a `PrivateAddress` or a `TimedOut`. */
export async function sendRequest(url: URL, headers: Headers, limits: FetchLimits): Promise<Exchange> {
  refuseClosedHost(url.hostname, limits.allowed);
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const inTime = <T>(promise: Promise<T>): Promise<T> =>
    promise.catch((error: unknown) => {
      throw signal.aborted ? new TimedOut() : error;
    });
  const response = await inTime(headOf(url, { headers, signal, lookup: openLookup(limits.allowed) }));
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: () => inTime(readBody(response, limits.maxBytes)),
    drop: () => void response.destroy(),
  };
}

/** `agent: false`: every question opens its own connection, and its address is looked at. */
function headOf(url: URL, options: ClientRequestArgs): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = { 'accept-encoding': 'gzip, br, deflate', ...options.headers };
  return new Promise((resolve, reject) => {
    const request = send(url, { ...options, headers, agent: false }, (response) => {
      response.on('error', () => undefined); // of an answer that is dropped
      resolve(response);
    });
    request.on('error', reject).end();
  });
}

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

function unpacked(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const unpack = Object.hasOwn(UNPACKERS, encoding) ? UNPACKERS[encoding] : undefined;
  if (!unpack)
    throw new FeedFault(
      `elle envoie une réponse compressée que l’on ne sait pas lire (${encoding.slice(0, 20)}).`,
    );
  return pipeline(response, unpack(), () => undefined);
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked(response) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new FeedFault(
        `elle envoie plus de ${formatBytes(maxBytes)}. Demandez une adresse qui en donne moins.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
