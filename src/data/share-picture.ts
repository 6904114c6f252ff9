import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { PHOTO_QUALITY, PHOTO_WIDTHS } from '../domain/photo-sizes.ts';
import { absolute } from './site.ts';

/**
 * Absolute address of a photo as those who share its page show it; nothing without a photo. Reads nothing of the photo
 * itself: Astro publishes the original, with what the camera wrote in it, of every picture whose size is read.
 */
export async function sharePicture(photo: { src: ImageMetadata } | undefined): Promise<string | undefined> {
  if (!photo) return undefined;
  // The widths of the page's own picture, so that no other file is made; the widest is the one that is shared.
  const sizes = { widths: [...PHOTO_WIDTHS], quality: PHOTO_QUALITY };
  const picture = await getImage({ src: photo.src, format: 'jpg', ...sizes });
  return absolute(picture.srcSet.values.at(-1)?.url ?? picture.src);
}
