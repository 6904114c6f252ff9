import type { APIRoute } from 'astro';
import { loadVocabulary } from '../../data/vocabulary.ts';
import { packVocabulary } from '../../domain/find/packed-vocabulary.ts';

/** Everything that a filter or a sentence can name; read at the first use of either. */
export const GET: APIRoute = async () => Response.json(packVocabulary(await loadVocabulary()));
