import { basename, extname } from 'node:path';
import { unzipSync } from 'fflate';
import { MAX_PHOTO_BYTES } from '../../src/domain/photo-limits.ts';

/** What someone has received: a message, and the photos that came with it. */
export interface Parcel {
  message: string;
  photos: ReadonlyMap<string, Uint8Array>;
}

/** A file as it was received; `name` may hold any path. */
export interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
}

/** The parcel cannot be read, in a French sentence. */
export class Unreadable extends Error {}

const MAX_MESSAGE_BYTES = 256 * 1024;
const MAX_FILES = 20;

const isZip = ({ bytes }: ReceivedFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isText = ({ name }: ReceivedFile): boolean =>
  ['.txt', '.eml', '.md', ''].includes(extname(name).toLowerCase());

/** Files of an archive, by their last name only; what is too large to be right is left in it. */
function unpacked(zip: ReceivedFile): ReceivedFile[] {
  try {
    let count = 0;
    const files = unzipSync(zip.bytes, {
      filter: ({ originalSize }) => (count += 1) <= MAX_FILES && originalSize <= MAX_PHOTO_BYTES,
    });
    return Object.entries(files).map(([name, bytes]) => ({ name: basename(name), bytes }));
  } catch {
    throw new Unreadable(`« ${basename(zip.name)} » ne s’ouvre pas : demandez un nouvel envoi.`);
  }
}

function textOf({ name, bytes }: ReceivedFile): string {
  if (bytes.length > MAX_MESSAGE_BYTES)
    throw new Unreadable(`« ${basename(name)} » est trop long pour un message : 256 Ko au plus.`);
  return new TextDecoder().decode(bytes);
}

/** Sorts what was received: archives are opened, texts are the message, the rest are photos. */
export function readParcel(received: readonly ReceivedFile[]): Parcel {
  const files = received.flatMap((file) => (isZip(file) ? unpacked(file) : [file]));
  const photos = files
    .filter((file) => !isText(file))
    .map(({ name, bytes }) => [basename(name), bytes] as const);
  return { message: files.filter(isText).map(textOf).join('\n'), photos: new Map(photos) };
}
