import type { APIRoute } from 'astro';
import { loadFavouriteMarkets } from '../../data/favourites.ts';

/** Listings that have market days; read by the page of the favourites only. The same file for everybody: what one likes is not asked for. */
export const GET: APIRoute = async () => Response.json(await loadFavouriteMarkets());
