import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCategoryCalendar, loadFollowedCategories } from '../../../data/calendars.ts';
import type { Category } from '../../../data/taxonomy.ts';
import { CALENDAR_TYPE } from '../../../domain/calendar.ts';

export const getStaticPaths = (async () =>
  (await loadFollowedCategories()).map((category) => ({
    params: { slug: category.id },
    props: { category },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ category: Category }> = async ({ props }) =>
  new Response(await loadCategoryCalendar(props.category), { headers: { 'Content-Type': CALENDAR_TYPE } });
