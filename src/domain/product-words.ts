import { wordKey } from './word-key.ts';

/** A product by its words. */
export interface NamedProduct {
  id: string;
  name: string;
  synonyms: readonly string[];
}

/** Words of all products by key, the longest first, so that « pommes de terre » is not taken for « pommes ». */
export type ProductWords = readonly (readonly [key: string, id: string])[];

export const productWords = (products: readonly NamedProduct[]): ProductWords =>
  products
    .flatMap(({ id, name, synonyms }) =>
      [name, ...synonyms].map((word) => [`-${wordKey(word)}-`, id] as const),
    )
    .sort(([one], [other]) => other.length - one.length);

/** Identifiers of the products that a text names in whole words. */
export function productsNamed(text: string, words: ProductWords): Set<string> {
  const found = new Set<string>();
  let rest = `-${wordKey(text)}-`;
  for (const [key, id] of words) {
    if (!rest.includes(key)) continue;
    found.add(id);
    rest = rest.replaceAll(key, '-.-');
  }
  return found;
}
