import { slugify } from '../slug.ts';
import type { Values } from '../form/values.ts';

/** A photo cleaned on the device, as the draft keeps it: what the entry says of it, and the picture itself. */
export interface DraftPhoto {
  alt?: string | undefined;
  credit?: string | undefined;
  /** JPEG. */
  file?: Blob | undefined;
}

/** A picture that goes with a proposal, under the name that its entry gives it. */
export interface NamedPhoto {
  /** `ferme-du-lac-1.jpg` */
  name: string;
  file: Blob;
}

const isDraftPhoto = (value: unknown): value is DraftPhoto =>
  typeof value === 'object' && value !== null && 'file' in value;

const FOLDER = '../media/';

/**
 * The answers as an entry says them, photos named after `title`, and the pictures apart. What has no picture is left
 * out: there is nothing to describe.
 */
export function withNamedPhotos(values: Values, title: string): { values: Values; photos: NamedPhoto[] } {
  const photos: NamedPhoto[] = [];
  const named = ({ alt, credit, file }: DraftPhoto) => {
    if (!file) return undefined;
    const name = `${slugify(title) || 'photo'}-${photos.length + 1}.jpg`;
    photos.push({ name, file });
    return { src: FOLDER + name, alt, credit };
  };
  const entries = Object.entries(values).map(([key, value]) => {
    if (isDraftPhoto(value)) return [key, named(value)] as const;
    if (!Array.isArray(value) || !value.some(isDraftPhoto)) return [key, value] as const;
    const list = value.filter(isDraftPhoto).map(named);
    return [key, list.filter((photo) => photo !== undefined)] as const;
  });
  return { values: Object.fromEntries(entries.filter(([, value]) => value !== undefined)), photos };
}
