// Reads the letters of an answer in the encoding that it names, or else in the likely one.

const MARKS: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Longer than any XML declaration. */
const MAX_DECLARATION_BYTES = 256;

/**
 * Text of an answer: by its byte order mark, which leaves no doubt (WHATWG Encoding), then by its `Content-Type`, then by
 * its XML declaration, else UTF-8; what does not hold is passed over, and old programs write windows-1252.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  for (const encoding of [markOf(bytes), charsetOf(contentType), declaredIn(bytes), 'utf-8']) {
    const text = encoding && tryEncoding(bytes, encoding);
    if (text !== undefined && text !== '') return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

const markOf = (bytes: Uint8Array) =>
  MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];

const charsetOf = (contentType: string) => /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];

/** UTF-16 cannot be declared in letters of one byte. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, MAX_DECLARATION_BYTES));
  const encoding = /^\s*<\?xml\b[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return encoding && !/^utf-?16/i.test(encoding) ? encoding : undefined;
}

/** Undefined for an unknown encoding, and for bytes that are not in it. */
function tryEncoding(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
