// What robots.txt says of an address (RFC 9309).
import robotsParser, { type Robot } from 'robots-parser';
import { FeedFault } from '../../src/domain/feed-fault.ts';

/** Answer of a site to `/robots.txt`. */
export interface Robots {
  status: number;
  rules: Robot;
}

/** What a longer file says beyond is not read. Source: RFC 9309 § 2.5. */
const MAX_LETTERS = 500 * 1024;

export const readRobots = (url: URL, { status, text }: { status: number; text: string }): Robots => ({
  status,
  rules: robotsParser(new URL('/robots.txt', url).href, text.slice(0, MAX_LETTERS)),
});

const ASK = 'Demandez au site une autre adresse, ou ne suivez plus cette source (active: false).';

/**
 * Throws a `FeedFault` when the site does not want `url` to be read by this program. 401 and 403 refuse, although RFC
 * 9309 § 2.3.1.3 would let them pass: a closed door is no invitation. Other 4xx: there are no rules.
 */
export function obeyRobots({ status, rules }: Robots, url: URL, userAgent: string): void {
  if (status === 401 || status === 403)
    throw new FeedFault(`le site ferme son robots.txt (${status}) : rien n’y est lu. ${ASK}`);
  if (status >= 500)
    throw new FeedFault(
      `le robots.txt du site est en panne (${status}), et rien n’est lu sans lui. Relancez la commande plus tard.`,
    );
  if (status >= 300) return;
  if (rules.isDisallowed(url.href, userAgent))
    throw new FeedFault(`le robots.txt du site demande aux programmes de ne pas lire cette adresse. ${ASK}`);
}
