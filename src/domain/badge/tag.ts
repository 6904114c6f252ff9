import { mixColours } from '../contrast.ts';
import { type SvgNode, element } from '../svg.ts';
import { lettering } from './lettering.ts';
import { type Brush, type Shape, noteOf } from './shape.ts';
import { type FittedLine, fitLine, fitLines, stackLines } from './text.ts';

const WIDTH = 2000;
const HEIGHT = 1040;
const LEFT = 500;
const RIGHT = 1870;
const TEXT_WIDTH = RIGHT - LEFT - 10;
const EYE = { x: 250, y: 520, hole: 62, ring: 118 };
/** Sheet with two cut corners on the side of the eyelet, and the hole as a hole. */
const SHEET =
  'M290 60Q310 40 340 40H1930Q1980 40 1980 90V950Q1980 1000 1930 1000H340Q310 1000 290 980L90 760Q70 738 70 706V334Q70 302 90 280Z';
const HOLE = `M${EYE.x - EYE.hole} ${EYE.y}a${EYE.hole} ${EYE.hole} 0 1 0 ${2 * EYE.hole} 0a${EYE.hole} ${EYE.hole} 0 1 0 ${-2 * EYE.hole} 0Z`;
const STITCH = 'M322 110H1890Q1912 110 1912 132V908Q1912 930 1890 930H322L142 734V306Z';
const STRING = 'M250 520C150 470 60 420 8 300M250 520C140 520 60 500 8 470';

/** Straws in the paper: the same on every tag. */
function straws(): string {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const one = () => `M${420 + next(1480)} ${90 + next(860)}l${next(44) - 22} ${next(28) - 14}`;
  return Array.from({ length: 40 }, one).join('');
}

function sheet({ inks }: Brush): SvgNode[] {
  const shade = mixColours(inks.field, inks.text, 0.22);
  const line = { fill: 'none', stroke: shade, 'stroke-width': 10 };
  return [
    element('path', {
      d: SHEET + HOLE,
      'fill-rule': 'evenodd',
      fill: inks.field,
      stroke: shade,
      'stroke-width': 12,
    }),
    element('path', { ...line, d: straws(), 'stroke-width': 6, 'stroke-linecap': 'round' }),
    element('path', { ...line, d: STITCH, 'stroke-dasharray': '34 22' }),
    element('circle', { cx: EYE.x, cy: EYE.y, r: 90, fill: 'none', stroke: inks.band, 'stroke-width': 56 }),
    element('path', {
      d: STRING,
      fill: 'none',
      stroke: mixColours(inks.text, inks.field, 0.25),
      'stroke-width': 16,
      'stroke-linecap': 'round',
    }),
  ];
}

/** Coloured strip at the foot: hashtag on the left, standing or year on the right. */
function strip({ options, inks, font }: Brush): (SvgNode | undefined)[] {
  const box = { x: LEFT - 20, y: 760, width: RIGHT - LEFT + 20, height: 130 };
  const side = { size: 92, minSize: 60, width: 640 };
  const hashtag = fitLine(options.words.hashtag, side, font);
  const note = fitLine(noteOf({ ...options, commune: undefined }), side, font);
  return [
    element('rect', { ...box, rx: 24, fill: inks.band }),
    lettering(hashtag, { x: box.x + 48, y: 825, fill: inks.bandText, anchor: 'start' }, font),
    lettering(note, { x: box.x + box.width - 48, y: 825, fill: inks.bandText, anchor: 'end' }, font),
  ];
}

/** Lines set one under the other, ranged left and centred on `middle`. */
const column = (
  lines: readonly FittedLine[],
  middle: number,
  { inks, font }: Brush,
): (SvgNode | undefined)[] =>
  stackLines(
    lines.filter(({ text }) => text),
    middle,
  ).map(({ line, y }) => lettering(line, { x: LEFT, y, fill: inks.text, anchor: 'start' }, font));

/** Without a name, the plate takes the room. */
function territoryWords(brush: Brush): (SvgNode | undefined)[] {
  const { words, commune = '' } = brush.options;
  const fit = (text: string, size: number, spacing = 0) =>
    fitLine(text, { width: TEXT_WIDTH, size, minSize: size * 0.4, spacing }, brush.font);
  const lines = [
    fit(words.over.toUpperCase(), 124, 90),
    fit(words.plate.toUpperCase(), 400),
    fit(commune, 124),
  ];
  return column(lines, 432, brush);
}

/** Name and commune, under the small line of the territory. */
function listingWords(name: FittedLine[], brush: Brush): (SvgNode | undefined)[] {
  const { words, commune = '' } = brush.options;
  const over = `${words.over} ${words.plate}`.toUpperCase();
  const small = fitLine(over, { width: TEXT_WIDTH, size: 92, minSize: 50, spacing: 90 }, brush.font);
  const place = fitLine(commune, { width: TEXT_WIDTH, size: 122, minSize: 84 }, brush.font);
  const head = lettering(small, { x: LEFT, y: 205, fill: brush.inks.text, anchor: 'start' }, brush.font);
  return [head, ...column([...name, place], 505, brush)];
}

function words(brush: Brush): (SvgNode | undefined)[] {
  const room = { width: TEXT_WIDTH, size: 240, minSize: 116, height: brush.options.commune ? 306 : 420 };
  const name = fitLines(brush.options.name ?? '', room, brush.font);
  return name.length > 0 ? listingWords(name, brush) : territoryWords(brush);
}

/** Under 56 px: the outline, the eyelet and the hashtag. */
function smallTag(brush: Brush): Shape {
  const { inks, font, options } = brush;
  const line = fitLine(options.words.hashtag, { width: RIGHT - LEFT + 60, size: 520, minSize: 160 }, font);
  const text = lettering(line, { x: (LEFT + RIGHT) / 2 + 10, y: HEIGHT / 2, fill: inks.text }, font);
  const edge = { stroke: inks.text, 'stroke-width': 60 };
  const outline = element('path', { d: SHEET + HOLE, 'fill-rule': 'evenodd', fill: inks.field, ...edge });
  return { width: WIDTH, height: HEIGHT, children: [outline, text] };
}

/** The kraft product tag: eyelet and string, name and commune, a strip with the hashtag. */
export function drawTag(brush: Brush): Shape {
  if (brush.isSmall) return smallTag(brush);
  return { width: WIDTH, height: HEIGHT, children: [...sheet(brush), ...words(brush), ...strip(brush)] };
}
