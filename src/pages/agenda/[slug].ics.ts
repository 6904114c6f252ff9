import type { APIRoute, GetStaticPaths } from 'astro';
import { eventCalendar } from '../../data/calendars.ts';
import { type Happening, loadEvents } from '../../data/events.ts';
import { CALENDAR_TYPE } from '../../domain/calendar.ts';

export const getStaticPaths = (async () =>
  (await loadEvents()).map((event) => ({
    params: { slug: event.id },
    props: { event },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ event: Happening }> = ({ props }) =>
  new Response(eventCalendar(props.event), { headers: { 'Content-Type': CALENDAR_TYPE } });
