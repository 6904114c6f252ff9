import { type ArticleFeed, loadFeed } from '../../data/feeds.ts';
import { FEED_FORMATS, type FeedFormat } from '../../domain/feed-formats.ts';
import { articleHtml } from './article-html.ts';

/** A feed with whole articles, as a file. */
export async function feedResponse(feed: ArticleFeed, format: FeedFormat): Promise<Response> {
  const type = `${FEED_FORMATS[format].type}; charset=utf-8`;
  return new Response(await loadFeed(feed, format, articleHtml), { headers: { 'Content-Type': type } });
}
