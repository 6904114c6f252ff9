import type { APIRoute } from 'astro';
import { loadLabelDescription } from '../../data/label-description.ts';

/** The label for machines. */
export const GET: APIRoute = async () => Response.json(await loadLabelDescription());
