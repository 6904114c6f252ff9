import { parseFavourites, writeFavourites } from '../../domain/favourites.ts';

const KEY = 'favourites';

/** Holds the list when the browser refuses to, as long as the page. */
let memory: string | null = null;

/** False when nothing outlives the page. */
export function isStorageAllowed(): boolean {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

function stored(): string | null {
  try {
    return memory ?? localStorage.getItem(KEY);
  } catch {
    return memory;
  }
}

export const readFavourites = (): string[] => parseFavourites(stored());

/** → false when the list lasts no longer than the page. */
export function keepFavourites(ids: readonly string[]): boolean {
  const text = writeFavourites(ids);
  try {
    localStorage.setItem(KEY, text);
    memory = null;
    return true;
  } catch {
    memory = text;
    return false;
  }
}

/** Calls back when another tab has changed the list. → stops listening. */
export function onFavouritesChanged(callBack: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) callBack();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
