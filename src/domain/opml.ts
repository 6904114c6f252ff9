import { generateOpml } from 'feedsmith';
import { plainTitle } from './feed.ts';

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

const outlineOf = ({ title, url, feedUrl }: ListedFeed) => ({
  ...{ type: 'rss', text: plainTitle(title), title: plainTitle(title), language: 'fr' },
  ...{ xmlUrl: feedUrl, htmlUrl: url },
});

/** A list of feeds in groups, for readers that import one: OPML 2.0. Source: http://opml.org/spec2.opml. */
export const writeOpml = (title: string, groups: readonly FeedGroup[]): string =>
  generateOpml({
    head: { title: plainTitle(title) },
    body: {
      outlines: groups.map((group) => ({
        text: plainTitle(group.title),
        outlines: group.feeds.map(outlineOf),
      })),
    },
  });
