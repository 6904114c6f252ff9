import { cleanText } from './svg.ts';

export interface Letter {
  /** Address, `name@domain`. */
  to: string;
  subject?: string;
  /** Lines are kept. */
  body?: string;
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

const oneLine = (text: string): string => cleanText(text).replace(/[\r\n\u2028\u2029]+/g, ' ');

const lines = (text: string): string => cleanText(text).replace(/\r\n?|\n|\u2028|\u2029/g, '\r\n');

/** Address of a message to write: no field but these can be added by what they hold. Source: RFC 6068. */
export function mailtoUri({ to, subject, body }: Letter): string {
  const fields = [
    ...(subject ? [`subject=${encoded(oneLine(subject))}`] : []),
    ...(body ? [`body=${encoded(lines(body))}`] : []),
  ];
  const address = encoded(oneLine(to)).replace(/%40/g, '@');
  return `mailto:${address}${fields.length > 0 ? `?${fields.join('&')}` : ''}`;
}
