/** Widths in pixels in which every photo is published; each one more costs about 0.1 s of build a photo. */
export const PHOTO_WIDTHS = [400, 800, 1200] as const;

export const PHOTO_QUALITY = 72;
