/** A whole feed that cannot be read; the message is a French sentence, with what to do. */
export class FeedFault extends Error {}

/** The text of an answer without its byte order mark; throws a `FeedFault` when there is none. */
export function answerText(raw: string): string {
  const text = raw.replace(/^\ufeff/, '');
  if (!text.trim())
    throw new FeedFault('la réponse est vide. Ouvrez l’adresse dans un navigateur pour voir.');
  return text;
}

/** True for the beginning of a page rather than of a feed. */
export const isWebPage = (text: string): boolean => /^\s*<(?:!doctype html|html|head|body)\b/i.test(text);
