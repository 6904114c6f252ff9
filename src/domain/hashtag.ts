import { capitalize } from './capitalize.ts';
import { foldLetters, foldText } from './fold.ts';

/** Bluesky’s, in characters (bluesky-social/atproto, packages/api/docs/hashtags.md): the least of all. */
const MAX_LETTERS = 64;

/** A word joiner of folded letters, which no hashtag may hold. */
const JOINER = /\u034f/g;

/**
 * `#SaintJeanDuLac` for a name: a capital at each word, so that screen readers part them; letters and digits
 * alone, the first of them a letter, which every network takes. Accents stay, since all of them read them (twitter-text's
 * conformance, Mastodon’s `tag.rb`, Bluesky’s `hashtags.md`) and a voice needs them; œ and æ, which no keyboard types,
 * become two letters. Undefined when nothing is left, or too much.
 */
export function hashtagOf(name: string): string | undefined {
  const words =
    foldLetters(name)
      .replace(JOINER, '')
      .normalize('NFC')
      .match(/[\p{L}\d]+/gu) ?? [];
  // A capital may be written with a mark of its own (ǰ).
  const joined = words
    .map(capitalize)
    .join('')
    .replace(/[^\p{L}\d]/gu, '');
  const tag = capitalize(joined.replace(/^\d+/, '')).replace(/[^\p{L}\d]/gu, '');
  return tag && tag.length <= MAX_LETTERS ? `#${tag}` : undefined;
}

/** What two hashtags share when networks and readers take one for the other: case and accents aside. */
const tagKey = (tag: string): string => foldText(tag).replace(/^[#＃]/, '');

const TYPED = /(?:^|[^\p{L}\p{M}\p{N}_&/])[#＃]([\p{L}\p{M}\p{N}_]+)/gu;

/** The hashtags of a text as typed, `#` included; one of digits alone is none. */
export const hashtagsIn = (text: string): string[] =>
  [...text.matchAll(TYPED)].flatMap(([, word = '']) => (/\p{L}/u.test(word) ? `#${word}` : []));

/** Whether a text holds a hashtag as a whole, case and accents aside. */
export const holdsHashtag = (text: string, hashtag: string): boolean =>
  hashtagsIn(text).some((tag) => isSameTag(tag, hashtag));

/** Whether two tags are one for networks and readers, with their `#` or without. */
export const isSameTag = (one: string, other: string): boolean => tagKey(one.trim()) === tagKey(other);

/** Those of `hashtags` (`#` included) that the text does not hold yet, case and accents aside: in their order, each once. */
export function missingHashtags(text: string, hashtags: readonly string[]): string[] {
  const keys = new Set(hashtagsIn(text).map(tagKey));
  return hashtags.filter((tag) => {
    const isNew = !keys.has(tagKey(tag));
    keys.add(tagKey(tag));
    return isNew;
  });
}
