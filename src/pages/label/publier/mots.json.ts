import type { APIRoute } from 'astro';
import { loadPostTerms } from '../../../data/posts.ts';

/** The words that call for a hashtag; read by the composer when one begins to type. */
export const GET: APIRoute = async () => Response.json(await loadPostTerms());
