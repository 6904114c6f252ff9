import { useCallback, useEffect, useState } from 'react';

/** Something fetched from the site itself: on its way, here, or failed and worth trying again. */
export type Loaded<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; retry: () => void };

/** What `load` gives; `load` must stay the same function as long as it loads the same. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
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

export async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** What a JSON file of the site says. */
export function useJson<T>(url: string): Loaded<T> {
  const load = useCallback(async () => (await (await fetched(url)).json()) as T, [url]);
  return useLoaded(load);
}
