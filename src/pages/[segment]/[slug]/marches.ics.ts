import type { APIRoute, GetStaticPaths } from 'astro';
import { loadStallholders, loadStallsCalendar } from '../../../data/calendars.ts';
import type { Listing } from '../../../data/listings.ts';
import { CALENDAR_TYPE } from '../../../domain/calendar.ts';
import { KIND_WORDS } from '../../../domain/kinds.ts';

export const getStaticPaths = (async () =>
  [...(await loadStallholders()).keys()].map((seller) => ({
    params: { segment: KIND_WORDS[seller.kind].segment, slug: seller.slug },
    props: { seller },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ seller: Listing }> = async ({ props }) =>
  new Response(await loadStallsCalendar(props.seller), { headers: { 'Content-Type': CALENDAR_TYPE } });
