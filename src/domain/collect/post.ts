import type { IsoDate } from '../dates.ts';

/** Publications of a site or an account, as `content/sources.yaml` names them. */
export interface FollowedFeed {
  id: string;
  name: string;
  /** `https:`. */
  url: string;
  /** Where its mentions go. */
  magazine: string;
}

/** What is taken of one item of a feed, in plain text, fit for the fields of a mention. */
export interface Post {
  /** Stable identifier in its feed: 300 printable ASCII characters at most. */
  id: string;
  title: string;
  /** `https:`. */
  url: string;
  /** Day in Paris; absent when the feed tells none that is possible. */
  published?: IsoDate | undefined;
  excerpt?: string | undefined;
}

/** What tells an item from the others, whatever it says. */
export interface PostTrace {
  id: string;
  /** Canonical; empty when it has none. */
  address: string;
}

export interface FeedReading {
  /** Those that carry the hashtag, as the feed orders them. */
  posts: Post[];
  /** Every item, those without the hashtag too: what is there has not been removed. */
  present: PostTrace[];
  /** Oldest day that an item tells: an older post may have left the feed by age. */
  oldest?: IsoDate | undefined;
  /** What could not be taken, in French. */
  refused: { title: string; why: string }[];
  /** Items without the hashtag. */
  otherCount: number;
}
