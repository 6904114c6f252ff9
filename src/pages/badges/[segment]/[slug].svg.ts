import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { servedSvg } from '../../../data/badges.ts';
import { badgeHolder, labelPaths } from '../../../data/labels.ts';

export const getStaticPaths = labelPaths satisfies GetStaticPaths;

/** The live pill of a holder: grey when the label is no longer held on the day of the build. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(servedSvg(badgeHolder(props), 'pill'), { headers: { 'content-type': 'image/svg+xml' } });
