import { closestSlugs } from './closest.ts';
import type { Position } from './distance.ts';
import type { FormChoice } from './form/form-field.ts';
import { slugify } from './slug.ts';

/** A commune to choose, by its name or a postcode; `value` is its INSEE code. */
export interface CommuneChoice extends FormChoice {
  slug: string;
  postcodes: readonly string[];
  /** Its centre. */
  position: Position;
}

/** « st » and « ste » are « saint » and « sainte ». */
const wordsOf = (text: string): string[] =>
  slugify(text)
    .split('-')
    .filter(Boolean)
    .map((word) => (/^ste?$/.test(word) ? word.replace('st', 'saint') : word));

/** 0 when the name begins with what is typed, 1 when words of it do, 2 when it does not answer. */
function rankOf({ slug }: CommuneChoice, typed: readonly string[]): number {
  if (slug.startsWith(typed.join('-'))) return 0;
  const words = slug.split('-');
  return typed.every((word) => words.some((one) => one.startsWith(word))) ? 1 : 2;
}

/** The communes that a name, a part of it or a postcode calls, the likeliest first; those that look like it otherwise. */
export function communesLike(
  typed: string,
  communes: readonly CommuneChoice[],
  most: number,
): CommuneChoice[] {
  const code = typed.trim();
  if (/^\d+$/.test(code))
    return communes.filter(({ postcodes }) => postcodes.some((one) => one.startsWith(code))).slice(0, most);
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const ranked = communes
    .map((commune) => ({ commune, rank: rankOf(commune, words) }))
    .filter(({ rank }) => rank < 2);
  if (ranked.length > 0)
    return ranked
      .sort((one, other) => one.rank - other.rank)
      .slice(0, most)
      .map(({ commune }) => commune);
  const close = closestSlugs(
    words.join('-'),
    communes.map(({ slug }) => slug),
    most,
  );
  return close.flatMap((slug) => communes.filter((commune) => commune.slug === slug));
}

const MIN_MEANT = 3;

/** The only commune that what is typed can mean without guessing: by its whole name, or as no other begins so. */
export function communeMeant(typed: string, communes: readonly CommuneChoice[]): CommuneChoice | undefined {
  const code = typed.trim();
  const name = wordsOf(typed).join('-');
  if (name.length < MIN_MEANT) return undefined;
  const likely = communes.filter(({ slug, postcodes }) =>
    /^\d+$/.test(code) ? postcodes.some((one) => one.startsWith(code)) : slug.startsWith(name),
  );
  return likely.find(({ slug }) => slug === name) ?? (likely.length === 1 ? likely[0] : undefined);
}

/** « Rambouillet (78120) »: two communes may share a name, or a code. */
export const communeLabel = ({ label, postcodes }: CommuneChoice): string =>
  postcodes.length > 0 ? `${label} (${postcodes.join(', ')})` : label;
