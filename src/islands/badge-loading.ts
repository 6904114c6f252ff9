import fontUrl from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff?url';
import { useCallback, useEffect, useState } from 'react';
import type { BadgeListing } from '../domain/badge/chosen.ts';
import { type Outliner, parseOutliner } from '../domain/badge/outliner.ts';

/** Something fetched from the site itself: on its way, here, or failed and worth trying again. */
export type Loaded<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; retry: () => void };

function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    const settle = (result: Loaded<T>) => isCurrent && setLoaded(result);
    const retry = () => {
      setLoaded({ state: 'loading' });
      setAttempt(attempt + 1);
    };
    load().then(
      (value) => settle({ state: 'ready', value }),
      () => settle({ state: 'failed', retry }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);
  return loaded;
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

const loadOutliner = async () => parseOutliner(await (await fetched(fontUrl)).arrayBuffer());

/** The letters of the badges. */
export const useOutliner = (): Loaded<Outliner> => useLoaded(loadOutliner);

/** The listings that a badge may be made for. */
export function useListings(url: string): Loaded<BadgeListing[]> {
  const load = useCallback(async () => (await (await fetched(url)).json()) as BadgeListing[], [url]);
  return useLoaded(load);
}
