/** Widths in pixels in which every photo is published; each one more costs about 0.1 s of build a photo. */
export const PHOTO_WIDTHS = [400, 800, 1200] as const;

export const PHOTO_QUALITY = 72;

/** How wide a photo of a text is shown: the measure, in the rem of browsers (a page has larger ones), or half of it. */
export const TEXT_PHOTO_SIZES = '(width < 44rem) 92vw, 41rem';
export const GALLERY_PHOTO_SIZES = '(width < 40rem) 92vw, 20rem';
