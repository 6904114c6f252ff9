import type { APIRoute } from 'astro';
import { loadProposalForms } from '../../data/proposal-forms.ts';

export const GET: APIRoute = async () => Response.json(await loadProposalForms());
