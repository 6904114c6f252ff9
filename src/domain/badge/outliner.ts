import opentype, { type Font } from 'opentype.js';
import { type Contour, type Point, movedContour, simplifiedContours } from './outline.ts';
import { type RelativePath, chainPaths, relativePath } from './relative-path.ts';

/** Size of a line of text in drawing units, and extra space between its letters in thousandths of the size. */
export interface Setting {
  size: number;
  spacing?: number;
}

/** Half the height of capitals, as a share of the size. */
export const HALF_CAPITAL = 0.33;

/** Start of the baseline of a straight line. */
export interface Start extends Setting {
  x: number;
  y: number;
}

/** A circle that carries text centred at its top, or at its foot, where it reads left to right too. */
export interface Arc extends Setting {
  x: number;
  y: number;
  /** Radius of the circle through the middle of the capitals. */
  radius: number;
  side: 'top' | 'bottom';
}

/** Turns text into outlines, so that a badge looks the same where its font is not installed. */
export interface Outliner {
  /** Advance width of a line, in drawing units. */
  width: (text: string, setting: Setting) => number;
  /** SVG path data of a straight line, in whole drawing units. */
  path: (text: string, start: Start) => string;
  /** SVG path data of a line bent around a circle, in whole drawing units. */
  arc: (text: string, arc: Arc) => string;
  /** True when the font draws this character. */
  has: (character: string) => boolean;
}

/**
 * Capital pairs that gape, in thousandths of the size. The font has a kerning table of GPOS type 9, which
 * opentype.js 2.0 does not read (nor GSUB 6.2: its own text layout throws), so glyphs are set one by one.
 */
const KERNING = {
  'AV VA AY YA': -70,
  'AT TA PA FA AW WA VO OV YO OY LT LV LY L’ Yo Ya Ye Te To Ta': -45,
  'Vo Va Ve Vi Fo Fa Po Pa Tr Tu LÉ RT RV RY KO TO OT OA AO DA AD AC AG CA': -22,
} as const;

const kerningOf = new Map<string, number>(
  Object.entries(KERNING).flatMap(([pairs, value]) => pairs.split(' ').map((pair) => [pair, value] as const)),
);

/** The unaccented letters of a pair decide: « ÂV » is « AV ». Each pair is worked out once. */
function kerning(left: string, right: string): number {
  const pair = left + right;
  const known = kerningOf.get(pair);
  if (known !== undefined) return known;
  const value = kerningOf.get(pair.normalize('NFD').replace(/\p{M}/gu, '')) ?? 0;
  kerningOf.set(pair, value);
  return value;
}

interface Placed {
  character: string;
  /** From the start of the line, in drawing units. */
  left: number;
  width: number;
}

/** Every character of a line with its place, and the width of the line. */
function layOut(
  text: string,
  { size, spacing = 0 }: Setting,
  font: Font,
): { placed: Placed[]; width: number } {
  const gap = (size * spacing) / 1000;
  let left = 0;
  let before = '';
  const placed = [...text].map((character) => {
    left += (kerning(before, character) * size) / 1000 + (before === '' ? 0 : gap);
    const width = (font.charToGlyph(character).advanceWidth * size) / font.unitsPerEm;
    const place = { character, left, width };
    left += width;
    before = character;
    return place;
  });
  return { placed, width: left };
}

/** How far a simplified letter may stray from the font's, in drawing units: a tenth of a millimetre on A4. */
const TOLERANCE = 0.9;

/** A glyph at a size: its contours, and the same as path data around its own origin. */
interface DrawnGlyph {
  contours: readonly Contour[];
  path: RelativePath;
}

/** Glyphs at each size, worked out once. */
function createGlyphs(font: Font): (character: string, size: number) => DrawnGlyph {
  const known = new Map<string, DrawnGlyph>();
  return (character, size) => {
    const key = `${character}${size}`;
    const found = known.get(key);
    if (found) return found;
    const { commands } = font.charToGlyph(character).path;
    const contours = simplifiedContours(commands, size / font.unitsPerEm, TOLERANCE);
    const drawn = { contours, path: relativePath(contours) };
    known.set(key, drawn);
    return drawn;
  };
}

/** Turns a letter around the centre of an arc, the middle of its width on the line from the centre. */
function turner({ x, y, radius, side, size }: Arc, middle: number, letter: Placed): (point: Point) => Point {
  const direction = side === 'top' ? 1 : -1;
  const angle = (direction * (letter.left + letter.width / 2 - middle)) / radius;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const baseline = size * HALF_CAPITAL - direction * radius;
  return ([px, py]) => {
    const [dx, dy] = [px - letter.width / 2, py + baseline];
    return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  };
}

/** Outliner over a parsed TrueType font. */
function createOutliner(font: Font): Outliner {
  const glyph = createGlyphs(font);
  return {
    width: (text, setting) => layOut(text, setting, font).width,
    path: (text, start) =>
      chainPaths(
        layOut(text, start, font).placed.map(({ character, left }) => ({
          path: glyph(character, start.size).path,
          origin: [Math.round(start.x + left), Math.round(start.y)],
        })),
      ),
    arc: (text, arc) => {
      const { placed, width } = layOut(text, arc, font);
      const turned = placed.flatMap((letter) => {
        const turn = turner(arc, width / 2, letter);
        return glyph(letter.character, arc.size).contours.map((contour) => movedContour(contour, turn));
      });
      return chainPaths([{ path: relativePath(turned), origin: [0, 0] }]);
    },
    has: (character) => font.charToGlyphIndex(character) > 0,
  };
}

/** Outliner over the bytes of a .woff, .ttf or .otf file (.woff2 is not read); throws when they are not a font. */
export const parseOutliner = (bytes: ArrayBuffer): Outliner => createOutliner(opentype.parse(bytes));
