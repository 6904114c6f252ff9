/** Heaviest and largest photo that the content may hold. */
export const MAX_PHOTO_BYTES = 8 * 1024 * 1024;
export const MAX_PHOTO_PIXELS = 40_000_000;

/** Longest side, in pixels, of a photo as the form and `npm run accept` keep it. */
export const PHOTO_SIDE = 2000;
