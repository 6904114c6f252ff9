import type { APIRoute } from 'astro';
import { loadKnownEvents } from '../../data/proposal-forms.ts';

export const GET: APIRoute = async () => Response.json(await loadKnownEvents());
