import type { APIRoute } from 'astro';
import { loadPackedPractice } from '../../data/directory-files.ts';

/** When and how, for the filters: in the order of `fiches.json`. */
export const GET: APIRoute = async () => Response.json(await loadPackedPractice());
