import type { APIRoute } from 'astro';
import { loadFavouriteRows } from '../../data/favourites.ts';

/** What is known of every listing; read by the page of the favourites only. The same file for everybody: what one likes is not asked for. */
export const GET: APIRoute = async () => Response.json(await loadFavouriteRows());
