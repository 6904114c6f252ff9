import type { APIRoute } from 'astro';
import { loadBadgeListings } from '../../../data/labels.ts';

/** The listings that a badge may be made for; read by the generator and by the forms for other sites only. */
export const GET: APIRoute = async () => Response.json(await loadBadgeListings());
