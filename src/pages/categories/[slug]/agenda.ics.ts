import type { APIRoute, GetStaticPaths } from 'astro';
import { categoryCalendar, loadDatedCategories } from '../../../data/calendars.ts';
import { CALENDAR_TYPE } from '../../../domain/calendar.ts';

export const getStaticPaths = (async () =>
  (await loadDatedCategories()).map((props) => ({
    params: { slug: props.category.id },
    props,
  }))) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof loadDatedCategories>>[number];

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(categoryCalendar(props.category, props.dated), { headers: { 'Content-Type': CALENDAR_TYPE } });
