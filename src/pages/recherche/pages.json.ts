import type { APIRoute } from 'astro';
import { loadOtherPages } from '../../data/other-pages.ts';

/** Events, articles and guides that a sentence may ask for; read with the first search. */
export const GET: APIRoute = async () => Response.json(await loadOtherPages());
