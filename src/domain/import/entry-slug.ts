import type { IsoDate } from '../dates.ts';
import { slugify } from '../slug.ts';

/** Leaves place for a day and a number in the name of a file. */
const MAX_SLUG_LETTERS = 60;

/** A name of file that no entry bears, from the title of an event, then with its first day, then with a number. */
export function freeSlug(
  { title, start }: { title: string; start: IsoDate },
  taken: ReadonlySet<string>,
): string {
  const words = slugify(title).slice(0, MAX_SLUG_LETTERS).replace(/-$/, '');
  const slug = /[a-z]/.test(words) ? words : `evenement${words && `-${words}`}`;
  if (!taken.has(slug)) return slug;
  const dated = `${slug}-${start}`;
  for (let name = dated, number = 2; ; name = `${dated}-${number++}`) if (!taken.has(name)) return name;
}
