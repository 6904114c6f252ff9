import type { Outliner } from './badge/outliner.ts';
import { capitalize } from './capitalize.ts';
import { uncapitalize } from './typography.ts';

/** What a holder prints, by the name that stands in the address of the page. */
export const LABEL_SHEETS = {
  'affiche-a4': { label: 'Affiche A4', paper: 'A4', advice: 'Pour l’étal ou la porte.' },
  'affiche-a3': {
    label: 'Affiche A3',
    paper: 'A3',
    advice: 'La même affiche, deux fois plus grande\u00a0: elle se lit à trois mètres.',
  },
  vitrine: {
    label: 'Vitrine',
    paper: 'A4',
    advice: 'Deux autocollants, à couper aux repères. Sur du papier adhésif, ou derrière la vitre.',
  },
  etiquettes: {
    label: 'Étiquettes de produit',
    paper: 'A4',
    advice:
      'Vingt-quatre étiquettes de 63,5 × 33,9 mm, aux mesures des planches Avery L7159 et semblables\u00a0: essayez d’abord sur une feuille ordinaire.',
  },
  chevalet: {
    label: 'Chevalet de table',
    paper: 'A4',
    advice: 'Sur du papier épais\u00a0: pliez aux trois traits, puis collez la languette à l’intérieur.',
  },
} as const;

type LabelSheet = keyof typeof LABEL_SHEETS;

/** Whether an address names one of the sheets. */
export const isLabelSheet = (text: string): text is LabelSheet => Object.keys(LABEL_SHEETS).includes(text);

/**
 * The sheet of 24 product labels, in millimetres: 3 × 8 labels of 63.5 × 33.9, 2.5 apart in a line, none between the
 * lines, centred on A4. Source: L7159 in PDF_Label (fpdf.org, script 29); same pitch as Avery’s L7160 in gLabels.
 */
export const PRODUCT_LABELS = {
  across: 3,
  down: 8,
  width: 63.5,
  height: 33.9,
  gap: 2.5,
  /** Side of the QR code, its blank included. */
  code: 29,
} as const;

/** Type sizes of the sheets, in millimetres: src/styles/label-sheet.css writes each of them. */
export const TYPE_SIZES = [
  36, 31, 27, 23, 20, 17, 14.5, 12.5, 10.5, 9, 7.8, 6.8, 5.8, 5, 4.3, 3.7, 3.2, 2.8, 2.4, 2.1, 1.8, 1.6,
] as const;

/** The place of a text on a sheet, in millimetres. */
export interface TextRoom {
  width: number;
  height: number;
  /** Largest type. */
  most: (typeof TYPE_SIZES)[number];
}

/**
 * Rooms of the texts whose length nobody knows, on each sheet as its own style lays it out: label-poster.css,
 * label-stickers.css, label-products.css and label-tent.css.
 */
export const SHEET_ROOMS = {
  poster: {
    name: { width: 174, height: 66, most: 31 },
    commune: { width: 174, height: 12, most: 10.5 },
    goods: { width: 174, height: 19, most: 7.8 },
    address: { width: 108, height: 14, most: 5 },
  },
  sticker: {
    name: { width: 84, height: 46, most: 20 },
    commune: { width: 84, height: 10, most: 7.8 },
    address: { width: 114, height: 10, most: 4.3 },
  },
  label: {
    name: { width: 29.5, height: 9, most: 3.7 },
    commune: { width: 29.5, height: 4.1, most: 2.4 },
    host: { width: 29.5, height: 4.1, most: 2.1 },
  },
  tent: {
    name: { width: 112, height: 32, most: 17 },
    commune: { width: 112, height: 8, most: 6.8 },
    goods: { width: 112, height: 10.5, most: 4.3 },
    address: { width: 112, height: 7.5, most: 3.2 },
  },
} as const satisfies Record<string, Record<string, TextRoom>>;

/** Height of a line, as a share of its type, in src/styles/label-sheet.css. */
export const SHEET_LINE = 1.12;

/** Where a browser may go to the next line; addresses are given such places after their strokes. */
const piecesOf = (text: string): string[] => text.split(/(?<=[ /-])/);

/** Width of the widest character of other fonts, in ems: ideograms and emoji. */
const WIDEST = 1.2;
/** The letters of the sheets are those of the badges; a browser rounds them, and kerns otherwise. */
const CARE = 1.03;

/** Width of a text in ems, in the boldest letters; a character that the font lacks is drawn by another. */
const emsOf = (text: string, font: Outliner): number =>
  CARE *
  [...text].reduce(
    (sum, character) => sum + (font.has(character) ? font.width(character, { size: 1 }) : WIDEST),
    0,
  );

/** Lines of pieces, by their widths, in a width; what is wider than a line is broken anywhere. */
function linesOf(widths: readonly number[], width: number): number {
  let [lines, left] = [1, width];
  for (const long of widths) {
    if (long > left && left < width) [lines, left] = [lines + 1, width];
    if (long <= width) left -= long;
    else {
      // A line ends before the letter that does not fit.
      const more = Math.ceil(long / Math.max(width - WIDEST, 0.5)) - 1;
      [lines, left] = [lines + more, 0];
    }
  }
  return lines;
}

/**
 * The largest type in which a text, or pieces that stay whole, hold in a room; words are broken only when they must be.
 * → one of `TYPE_SIZES`.
 */
export function sizeFor(
  text: string | readonly string[],
  { width, height, most }: TextRoom,
  font: Outliner,
): number {
  const pieces = typeof text === 'string' ? piecesOf(text) : text;
  const widths = pieces.map((piece) => emsOf(piece, font));
  const longest = Math.max(...pieces.map((piece) => emsOf(piece.trimEnd(), font)));
  const sizes = TYPE_SIZES.filter(
    (size) => size <= most && linesOf(widths, width / size) * size * SHEET_LINE <= height,
  );
  return sizes.find((size) => longest * size <= width) ?? sizes[0] ?? Math.min(...TYPE_SIZES);
}

const MOST_GOODS = 6;
const MOST_GOODS_LENGTH = 76;

/** The first few words, once each, as many as a passer-by reads; the first one at least. */
export function fewGoods(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of new Set(words)) {
    const isTooMuch = [...kept, word].join(', ').length > MOST_GOODS_LENGTH;
    if (kept.length === MOST_GOODS || (isTooMuch && kept.length > 0)) break;
    kept.push(word);
  }
  return kept;
}

/** What is sold as a line, « Fraises, miel », in pieces that stay whole: « Fraises, », « miel ». */
export const goodsPieces = (goods: readonly string[]): string[] => {
  const words = goods.map(uncapitalize);
  return words.map((word, index) => {
    const shown = index === 0 ? capitalize(word) : word;
    return index < words.length - 1 ? `${shown}, ` : shown;
  });
};
