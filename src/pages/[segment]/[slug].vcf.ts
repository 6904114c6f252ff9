import type { APIRoute, GetStaticPaths } from 'astro';
import { listingCard } from '../../data/cards.ts';
import { type Listing, loadListings } from '../../data/listings.ts';
import { KIND_WORDS } from '../../domain/kinds.ts';

export const getStaticPaths = (async () =>
  (await loadListings()).map((listing) => ({
    params: { segment: KIND_WORDS[listing.kind].segment, slug: listing.slug },
    props: { listing },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ listing: Listing }> = ({ props }) =>
  new Response(listingCard(props.listing), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
