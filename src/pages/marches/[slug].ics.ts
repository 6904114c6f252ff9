import type { APIRoute, GetStaticPaths } from 'astro';
import { marketCalendar } from '../../data/calendars.ts';
import { type Listing, loadListingsByKind } from '../../data/listings.ts';
import { CALENDAR_TYPE } from '../../domain/calendar.ts';

export const getStaticPaths = (async () =>
  ((await loadListingsByKind()).get('markets') ?? []).map((market) => ({
    params: { slug: market.slug },
    props: { market },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ market: Listing }> = ({ props }) =>
  new Response(marketCalendar(props.market), { headers: { 'Content-Type': CALENDAR_TYPE } });
