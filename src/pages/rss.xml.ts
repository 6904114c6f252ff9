import { feedResponse, loadNewsFeed } from '../data/feeds.ts';

export const GET = async () => feedResponse(await loadNewsFeed(), 'rss');
