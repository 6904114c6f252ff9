import type { IsoDate } from './dates.ts';
import { slugify } from './slug.ts';

/** Leaves place for a day and a number in the name of a file. */
const MAX_SLUG_LETTERS = 60;

/** What a new entry is called by. */
export interface EntryName {
  title: string;
  day: IsoDate;
  /** A slug for a title without letters: `evenement`. */
  kind: string;
}

/** A name of file that no entry bears, from a title, then with its day, then with a number. */
export function freeSlug({ title, day, kind }: EntryName, taken: ReadonlySet<string>): string {
  const words = slugify(title).slice(0, MAX_SLUG_LETTERS).replace(/-$/, '');
  const slug = /[a-z]/.test(words) ? words : `${kind}${words && `-${words}`}`;
  if (!taken.has(slug)) return slug;
  const dated = `${slug}-${day}`;
  for (let name = dated, number = 2; ; name = `${dated}-${number++}`) if (!taken.has(name)) return name;
}
