const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Short mark of a text: FNV-1a, 32 bits, in hexadecimal after a letter, so that YAML never reads a number. Source: RFC 9923. */
export function shortHash(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const sum = bytes.reduce((value, byte) => Math.imul(value ^ byte, FNV_PRIME), FNV_OFFSET);
  return `x${(sum >>> 0).toString(16).padStart(8, '0')}`;
}
