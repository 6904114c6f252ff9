import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCommuneCalendar } from '../../../data/calendars.ts';
import { type Commune, loadCommunes } from '../../../data/taxonomy.ts';
import { CALENDAR_TYPE } from '../../../domain/calendar.ts';

export const getStaticPaths = (async () =>
  (await loadCommunes()).map((commune) => ({
    params: { slug: commune.slug },
    props: { commune },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ commune: Commune }> = async ({ props }) =>
  new Response(await loadCommuneCalendar(props.commune), {
    headers: { 'Content-Type': CALENDAR_TYPE },
  });
