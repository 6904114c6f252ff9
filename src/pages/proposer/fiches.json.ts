import type { APIRoute } from 'astro';
import { loadKnownListings } from '../../data/proposal-forms.ts';

export const GET: APIRoute = async () => Response.json(await loadKnownListings());
