import { FeedFault, answerText, isWebPage } from '../feed-fault.ts';
import { type FeedReading, type FeedSource } from './feed-event.ts';
import { readGancio } from './gancio-feed.ts';
import { type ReadContext, readIcal } from './ical-feed.ts';
import { readOpenAgenda } from './openagenda-feed.ts';

/** The address to ask for: that of a Mobilizon group or of a Gancio site leads to its feed. Throws a `FeedFault`. */
export function feedAddress({ kind, url }: FeedSource): string {
  if (!URL.canParse(url)) throw new FeedFault('son adresse est illisible : corrigez-la dans sources.yaml.');
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/, '');
  if (kind === 'mobilizon' && /^\/@[^/]+$/.test(path)) address.pathname = `${path}/feed/ics`;
  if (kind === 'gancio' && path === '') address.pathname = '/api/events';
  return address.href;
}

/** What a feed says, past events left aside; throws a `FeedFault` when the text is no such feed. */
export function readFeed(raw: string, source: FeedSource, context: ReadContext): FeedReading {
  const text = answerText(raw);
  if (isWebPage(text) || /^\s*<(?:!doctype|\?xml)/i.test(text))
    throw new FeedFault(
      'c’est une page web, pas un flux. Cherchez sur ce site l’adresse « s’abonner » ou « iCal ».',
    );
  if (source.kind === 'openagenda') return readOpenAgenda(text, context);
  return source.kind === 'gancio' ? readGancio(text, source, context) : readIcal(text, context);
}
