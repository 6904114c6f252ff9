import { generateOpml } from 'feedsmith';
import { cleanText } from './svg.ts';

/** A feed in a list; addresses are absolute. */
export interface ListedFeed {
  title: string;
  /** Of the page that the feed follows. */
  url: string;
  feedUrl: string;
}

export interface FeedGroup {
  title: string;
  feeds: readonly ListedFeed[];
}

const plain = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

const outlineOf = ({ title, url, feedUrl }: ListedFeed) => ({
  ...{ type: 'rss', text: plain(title), title: plain(title), language: 'fr' },
  ...{ xmlUrl: feedUrl, htmlUrl: url },
});

/** A list of feeds in groups, for readers that import one: OPML 2.0. Source: http://opml.org/spec2.opml. */
export const writeOpml = (title: string, groups: readonly FeedGroup[]): string =>
  generateOpml({
    head: { title: plain(title) },
    body: {
      outlines: groups.map((group) => ({
        text: plain(group.title),
        outlines: group.feeds.map(outlineOf),
      })),
    },
  });
