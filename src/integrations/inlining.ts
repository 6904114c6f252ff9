const MAX_INLINE_BYTES = 4096;

/** The style of a component goes into the pages that show it; pictures and the shared stylesheet stay files. */
export const isSmallStylesheet = (file: string, content: Buffer): boolean =>
  file.endsWith('.css') && content.length < MAX_INLINE_BYTES;
