import type { APIRoute, GetStaticPaths } from 'astro';
import { type ArticleFeed, feedResponse, feedRoutes, loadCategoryFeeds } from '../../../data/feeds.ts';
import type { FeedFormat } from '../../../domain/feed-formats.ts';

export const getStaticPaths = (async () => feedRoutes(await loadCategoryFeeds())) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: ArticleFeed; format: FeedFormat }> = ({ props }) =>
  feedResponse(props.feed, props.format);
