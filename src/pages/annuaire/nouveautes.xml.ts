import { loadListingsFeed } from '../../data/feeds.ts';

export const GET = async () =>
  new Response(await loadListingsFeed(), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
