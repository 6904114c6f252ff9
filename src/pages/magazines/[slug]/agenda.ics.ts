import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDatedMagazines, magazineCalendar } from '../../../data/calendars.ts';
import { CALENDAR_TYPE } from '../../../domain/calendar.ts';

export const getStaticPaths = (async () =>
  (await loadDatedMagazines()).map((props) => ({
    params: { slug: props.magazine.id },
    props,
  }))) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof loadDatedMagazines>>[number];

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(magazineCalendar(props.magazine, props.events), {
    headers: { 'Content-Type': CALENDAR_TYPE },
  });
