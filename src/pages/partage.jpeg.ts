import { renderCard, siteCard } from '../data/share-cards.ts';

export const GET = async () =>
  new Response(new Uint8Array(await renderCard(siteCard)), { headers: { 'Content-Type': 'image/jpeg' } });
