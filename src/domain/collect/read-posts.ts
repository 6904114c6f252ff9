import { cutText, firstSentence, httpsAddress, oneLine, plainText } from '../clean-text.ts';
import type { IsoDate } from '../dates.ts';
import { holdsHashtag, isSameTag } from '../hashtag.ts';
import { shortHash } from '../short-hash.ts';
import { canonicalAddress } from './canonical-address.ts';
import { type FeedItem, feedItems } from './feed-items.ts';
import type { FeedReading, Post } from './post.ts';
import { postedOn } from './posted-on.ts';

export interface ReadContext {
  /** Of the territory, `#` included. */
  hashtag: string;
  today: IsoDate;
  /** Address of the feed: an item may give the end of its own alone. */
  address: string;
}

/** Why an item cannot be taken, in French. */
class PostFault extends Error {}

const MAX_NAMED_LETTERS = 80;

/** What a feed holds, and of it what carries the hashtag; throws a `FeedFault` when it cannot be read. */
export function readPosts(raw: string, context: ReadContext): FeedReading {
  const items = feedItems(raw);
  const reading: FeedReading = { posts: [], present: [], refused: [], otherCount: 0 };
  for (const item of items) addItem(reading, item, context);
  reading.oldest = items
    .flatMap(({ dates }) => postedOn(dates, context.today) ?? [])
    .sort()
    .at(0);
  return reading;
}

function addItem(reading: FeedReading, item: FeedItem, context: ReadContext): void {
  const url = addressOf(item, context.address);
  const id = idOf(item, url);
  reading.present.push({ id, address: url ? canonicalAddress(url) : '' });
  if (!carries(item, context.hashtag)) {
    reading.otherCount += 1;
    return;
  }
  try {
    reading.posts.push(postOf(item, { url, id, today: context.today }));
  } catch (error) {
    if (!(error instanceof PostFault)) throw error;
    const names = [item.title ?? '', ...item.texts.map(wordsOf), url ?? ''];
    const title = names.map((name) => oneLine(name, MAX_NAMED_LETTERS)).find(Boolean) ?? '';
    reading.refused.push({ title, why: error.message });
  }
}

/** A hashtag may close a long text. */
const MAX_SEARCHED_LETTERS = 500_000;

const carries = ({ title = '', texts, tags }: FeedItem, hashtag: string): boolean =>
  tags.some((tag) => isSameTag(tag, hashtag)) ||
  [title, ...texts].some((text) => holdsHashtag(plainText(text, MAX_SEARCHED_LETTERS), hashtag));

/** First address of an item that is safe; `https:`. */
function addressOf({ links }: FeedItem, base: string): string | undefined {
  const complete = links.flatMap((link) => URL.parse(link.trim(), base)?.href ?? []);
  return complete.map(httpsAddress).find((address) => address !== undefined);
}

/** Fits a field of one line. */
const PLAIN_ID = /^[\x21-\x7e](?:[\x20-\x7e]{0,298}[\x21-\x7e])?$/;

/** The same each time, whatever a feed gives; empty when nothing tells the item from the others. */
function idOf({ id }: FeedItem, url: string | undefined): string {
  const own = id?.trim();
  if (!own) return url ? canonicalAddress(url) : '';
  return PLAIN_ID.test(own) ? own : shortHash(own);
}

const MAX_TITLE_LETTERS = 160;
const MAX_EXCERPT_LETTERS = 500;

interface Found {
  url: string | undefined;
  id: string;
  today: IsoDate;
}

function postOf(item: FeedItem, { url, id, today }: Found): Post {
  if (!url) throw new PostFault('il n’a pas d’adresse sûre (https).');
  const text = item.texts.map(wordsOf).find(saysSomething);
  const titles = [oneLine(item.title ?? '', MAX_TITLE_LETTERS), firstSentence(text ?? '') ?? ''];
  const title = titles.find(saysSomething);
  if (!title) throw new PostFault('il n’a ni titre ni texte.');
  const excerpt = text && cutText(text, MAX_EXCERPT_LETTERS);
  return {
    id,
    title: cutText(title, MAX_TITLE_LETTERS),
    url,
    published: postedOn(item.dates, today),
    ...(excerpt && excerpt !== title && { excerpt }),
  };
}

const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What WordPress adds after a text, in French and in English. */
const SIGNATURE =
  /\s*(?:L[’']article|The post)(?: [^]{1,300})? (?:est apparu en premier sur|appeared first on) [^]{1,120}$/;

/** Words of an HTML text on one line. */
const wordsOf = (html: string): string => plainText(html).replace(/\s+/g, ' ').replace(SIGNATURE, '').trim();
