import { svgDataAddress } from '../domain/badge/embed.ts';
import type { DrawnBadge } from '../domain/badge/badge.ts';
import { withResolution } from '../domain/badge/png-resolution.ts';
import { PRINT_DPI } from '../domain/badge/print-size.ts';

/** Draws a badge on a canvas, `scale` times its size; rejects when the browser cannot. */
export async function badgePng({ svg, width, height }: DrawnBadge, scale: number): Promise<Blob> {
  const picture = new Image(width, height);
  picture.src = svgDataAddress(svg);
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Empty canvas'))), 'image/png');
  });
}

/** The same for paper: it says how large it is to be printed. */
export async function printablePng(badge: DrawnBadge, scale: number): Promise<Blob> {
  const png = await (await badgePng(badge, scale)).arrayBuffer();
  return new Blob([withResolution(new Uint8Array(png), PRINT_DPI)], { type: 'image/png' });
}

export const badgeSvgFile = ({ svg }: DrawnBadge): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** Time for the browser to open the file before its address is given back. */
const REVOKE_DELAY_MS = 60_000;

/** Hands a file to the visitor. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_DELAY_MS);
}
