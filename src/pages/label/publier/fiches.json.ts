import type { APIRoute } from 'astro';
import { loadPostListings } from '../../../data/posts.ts';
import { packPostListing } from '../../../domain/post/listing.ts';

/** The listings that a post may speak of; read by the composer when one is looked for. */
export const GET: APIRoute = async () => Response.json((await loadPostListings()).map(packPostListing));
