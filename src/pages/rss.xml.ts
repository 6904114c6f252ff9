import { feedResponse } from '../components/article/feed-response.ts';
import { loadNewsFeed } from '../data/feeds.ts';

export const GET = async () => feedResponse(await loadNewsFeed(), 'rss');
