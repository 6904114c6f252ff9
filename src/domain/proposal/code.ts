import { deflateSync, inflateSync } from 'fflate';
import { shortHash } from '../short-hash.ts';

const START = 'MI1.';
const END = '.FIN';
const LINE = 64;
/** A text of 64 KiB at most comes out of a code: an entry is never longer. */
const MAX_BYTES = 64 * 1024;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** URL-safe base64 without padding. Source: RFC 4648, section 5. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = Math.min(4, bytes.length - at + 1);
    for (let n = 0; n < letters; n += 1) text += ALPHABET.charAt((bits >> (18 - 6 * n)) & 63);
  }
  return text;
}

function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    bits = (bits << 6) | ALPHABET.indexOf(letter);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 255;
    at += 1;
  }
  return bytes;
}

const inLines = (text: string): string => text.replace(new RegExp(`.{${LINE}}(?=.)`, 'g'), '$&\n');

/**
 * A value as a code to paste in a message: lines of 64 signs that mail programs leave alone, with a mark that tells a
 * damaged one.
 */
export function encodeProposal(value: unknown): string {
  const json = JSON.stringify(value);
  const packed = toBase64(deflateSync(new TextEncoder().encode(json), { level: 9 }));
  return inLines(`${START}${packed}.${shortHash(json)}${END}`);
}

/** `missing`: no code in the text; `damaged`: a part of it is lost or changed. */
export type CodeFault = 'missing' | 'damaged';

export type Decoded = { value: unknown } | { fault: CodeFault };

/** What mail programs put in the middle of a code: line ends, signs of a quotation, soft breaks. */
const withoutQuoting = (text: string): string =>
  text.replace(/=\r?\n/g, '').replace(/[\s>|\u200b\u00ad\ufeff]/g, '');

/** The value of the code that a text holds, wherever it stands in it. */
export function decodeProposal(text: string): Decoded {
  const [, packed, mark] = /MI1\.([\w-]+)\.(x[0-9a-f]{8})\.FIN/.exec(withoutQuoting(text)) ?? [];
  if (packed === undefined) return { fault: text.includes(START) ? 'damaged' : 'missing' };
  try {
    const out = new Uint8Array(MAX_BYTES);
    const json = new TextDecoder().decode(inflateSync(fromBase64(packed), { out }));
    return shortHash(json) === mark ? { value: JSON.parse(json) as unknown } : { fault: 'damaged' };
  } catch {
    return { fault: 'damaged' };
  }
}
