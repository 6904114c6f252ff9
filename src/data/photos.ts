import { readFile } from 'node:fs/promises';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import sharp from 'sharp';
import { PHOTO_QUALITY, PHOTO_WIDTHS } from '../domain/photo-sizes.ts';
import { type Tone, nearestTone } from '../domain/photo-tone.ts';
import { kept } from './kept.ts';
import { absolute } from './site.ts';
import { territory } from './territory.ts';

export interface Photo {
  src: ImageMetadata;
}

/** Reads nothing else of the photo: Astro publishes the original of every picture whose size is read. */
const fileOf = ({ src }: Photo): string => (src as ImageMetadata & { fsPath: string }).fsPath;

/** The photo as it was given. */
export const photoBytes = (photo: Photo): Promise<Buffer> => readFile(fileOf(photo));

const tones = new Map<string, Promise<Tone>>();

async function readTone(photo: Photo): Promise<Tone> {
  const bytes = await photoBytes(photo);
  const [red = 0, green = 0, blue = 0] = await kept('tones', [bytes], () => meanColour(bytes));
  return nearestTone([red, green, blue], territory.colours.light);
}

/** Red, green, blue. */
const meanColour = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes).resize(1, 1).removeAlpha().toColourspace('srgb').raw().toBuffer();

/** The colour of the site that stands for a photo until it has come. */
export function photoTone(photo: Photo): Promise<Tone> {
  const file = fileOf(photo);
  const tone = tones.get(file) ?? readTone(photo);
  tones.set(file, tone);
  return tone;
}

/**
 * Absolute address of a photo as those who share its page show it; nothing without a photo. Reads nothing of the photo
 * itself: Astro publishes the original, with what the camera wrote in it, of every picture whose size is read.
 */
export async function sharePicture(photo: Photo | undefined): Promise<string | undefined> {
  if (!photo) return undefined;
  // The widths of the page's own picture, so that no other file is made; the widest is the one that is shared.
  const sizes = { widths: [...PHOTO_WIDTHS], quality: PHOTO_QUALITY };
  const picture = await getImage({ src: photo.src, format: 'jpeg', ...sizes });
  return absolute(picture.srcSet.values.at(-1)?.url ?? picture.src);
}
