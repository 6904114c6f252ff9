/**
 * An emoji as one character: a flag, a key, a picture with its colour and what it is joined to (Unicode TR 51). Those
 * of letters and games are none without the mark that says so: X reads them so (twitter/twemoji-parser, src/lib/regex.js).
 */
const EMOJI =
  /\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3|(?![©®™♟](?!\ufe0f))\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)*[\u{e0020}-\u{e007f}]*/gu;

const LINK = /\bhttps?:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)\]'’…]/gi;

/** Domains without `https://`, which X makes links of too: the endings that people write here. */
const BARE_DOMAIN =
  /(^|[^\p{L}\p{N}@/._-])(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:fr|com|org|net|eu|info|bio|paris)(?![\p{L}\p{N}-])(?:\/[^\s<>«»"]*[^\s<>«»".,;:!?)\]'’…])?/giu;

/** What X and Mastodon count for a link, however long. */
const LINK_LENGTH = 23;
const COUNTED_LINK = 'x'.repeat(LINK_LENGTH);

/** Beyond, every short network has refused for long: characters are no more looked at one by one. */
const MAX_SEGMENTED = 10_000;

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('fr', { granularity: 'grapheme' }) : undefined;

const countPoints = (text: string): number => [...text].length;

/** Without `Intl.Segmenter`, that Firefox lacked until 2024: code points, an emoji or an accent being one with its base. */
export const countWithoutSegmenter = (text: string): number =>
  countPoints(text.replace(EMOJI, '*').replace(/\r\n|\p{M}/gu, (found) => (found === '\r\n' ? '\n' : '')));

/** Characters as they are seen (graphemes). */
export function countCharacters(text: string): number {
  if (!segmenter || text.length > MAX_SEGMENTED) return countWithoutSegmenter(text);
  return [...segmenter.segment(text)].length;
}

/** Bytes in UTF-8. */
export const countBytes = (text: string): number => new TextEncoder().encode(text).length;

/** UTF-16 units: the most that a network may count when it does not say how. */
export const countUnits = (text: string): number => text.length;

/** Code points that weigh 1, others weigh 2. Source: twitter-text, config/v3.json. */
const LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

const weightOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return LIGHT.some(([from, to]) => point >= from && point <= to) ? 1 : 2;
};

/** Length on X: links 23, emoji 2, other characters by their weight. Source: twitter-text, config/v3.json. */
export function countForX(text: string): number {
  const plain = text
    .normalize('NFC')
    .replace(LINK, COUNTED_LINK)
    .replace(BARE_DOMAIN, `$1${COUNTED_LINK}`)
    .replace(EMOJI, '\u2603'); // any one character that weighs 2
  let length = 0;
  for (const character of plain) length += weightOf(character);
  return length;
}

/** Length on Mastodon: links 23, of `@who@server` only `@who`. Source: docs.joinmastodon.org/user/posting. */
export const countForMastodon = (text: string): number =>
  countCharacters(
    text
      .replace(LINK, COUNTED_LINK)
      .replace(/(^|[^\p{L}\p{N}_/])(@[\w.-]*\w)@[\p{L}\p{N}.-]+[\p{L}\p{N}]/gu, '$1$2'),
  );

const MAX_SHOWN_PATH = 15;

/** A link as the app of Bluesky writes it in the post (bluesky-social/social-app, src/lib/strings/url-helpers.ts). */
function shortLink(link: string): string {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(link) ?? [];
  if (path.length > MAX_SHOWN_PATH) return `${host}${path.slice(0, MAX_SHOWN_PATH - 2)}...`;
  return host + (path === '/' ? '' : path);
}

/** The text with its links as Bluesky shows and counts them. */
export const withShortLinks = (text: string): string => text.replace(LINK, shortLink);

/**
 * Length on Threads: an emoji counts as many as its bytes in UTF-8. Source: developers.facebook.com/docs/threads,
 * « Limitations ».
 */
export const countForThreads = (text: string): number =>
  countPoints(text.replace(EMOJI, (emoji) => 'x'.repeat(countBytes(emoji))));
