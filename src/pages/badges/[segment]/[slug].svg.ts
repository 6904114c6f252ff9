import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { badgeListing, badgeOutliner, badgeTerritory } from '../../../data/badges.ts';
import { loadListings } from '../../../data/listings.ts';
import { renderBadge } from '../../../domain/badge/badge.ts';
import { liveBadge } from '../../../domain/badge/chosen.ts';
import { KIND_WORDS } from '../../../domain/kinds.ts';

export const getStaticPaths = (async () =>
  (await loadListings())
    .filter(({ data }) => data.label)
    .map((listing) => ({
      params: { segment: KIND_WORDS[listing.kind].segment, slug: listing.slug },
      props: { listing },
    }))) satisfies GetStaticPaths;

/** The live badge of a holder: grey when the label is no longer held on the day of the build. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const svg = renderBadge(liveBadge(badgeListing(props.listing), badgeTerritory), badgeOutliner);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
