import { slugify } from './slug.ts';

/**
 * → names the headings of one text, in order: `titre-…`, and `--2` for the second that would have the same name. No
 * heading may take the name of a part of the page, such as the target of « Aller au contenu ».
 */
export function headingNamer(): (text: string) => string {
  const named = new Map<string, number>();
  return (text) => {
    const name = `titre-${slugify(text)}`;
    const rank = (named.get(name) ?? 0) + 1;
    named.set(name, rank);
    return rank === 1 ? name : `${name}--${rank}`;
  };
}
