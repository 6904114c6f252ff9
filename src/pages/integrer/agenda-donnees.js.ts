import { loadEmbedData } from '../../data/embeds.ts';
import { embedDataScript } from '../../domain/embed.ts';

export const GET = async () =>
  new Response(embedDataScript(await loadEmbedData()), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
