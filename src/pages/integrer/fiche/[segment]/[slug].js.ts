import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { embedPaths } from '../../../../data/embed-directory.ts';
import { cardFile, sayingOf } from '../../../../domain/embed-directory-files.ts';
import { sayingScript } from '../../../../domain/saying-script.ts';

export const getStaticPaths = embedPaths satisfies GetStaticPaths;

/** What the card and the badge of a listing show elsewhere. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { card } }) =>
  new Response(sayingScript(sayingOf(cardFile(card.id)), card), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
