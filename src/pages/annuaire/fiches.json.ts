import type { APIRoute } from 'astro';
import { loadPackedEntries } from '../../data/directory-files.ts';

/** Who, what and where, for the filters: read at their first use. */
export const GET: APIRoute = async () => Response.json(await loadPackedEntries());
