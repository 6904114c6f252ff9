import type { APIRoute } from 'astro';
import { loadNamedRegions } from '../../data/map.ts';

/** The regions under the interactive map (GeoJSON); read when it opens. */
export const GET: APIRoute = async () => Response.json(await loadNamedRegions());
