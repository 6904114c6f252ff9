import type { APIRoute, GetStaticPaths } from 'astro';
import { loadMagazineCalendar } from '../../../data/calendars.ts';
import { type Magazine, loadMagazines } from '../../../data/magazines.ts';
import { CALENDAR_TYPE } from '../../../domain/calendar.ts';

export const getStaticPaths = (async () =>
  (await loadMagazines()).map((magazine) => ({
    params: { slug: magazine.id },
    props: { magazine },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ magazine: Magazine }> = async ({ props }) =>
  new Response(await loadMagazineCalendar(props.magazine), { headers: { 'Content-Type': CALENDAR_TYPE } });
