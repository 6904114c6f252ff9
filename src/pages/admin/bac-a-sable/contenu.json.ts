import type { APIRoute } from 'astro';
import { loadSandbox } from '../../../data/sandbox.ts';

/** A little of the content, as files, to practise on. */
export const GET: APIRoute = async () => Response.json(await loadSandbox());
