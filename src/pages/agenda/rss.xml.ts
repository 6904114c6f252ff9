import { loadAgendaFeed } from '../../data/feeds.ts';

export const GET = async () =>
  new Response(await loadAgendaFeed(), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
