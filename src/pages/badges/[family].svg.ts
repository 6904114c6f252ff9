import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { badgeOutliner, badgeTerritory } from '../../data/badges.ts';
import { renderBadge } from '../../domain/badge/badge.ts';
import { BADGE_FAMILIES } from '../../domain/badge/badge-options.ts';
import { FAMILY_CHOICES } from '../../domain/badge/choices.ts';
import { territoryBadge } from '../../domain/badge/chosen.ts';

export const getStaticPaths = (() =>
  BADGE_FAMILIES.map((family) => ({
    params: { family: FAMILY_CHOICES[family].slug },
    props: { family },
  }))) satisfies GetStaticPaths;

/** The badge of the territory, without a name or a year: one file for what every holder prints. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { family } }) => {
  const svg = renderBadge(territoryBadge(family, badgeTerritory), badgeOutliner);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
