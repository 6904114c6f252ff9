/** Favourite listings of one device: `producteurs/ferme-du-lac`, in the order in which they were added, each once. */
export type Favourites = readonly string[];

/** A list is read by a person and goes into an address. */
export const MAX_FAVOURITES = 200;

/** Longer names are not those of listings. */
const MAX_ID_LETTERS = 120;
/** Of a list as text. */
export const MAX_TEXT_LETTERS = MAX_FAVOURITES * (MAX_ID_LETTERS + 3);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_ID_LETTERS && /^[a-z]+\/[a-z0-9-]+$/.test(value);

/** Those that are identifiers, each once, as many as are kept. */
export const soundFavourites = (values: readonly unknown[]): string[] =>
  [...new Set(values.filter(isId))].slice(0, MAX_FAVOURITES);

/** What is stored, whoever wrote it: anything else than a list of identifiers is dropped. */
export function parseFavourites(text: string | null): string[] {
  if (!text || text.length > MAX_TEXT_LETTERS) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? soundFavourites(value) : [];
  } catch {
    return [];
  }
}

export const writeFavourites = (ids: Favourites): string => JSON.stringify(ids);

/** All of `ids`, then those of `others` that are new, as far as there is room: nothing is ever pushed out. */
export const mergeFavourites = (ids: Favourites, others: readonly string[]): string[] =>
  soundFavourites([...ids, ...others]);

export const removeFavourite = (ids: Favourites, id: string): string[] => ids.filter((other) => other !== id);

/** Adds when absent, removes when present. */
export const toggleFavourite = (ids: Favourites, id: string): string[] =>
  ids.includes(id) ? removeFavourite(ids, id) : mergeFavourites(ids, [id]);
