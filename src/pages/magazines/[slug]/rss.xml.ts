import type { APIRoute, GetStaticPaths } from 'astro';
import { loadMagazineFeed } from '../../../data/feeds.ts';
import { type Magazine, loadMagazines } from '../../../data/magazines.ts';

export const getStaticPaths = (async () =>
  (await loadMagazines()).map((magazine) => ({
    params: { slug: magazine.id },
    props: { magazine },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ magazine: Magazine }> = async ({ props }) =>
  new Response(await loadMagazineFeed(props.magazine), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
