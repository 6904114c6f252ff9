import type { APIRoute } from 'astro';
import { loadMapPlaces } from '../../data/map.ts';

/** The listings of the interactive map; read when it opens. */
export const GET: APIRoute = async () => Response.json(await loadMapPlaces());
