import type { IsoDate } from './dates.ts';
import type { Position } from './distance.ts';
import { phoneUri } from './phone.ts';
import { cleanText } from './svg.ts';

/** What of a listing goes into an address book. */
export interface CardFacts {
  name: string;
  /** Absolute address of the listing; it names the card for good. */
  url: string;
  summary: string;
  phone?: string | undefined;
  mobile?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  street?: string | undefined;
  postcode?: string | undefined;
  commune: string;
  /** Exact position; the centre of a commune is not where to go. */
  position?: Position | undefined;
  verifiedOn: IsoDate;
}

const LINE_END = '\r\n';
const MAX_LINE_BYTES = 75;

const encoder = new TextEncoder();

const oneLine = (text: string): string => cleanText(text).replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ');

/** A text value: backslash, comma, semicolon and line ends escaped. */
const escaped = (text: string): string =>
  text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => oneLine(line).replace(/[\\,;]/g, (character) => `\\${character}`))
    .join('\\n');

/** An address is no text: it is not escaped, so nothing that ends a line may be in it. */
const address = (url: string): string => oneLine(url).replace(/\s/g, '%20');

/** A line in pieces of at most 75 bytes, never inside a character; those that follow begin with a space. */
function folded(line: string): string {
  const pieces = [''];
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > MAX_LINE_BYTES) {
      pieces.push(' ');
      bytes = 1;
    }
    pieces.push(`${pieces.pop()}${character}`);
    bytes += size;
  }
  return pieces.join(LINE_END);
}

const line = (name: string, value: string | undefined): string[] => (value ? [`${name}:${value}`] : []);

const number = (phone: string | undefined) => phone && phoneUri(phone).slice('tel:'.length);

function placeLines({ street = '', postcode = '', commune, position }: CardFacts): string[] {
  const address = ['', '', street, commune, '', postcode, 'France'].map(escaped).join(';');
  return [
    ...line('ADR;TYPE=WORK', address),
    ...line('GEO', position && `${position.latitude};${position.longitude}`),
  ];
}

/**
 * A contact for an address book: vCard 3.0, which every telephone reads. Lines folded, texts escaped.
 * Source: RFC 2426, and RFC 6350 § 3.2 for folding between characters.
 */
export function writeCard(facts: CardFacts): string {
  const { name, url, summary, email, website, verifiedOn } = facts;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//made-in//annuaire//FR',
    ...line('UID', address(url)),
    ...line('REV', verifiedOn),
    ...line('FN', escaped(oneLine(name))),
    `N:${escaped(oneLine(name))};;;;`,
    ...line('ORG', escaped(oneLine(name))),
    'X-ABSHOWAS:COMPANY',
    ...line('TEL;TYPE=WORK,VOICE', number(facts.phone)),
    ...line('TEL;TYPE=CELL,VOICE', number(facts.mobile)),
    ...line('EMAIL;TYPE=INTERNET', email && address(email)),
    ...placeLines(facts),
    ...line('URL', website && address(website)),
    ...line('NOTE', escaped(`${summary}\n${url}`)),
    ...line('SOURCE', address(url)),
    'END:VCARD',
  ];
  return lines.map((one) => folded(one) + LINE_END).join('');
}
