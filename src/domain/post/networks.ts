import { hashtagsIn } from '../hashtag.ts';
import {
  countBytes,
  countForMastodon,
  countForThreads,
  countForX,
  countCharacters,
  countUnits,
  withShortLinks,
} from './length.ts';

export type NetworkId = 'x' | 'bluesky' | 'mastodon' | 'threads' | 'instagram' | 'linkedin' | 'facebook';

export interface Network {
  id: NetworkId;
  name: string;
  /** Most characters of a post, as the network counts them. */
  most: number;
  count: (text: string) => number;
  /** What else it limits. */
  hashtags?: number;
  /** In UTF-8. */
  bytes?: number;
}

/**
 * The shortest first. Sources: twitter-text (config/v3.json); Bluesky’s lexicon `app.bsky.feed.post`; Mastodon’s
 * documentation (a server may allow more); Threads API, « Limitations »; Instagram’s five hashtags, announced by
 * @creators on 18 December 2025 (thirty before). Meta and LinkedIn do not say how they count: the most is taken.
 */
export const NETWORKS: readonly Network[] = [
  { id: 'x', name: 'X', most: 280, count: countForX },
  {
    id: 'bluesky',
    name: 'Bluesky',
    most: 300,
    count: (text) => countCharacters(withShortLinks(text)),
    bytes: 3000,
  },
  { id: 'mastodon', name: 'Mastodon', most: 500, count: countForMastodon },
  { id: 'threads', name: 'Threads', most: 500, count: countForThreads },
  { id: 'instagram', name: 'Instagram', most: 2200, count: countUnits, hashtags: 5 },
  { id: 'linkedin', name: 'LinkedIn', most: 3000, count: countUnits },
  { id: 'facebook', name: 'Facebook', most: 63_206, count: countUnits },
];

/** What a post takes on a network, and by how much it goes over each limit: 0 where it fits. */
export interface NetworkLength {
  /** Characters as the network counts them. */
  used: number;
  /** Characters. */
  over: number;
  /** Bytes in UTF-8. */
  bytesOver: number;
  hashtagsOver: number;
}

const beyond = (count: number, most: number | undefined): number => Math.max(0, count - (most ?? count));

/** What a post, whole, takes on one network. */
export function networkLength(text: string, { most, count, hashtags, bytes }: Network): NetworkLength {
  const used = count(text);
  return {
    used,
    over: beyond(used, most),
    bytesOver: bytes ? beyond(countBytes(withShortLinks(text)), bytes) : 0,
    hashtagsOver: hashtags ? beyond(hashtagsIn(text).length, hashtags) : 0,
  };
}

/** Whether the network refuses it: too many characters, bytes or hashtags. */
export const isTooMuch = ({ over, bytesOver, hashtagsOver }: NetworkLength): boolean =>
  over + bytesOver + hashtagsOver > 0;
