import { PHOTO_HEAD_BYTES, photoRefusal } from '../../domain/photo-format.ts';
import { MAX_PHOTO_PIXELS, PHOTO_SIDE } from '../../domain/photo-limits.ts';

const QUALITY = 0.86;
/** More than any camera writes: it would fill the memory of a telephone. */
const MAX_ORIGINAL_BYTES = 60 * 1024 * 1024;

/** Why a file does not become a photo, in a French sentence. */
export class PhotoRefusal extends Error {}

const UNREADABLE = 'Cette photo ne s’ouvre pas : elle est abîmée. Choisissez-en une autre.';
const TOO_HEAVY = 'Ce fichier dépasse 60 Mo : choisissez une photo plus légère.';
const TOO_LARGE = 'Cette photo dépasse 40 millions de pixels : réduisez-la d’abord.';
const NO_ROOM = 'Cet appareil n’a pas pu préparer la photo : fermez d’autres pages, puis réessayez.';

/** The picture as it is meant to be seen: the browser turns it as the camera was held. */
async function opened(file: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file);
  try {
    const image = Object.assign(new Image(), { src: url });
    await image.decode();
    return image;
  } catch {
    throw new PhotoRefusal(UNREADABLE);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function drawn(image: HTMLImageElement): HTMLCanvasElement {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width * height > MAX_PHOTO_PIXELS) throw new PhotoRefusal(TOO_LARGE);
  const scale = Math.min(1, PHOTO_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new PhotoRefusal(NO_ROOM);
  // JPEG has no transparency: what is clear would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const encoded = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new PhotoRefusal(NO_ROOM))),
      'image/jpeg',
      QUALITY,
    ),
  );

/**
 * A photo drawn again as a JPEG, 2,000 pixels at most: where it was taken, and all that a camera notes beside the
 * picture, does not leave the device. Throws a `PhotoRefusal`.
 */
export async function cleanPhoto(file: Blob): Promise<Blob> {
  if (file.size > MAX_ORIGINAL_BYTES) throw new PhotoRefusal(TOO_HEAVY);
  const head = new Uint8Array(await file.slice(0, PHOTO_HEAD_BYTES).arrayBuffer());
  const refusal = photoRefusal(head);
  if (refusal) throw new PhotoRefusal(refusal);
  return encoded(drawn(await opened(file)));
}
