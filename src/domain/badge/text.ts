import type { Outliner } from './outliner.ts';

/** Letters that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  '‑': '-',
  '−': '-',
};

function drawn(character: string, font: Outliner): string {
  if (/\s/u.test(character)) return ' ';
  if (/[\p{M}\p{C}]/u.test(character)) return '';
  if (font.has(character)) return character;
  const plain = PLAIN[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '');
  return [...plain].every((part) => font.has(part)) ? plain : '';
}

/**
 * What the font can draw of a text: accents it lacks fall (« Ł » becomes « L »), other writings and
 * pictograms are left out, white space becomes single spaces. Empty when nothing can be drawn.
 */
export const drawableText = (text: string, font: Outliner): string =>
  [...text.normalize('NFC')]
    .map((character) => drawn(character, font))
    .join('')
    .replace(/ +/g, ' ')
    .trim();

/** Distinct visible characters of `text` that a badge leaves out. */
export const undrawableCharacters = (text: string, font: Outliner): string[] => [
  ...new Set(
    [...text.normalize('NFC')].filter((one) => !/[\s\p{M}\p{C}]/u.test(one) && drawn(one, font) === ''),
  ),
];

/** Room for a line: widest, preferred and smallest size, in drawing units. */
export interface Room {
  width: number;
  size: number;
  minSize: number;
  /** Extra space after each character, in thousandths of the size. */
  spacing?: number;
}

export interface FittedLine {
  text: string;
  size: number;
  width: number;
  spacing: number;
}

/** The longest beginning that fits in the smallest size with an ellipsis, found by halving. */
function shorten(text: string, room: Room, font: Outliner): string {
  const letters = [...text];
  const cut = (count: number) =>
    `${letters
      .slice(0, count)
      .join('')
      .replace(/[\s·,'’-]+\p{L}{0,2}$/u, '')}…`;
  let [fitting, tooMany] = [0, letters.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (font.width(cut(middle), { ...room, size: room.minSize }) <= room.width) fitting = middle;
    else tooMany = middle;
  }
  return cut(fitting);
}

/** One drawable line that stays in its room: made smaller first, then cut with an ellipsis. */
export function fitLine(text: string, room: Room, font: Outliner): FittedLine {
  const { spacing = 0 } = room;
  const whole = drawableText(text, font);
  const natural = font.width(whole, { size: room.size, spacing });
  const shrunk = Math.floor((room.size * room.width) / Math.max(natural, 1));
  const size = Math.min(room.size, Math.max(room.minSize, shrunk));
  const isWhole = font.width(whole, { size, spacing }) <= room.width;
  const line = isWhole ? whole : shorten(whole, room, font);
  return { text: line, size, spacing, width: font.width(line, { size, spacing }) };
}

/** Both parts of the split, after a space or a hyphen, whose longer part is the shortest. */
function halves(text: string, font: Outliner): [string, string] | undefined {
  const splits = [...text.matchAll(/[ -]/g)].map(({ 0: mark, index }): [string, string] => [
    text.slice(0, mark === '-' ? index + 1 : index),
    text.slice(index + 1),
  ]);
  const longest = (parts: readonly string[]) =>
    Math.max(...parts.map((part) => font.width(part, { size: 100 })));
  return splits.sort((one, other) => longest(one) - longest(other))[0];
}

/** As much of the text as fits on a first line of the smallest size, then the rest, cut if it must be. */
function filled(text: string, room: Room, font: Outliner): FittedLine[] {
  const words = text.split(' ');
  const smallest = { ...room, size: room.minSize };
  const fits = (count: number) => font.width(words.slice(0, count).join(' '), smallest) <= room.width;
  let count = words.length;
  while (count > 1 && !fits(count)) count -= 1;
  const lines = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
  return lines.filter(Boolean).map((line) => fitLine(line, smallest, font));
}

/** Height of a line with the space under it, as a share of its size. */
export const LINE_HEIGHT = 1.14;

/**
 * One or two lines of the same size, none of them empty: two when one would have to be much smaller, or cut. `height`
 * is the room for both.
 */
export function fitLines(text: string, room: Room & { height: number }, font: Outliner): FittedLine[] {
  const whole = drawableText(text, font);
  const one = fitLine(whole, room, font);
  const split = halves(whole, font);
  if (whole === '') return [];
  if (!split || one.size > room.size * 0.7) return [one];
  const size = Math.max(room.minSize, Math.min(room.size, room.height / 2 / LINE_HEIGHT));
  const two = split.map((part) => fitLine(part, { ...room, size }, font));
  const common = Math.min(...two.map((line) => line.size));
  if (two.some((line) => line.text.endsWith('…'))) return filled(whole, room, font);
  if (common < one.size * 1.1 && !one.text.endsWith('…')) return [one];
  return split.map((part) => fitLine(part, { ...room, size: common }, font));
}

/** Lines with the middle of each one's capitals, set one under the other and centred on `middle`. */
export function stackLines(lines: readonly FittedLine[], middle: number): { line: FittedLine; y: number }[] {
  const heights = lines.map((line) => line.size * LINE_HEIGHT);
  let y = middle - heights.reduce((sum, height) => sum + height, 0) / 2;
  return lines.map((line, index) => {
    const height = heights[index] ?? 0;
    y += height;
    return { line, y: y - height / 2 };
  });
}
