import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse } from '../../../components/article/feed-response.ts';
import { type ArticleFeed, feedRoutes, loadAuthorFeeds } from '../../../data/feeds.ts';
import type { FeedFormat } from '../../../domain/feed-formats.ts';

export const getStaticPaths = (async () => feedRoutes(await loadAuthorFeeds())) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: ArticleFeed; format: FeedFormat }> = ({ props }) =>
  feedResponse(props.feed, props.format);
