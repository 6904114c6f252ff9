import { foldLetters } from './fold.ts';

const LEFT_OUT = /<svg\b.*?<\/svg>|<(?:img|source)\b[^>]*>/gs;
const TAG = /<[a-z][^<>]*>/g;
/** Attributes that the index does not read: two thirds of the page. */
const UNREAD =
  / (?:(?:class|href|rel|role|scope|datetime|title|data-(?:hours|dates?|state)|aria-[a-z]+)="[^"]*"|data-astro-cid-\w+(?:="[^"]*")?)/g;
/** Tags between two words without a space, unless all of them only change the look of letters. */
const GLUED = /(?<=[\p{L}\p{N})])((?:<[^>]+>)+)(?=[\p{L}\p{N}(#])/gu;
const LOOK_ONLY = /^(?:<\/?(?:abbr|b|code|del|em|i|ins|s|strong|sub|sup|u)\b[^>]*>)+$/;
const NO_TYPE = '<b data-pagefind-filter="type:pages"></b>';

const readPart = (tag: string) => tag.replace(UNREAD, '');

const separate = (tags: string) => (LOOK_ONLY.test(tags) ? tags : `${tags} `);

/**
 * What the index reads of a page (HTML): its <main>, in folded letters, without pictures nor drawings, with a space
 * wherever the page shows two words apart; nothing when the page has no `data-pagefind-body` on it.
 */
export function searchCopy(html: string): string | undefined {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < start) return undefined;
  if (!html.slice(start, html.indexOf('>', start)).includes('data-pagefind-body')) return undefined;
  const main = html.slice(start, end).replace(LEFT_OUT, '').replace(TAG, readPart).replace(GLUED, separate);
  const type = main.includes('data-pagefind-filter="type:') ? '' : NO_TYPE;
  return `<html lang="fr"><body>${type}${foldLetters(main)}</main></body></html>`;
}
