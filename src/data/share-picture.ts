import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { absolute } from './site.ts';

/** The widths of a page's own picture, so that no other file is made; the widest is the one that is shared. */
const WIDTHS = [400, 800, 1200];
const QUALITY = 72;

/**
 * Absolute address of a photo as those who share its page show it; nothing without a photo. Reads nothing of the photo
 * itself: Astro publishes the original, with what the camera wrote in it, of every picture whose size is read.
 */
export async function sharePicture(photo: { src: ImageMetadata } | undefined): Promise<string | undefined> {
  if (!photo) return undefined;
  const picture = await getImage({ src: photo.src, widths: WIDTHS, format: 'jpg', quality: QUALITY });
  return absolute(picture.srcSet.values.at(-1)?.url ?? picture.src);
}
