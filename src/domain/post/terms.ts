import { EMPTY_WORDS } from '../find/french-words.ts';
import { shortNames, wholeNames } from '../find/place-names.ts';
import { wordsIn } from '../find/tokens.ts';
import { wordKey } from '../word-key.ts';
import { hashtagOf } from '../hashtag.ts';
import type { PostTerm } from './named.ts';

/** Shorter names of communes are also words once their accents are lost: « Bôis » and « bois ». */
const MIN_PLACE_LETTERS = 5;

const asTyped = (name: string): string => `=${name.normalize('NFC').toLowerCase()}`;

/** Key of a word of products; « maïs » has to keep its accent, « mais » being another word. */
const productKey = (name: string): string =>
  wordsIn(name).length === 1 && EMPTY_WORDS.has(wordsIn(name).join('')) ? asTyped(name) : wordKey(name);

const placeKey = (words: string, name: string): string =>
  words.length < MIN_PLACE_LETTERS ? asTyped(name) : wordKey(words);

const termOf = (name: string, keys: readonly string[]): PostTerm[] => {
  const tag = hashtagOf(name);
  return tag ? [[tag, ...new Set(keys)]] : [];
};

interface Called {
  name: string;
  synonyms?: readonly string[];
}

/**
 * What is looked for in a post, products before communes: the hashtag, then its keys, those of `wordKey`
 * (`pomme-de-terre`) or `=maïs` where accents count. A short name that several communes share names none.
 */
export function postTerms(products: readonly Called[], communes: readonly { name: string }[]): PostTerm[] {
  const short = communes.map(({ name }) => shortNames(name));
  const all = short.flat();
  const isOwn = (words: string): boolean => all.indexOf(words) === all.lastIndexOf(words);
  return [
    ...products.flatMap(({ name, synonyms = [] }) => termOf(name, [name, ...synonyms].map(productKey))),
    ...communes.flatMap(({ name }) =>
      termOf(
        name,
        wholeNames(name).map((words) => placeKey(words, name)),
      ),
    ),
    ...communes.flatMap(({ name }, index) =>
      termOf(
        name,
        (short[index] ?? []).filter(isOwn).map((words) => placeKey(words, name)),
      ),
    ),
  ];
}
