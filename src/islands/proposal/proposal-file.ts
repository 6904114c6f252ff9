import { zipSync } from 'fflate';
import type { NamedPhoto } from '../../domain/proposal/photo-file.ts';

const MESSAGE = 'proposition.txt';

/** The proposal as one file to give: its message, or an archive with its photos beside it. */
export async function proposalFile(
  name: string,
  message: string,
  photos: readonly NamedPhoto[],
): Promise<File> {
  const text = new TextEncoder().encode(message);
  if (photos.length === 0) return new File([text], `${name}.txt`, { type: 'text/plain' });
  const pictures = await Promise.all(
    photos.map(async ({ name, file }) => [name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  const files = { [MESSAGE]: text, ...Object.fromEntries(pictures) };
  const zip = zipSync(files, { level: 0 });
  return new File([zip as Uint8Array<ArrayBuffer>], `${name}.zip`, { type: 'application/zip' });
}

/** Hands a file to the visitor, as a download. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** True when the device can hand files and a text to another program, as phones do to their mail. */
export const canShare = (files: File[]): boolean =>
  typeof navigator.canShare === 'function' && navigator.canShare({ files });
