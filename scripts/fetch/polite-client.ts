// Asks sites politely: in turn, within limits, as their robots.txt allows, and not again while they ask to wait.
import { FeedFault } from '../../src/domain/feed-fault.ts';
import { decodeBytes } from './charset.ts';
import { failureWords, statusWords, waitWords } from './failure-words.ts';
import { PrivateAddress } from './open-addresses.ts';
import { type Robots, obeyRobots, readRobots } from './robots.ts';
import { type Exchange, type FetchLimits, sendRequest } from './send-request.ts';
import { type Clock, Turns } from './turns.ts';

export interface ClientOptions {
  limits: FetchLimits;
  /** Names the program and the address of the site. */
  userAgent: string;
  accept: string;
  /** False only where who publishes has agreed to be read. */
  obeysRobots: boolean;
  clock: Clock;
  /** Hosts that have asked to wait, until when (milliseconds since 1970). */
  holds?: Readonly<Record<string, number>>;
}

/** What a site gave to be asked again only for what is new. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface Answer {
  text: string;
  validators: Validators;
}

const HOUR_MS = 3_600_000;
/** A site that asks for more is asked again the day after. */
const MAX_HOLD_MS = 24 * HOUR_MS;

/** Waiting as the world does; tests have their own. */
export const worldClock: Clock = {
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export class PoliteClient {
  readonly #options: ClientOptions;
  readonly #turns: Turns;
  readonly #robots = new Map<string, Promise<Robots>>();
  readonly #holds: Map<string, number>;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#turns = new Turns(options.clock);
    this.#holds = new Map(Object.entries(options.holds ?? {}));
  }

  /** Hosts that still ask to wait. */
  get holds(): Record<string, number> {
    const now = this.#options.clock.now();
    return Object.fromEntries([...this.#holds].filter(([, until]) => until > now));
  }

  /** Text at an address; undefined when nothing is new since `known`. Throws a `FeedFault`. */
  async read(address: string, known: Validators = {}): Promise<Answer | undefined> {
    return this.#inFrench(async () => {
      const exchange = await this.#follow(address, conditionsOf(known));
      if (exchange.status === 304) {
        exchange.drop();
        return undefined;
      }
      refuseBad(exchange);
      const text = decodeBytes(await exchange.body(), exchange.headers['content-type']);
      return { text, validators: validatorsOf(exchange) };
    });
  }

  /** Status of the page at an address, whose text is not read. Throws a `FeedFault`. */
  async statusOf(address: string): Promise<number> {
    return this.#inFrench(async () => {
      const exchange = await this.#follow(address, {});
      exchange.drop();
      return exchange.status;
    });
  }

  async #inFrench<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw new FeedFault(failureWords(error, this.#options.limits.seconds));
    }
  }

  /** The answer at the end of the redirections; each address on the way is treated like the first. */
  async #follow(address: string, headers: Record<string, string>, isRobots = false): Promise<Exchange> {
    const { limits, obeysRobots } = this.#options;
    let url = readAddress(address);
    for (let hops = 0; hops <= limits.maxRedirects; hops += 1) {
      if (!limits.protocols.includes(url.protocol))
        throw new FeedFault(
          `elle renvoie vers ${url.href.slice(0, 200)}, qui n’est pas une adresse sûre (https).`,
        );
      this.#refuseHeld(url.host);
      if (obeysRobots && !isRobots) await this.#obey(url);
      const exchange = await this.#ask(url, headers);
      const to = redirectionOf(exchange);
      if (to === undefined) return exchange;
      exchange.drop();
      url = readAddress(to, url);
    }
    throw new FeedFault('elle renvoie d’adresse en adresse. Mettez dans la source l’adresse finale.');
  }

  async #ask(url: URL, headers: Record<string, string>): Promise<Exchange> {
    const { limits, userAgent, accept } = this.#options;
    await this.#turns.take(url.host);
    const exchange = await sendRequest(url, { 'user-agent': userAgent, accept, ...headers }, limits);
    this.#hold(url.host, exchange);
    return exchange;
  }

  #refuseHeld(host: string): void {
    const left = (this.#holds.get(host) ?? 0) - this.#options.clock.now();
    if (left > 0)
      throw new FeedFault(
        `le site a demandé d’attendre : il n’est pas interrogé avant ${waitWords(left)}. Relancez la commande ensuite.`,
      );
  }

  /** Remembers how long a site asks to wait. Source: RFC 9110 § 10.2.3, RFC 6585 § 4. */
  #hold(host: string, exchange: Exchange): void {
    const { status, headers } = exchange;
    const asked = headers['retry-after'];
    if (status !== 429 && !(status === 503 && asked)) return;
    const now = this.#options.clock.now();
    const ms = Math.min(MAX_HOLD_MS, retryMs(asked, now) ?? HOUR_MS);
    this.#holds.set(host, now + ms);
    exchange.drop();
    const why = status === 429 ? 'trop de demandes' : 'site occupé';
    throw new FeedFault(`elle répond ${status} (${why}). Attendez ${waitWords(ms)}.`);
  }

  /** Asked for once a host. */
  async #obey(url: URL): Promise<void> {
    const asked = this.#robots.get(url.origin) ?? this.#askRobots(url);
    this.#robots.set(url.origin, asked);
    obeyRobots(await asked, url, this.#options.userAgent);
  }

  async #askRobots(url: URL): Promise<Robots> {
    try {
      const exchange = await this.#follow(new URL('/robots.txt', url).href, {}, true);
      const isText = exchange.status < 300;
      if (!isText) exchange.drop();
      const bytes = isText ? await exchange.body() : new Uint8Array();
      const text = decodeBytes(bytes, exchange.headers['content-type']);
      return readRobots(url, { status: exchange.status, text });
    } catch (error) {
      if (error instanceof PrivateAddress) throw error;
      const why = failureWords(error, this.#options.limits.seconds);
      throw new FeedFault(`son robots.txt, à lire d’abord, n’est pas lu : ${why}`);
    }
  }
}

function readAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (!url) throw new FeedFault('elle renvoie vers une adresse illisible.');
  return url;
}

const redirectionOf = ({ status, headers }: Exchange): string | undefined =>
  status >= 300 && status < 400 && status !== 304 ? headers.location : undefined;

function refuseBad(exchange: Exchange): void {
  if (exchange.status >= 200 && exchange.status < 300) return;
  exchange.drop();
  throw new FeedFault(statusWords(exchange.status));
}

const conditionsOf = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag && { 'if-none-match': etag }),
  ...(lastModified && { 'if-modified-since': lastModified }),
});

const validatorsOf = ({ headers }: Exchange): Validators => ({
  ...(headers.etag && { etag: headers.etag }),
  ...(headers['last-modified'] && { lastModified: headers['last-modified'] }),
});

/** Milliseconds to wait, from a number of seconds or a date; undefined for anything else. */
function retryMs(asked: string | undefined, now: number): number | undefined {
  if (!asked) return undefined;
  const ms = /^\d+$/.test(asked.trim()) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
