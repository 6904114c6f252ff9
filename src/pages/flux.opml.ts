import { loadFeedGroups } from '../data/feeds.ts';
import { absolute } from '../data/site.ts';
import { territory } from '../data/territory.ts';
import { type FeedGroup, writeOpml } from '../domain/opml.ts';
import { articleFeedPath } from '../paths.ts';

export async function GET() {
  const groups = (await loadFeedGroups()).map(({ title, feeds }): FeedGroup => ({
    title,
    feeds: feeds.map((feed) => ({
      title: feed.title,
      url: absolute(feed.path),
      feedUrl: absolute(articleFeedPath(feed.folder)),
    })),
  }));
  return new Response(writeOpml(territory.name, groups), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
}
