/** Fineness of a picture for paper, in dots per inch: what printers ask for. */
export const PRINT_DPI = 300;
/** Longest side of a badge on paper, in centimetres: it fits across an A4 page with its margins. */
export const PRINT_LONGEST_CM = 18;

const CM_PER_INCH = 2.54;

/** How many pixels of the picture for one of the badge, so that its longest side has its length on paper. */
export const printScale = ({ width, height }: { width: number; height: number }): number =>
  (PRINT_LONGEST_CM / CM_PER_INCH) * (PRINT_DPI / Math.max(width, height));

/** Side of a picture for social networks, in pixels: Instagram’s own width, which every other takes. */
export const SQUARE_SIDE = 1080;
/** What the badge takes of the square, the rest being its ground: none of it is lost in a round portrait. */
const SQUARE_SHARE = 0.7;

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Place of a badge in the middle of that square, in pixels, as large as its longest side allows. */
export function squarePlace({ width, height }: { width: number; height: number }): Place {
  const scale = (SQUARE_SIDE * SQUARE_SHARE) / Math.max(width, height);
  const size = { width: width * scale, height: height * scale };
  return { x: (SQUARE_SIDE - size.width) / 2, y: (SQUARE_SIDE - size.height) / 2, ...size };
}
