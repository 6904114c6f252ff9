const SIGNATURE_BYTES = 8;
/** Length, name and check of a chunk. */
const CHUNK_BYTES = 12;
const INCHES_PER_METRE = 39.3701;
/** Pixels are counted per metre. */
const PER_METRE = 1;

/** Check of a chunk (PNG, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function resolutionChunk(dotsPerInch: number): Uint8Array {
  const chunk = new Uint8Array(CHUNK_BYTES + 9);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dotsPerInch * INCHES_PER_METRE);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, PER_METRE);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/**
 * The same PNG, which says at how many dots per inch it is to be printed (chunk pHYs, PNG § 11.3.4.3). Throws on what is
 * no PNG.
 */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < SIGNATURE_BYTES + CHUNK_BYTES || view.getUint32(0) !== 0x89504e47)
    throw new TypeError('Not a PNG.');
  // The header comes first; what says the resolution has to come before the picture.
  const after = SIGNATURE_BYTES + CHUNK_BYTES + view.getUint32(SIGNATURE_BYTES);
  const chunk = resolutionChunk(dotsPerInch);
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, after));
  whole.set(chunk, after);
  whole.set(png.subarray(after), after + chunk.length);
  return whole;
}
