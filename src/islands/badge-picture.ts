import { svgDataAddress } from '../domain/badge/embed.ts';
import type { DrawnBadge } from '../domain/badge/badge.ts';
import { withResolution } from '../domain/badge/png-resolution.ts';
import { PRINT_DPI, SQUARE_SIDE, squarePlace } from '../domain/badge/picture-size.ts';
import type { HexColour } from '../domain/contrast.ts';

interface Sheet {
  width: number;
  height: number;
}

/** A PNG of whole pixels, of what `paint` draws of a badge; rejects when the browser cannot. */
async function painted(
  { svg, width, height }: DrawnBadge,
  sheet: Sheet,
  paint: (brush: CanvasRenderingContext2D, picture: HTMLImageElement) => void,
): Promise<Blob> {
  const picture = new Image(width, height);
  picture.src = svgDataAddress(svg);
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), sheet);
  const brush = canvas.getContext('2d');
  if (brush) paint(brush, picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Empty canvas'))), 'image/png');
  });
}

/** A badge `scale` times its size, on nothing. */
export function badgePng(badge: DrawnBadge, scale: number): Promise<Blob> {
  const sheet = { width: Math.round(badge.width * scale), height: Math.round(badge.height * scale) };
  return painted(badge, sheet, (brush, picture) => brush.drawImage(picture, 0, 0, sheet.width, sheet.height));
}

/** A badge in the middle of a square of one colour, for networks that make black what is drawn on nothing. */
export function squarePng(badge: DrawnBadge, ground: HexColour): Promise<Blob> {
  const { x, y, width, height } = squarePlace(badge);
  return painted(badge, { width: SQUARE_SIDE, height: SQUARE_SIDE }, (brush, picture) => {
    brush.fillStyle = ground;
    brush.fillRect(0, 0, SQUARE_SIDE, SQUARE_SIDE);
    brush.drawImage(picture, x, y, width, height);
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
