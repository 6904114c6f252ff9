import type { Values } from '../../domain/form/values.ts';
import type { DraftPhoto } from '../../domain/proposal/photo-file.ts';

/** The first picture among the answers. */
export function photoOf(values: Values): DraftPhoto | undefined {
  const photo = Array.isArray(values.photos) ? (values.photos as unknown[])[0] : values.cover;
  return photo as DraftPhoto | undefined;
}
