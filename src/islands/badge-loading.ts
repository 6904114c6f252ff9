import fontUrl from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff?url';
import type { BadgeListing } from '../domain/badge/chosen.ts';
import { type Outliner, parseOutliner } from '../domain/badge/outliner.ts';
import { type Loaded, fetched, useJson, useLoaded } from './loading.ts';

const loadOutliner = async () => parseOutliner(await (await fetched(fontUrl)).arrayBuffer());

/** The letters of the badges. */
export const useOutliner = (): Loaded<Outliner> => useLoaded(loadOutliner);

/** The listings that a badge may be made for. */
export const useListings = (url: string): Loaded<BadgeListing[]> => useJson(url);
