import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { absolute } from './site.ts';

/** Width that sharing sites ask for; the one of the widest picture of a page, so that no other file is made. */
const WIDTH = 1200;
const QUALITY = 72;

/** Absolute address of a photo as those who share its page show it; nothing without a photo. */
export async function sharePicture(photo: { src: ImageMetadata } | undefined): Promise<string | undefined> {
  if (!photo) return undefined;
  const width = Math.min(WIDTH, photo.src.width);
  const { src } = await getImage({ src: photo.src, width, format: 'jpg', quality: QUALITY });
  return absolute(src);
}
