import { loadNewsFeed } from '../data/feeds.ts';

export const GET = async () =>
  new Response(await loadNewsFeed(), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
