/** Fineness of a picture for paper, in dots per inch: what printers ask for. */
export const PRINT_DPI = 300;
/** Longest side of a badge on paper, in centimetres: it fits across an A4 page with its margins. */
export const PRINT_LONGEST_CM = 18;

const CM_PER_INCH = 2.54;

/** How many pixels of the picture for one of the badge, so that its longest side has its length on paper. */
export const printScale = ({ width, height }: { width: number; height: number }): number =>
  (PRINT_LONGEST_CM / CM_PER_INCH) * (PRINT_DPI / Math.max(width, height));
