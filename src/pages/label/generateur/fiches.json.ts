import type { APIRoute } from 'astro';
import { badgeListing } from '../../../data/badges.ts';
import { loadListings } from '../../../data/listings.ts';

/** The listings that a badge may be made for; read by the generator only. */
export const GET: APIRoute = async () => Response.json((await loadListings()).map(badgeListing));
