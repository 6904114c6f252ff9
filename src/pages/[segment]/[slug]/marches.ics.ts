import type { APIRoute, GetStaticPaths } from 'astro';
import { loadStallholders, stallsCalendar } from '../../../data/calendars.ts';
import { CALENDAR_TYPE } from '../../../domain/calendar.ts';
import { KIND_WORDS } from '../../../domain/kinds.ts';

export const getStaticPaths = (async () =>
  (await loadStallholders()).map((props) => ({
    params: { segment: KIND_WORDS[props.seller.kind].segment, slug: props.seller.slug },
    props,
  }))) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof loadStallholders>>[number];

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(stallsCalendar(props.seller, props.days), { headers: { 'Content-Type': CALENDAR_TYPE } });
