import { foldText } from '../fold.ts';
import { cleanText } from '../svg.ts';
import { missingHashtags } from '../hashtag.ts';

export interface Post {
  /** As typed. */
  text: string;
  /** The name of the label; nothing when it is not to be added. */
  mention?: string | undefined;
  /** Hashtags in order, `#` included: that of the territory first. */
  hashtags: readonly string[];
  /** Absolute address. */
  link?: string | undefined;
}

/** Words in a row, whatever stands between them: « made in ici et alentours ». */
const said = (text: string): string =>
  ` ${foldText(text)
    .replaceAll('&', ' et ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const isSaid = (text: string, mention: string): boolean =>
  text.includes(mention) || (/[\p{L}\p{N}]/u.test(mention) && said(text).includes(said(mention)));

/**
 * The text, an empty line, the link, then the mention and the hashtags on one line: what the text holds already is not
 * added, so that what comes out goes through unchanged.
 */
export function composePost({ text, mention, hashtags, link }: Post): string {
  const typed = cleanText(text).replace(/\r\n?/g, '\n').trim();
  const name = mention && !isSaid(typed, mention) ? [mention] : [];
  const address = link && !typed.includes(link) ? link : '';
  const signature = [...name, ...missingHashtags(typed, hashtags)].join(' ');
  const foot = [address, signature].filter(Boolean).join('\n');
  return [typed, foot].filter(Boolean).join('\n\n');
}
