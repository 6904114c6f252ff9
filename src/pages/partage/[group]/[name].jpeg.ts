import type { APIRoute, GetStaticPaths } from 'astro';
import { type SharedPage, loadSharedPages, renderCard } from '../../../data/share-cards.ts';

export const getStaticPaths = (async () =>
  (await loadSharedPages()).map((page) => ({
    params: { group: page.group, name: page.name },
    props: { page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: SharedPage }> = async ({ props: { page } }) =>
  new Response(new Uint8Array(await renderCard(page.card, page.photo)), {
    headers: { 'Content-Type': 'image/jpeg' },
  });
